/**
 * YAML read strictly: every fault is put down with file, line and code, in one pass. May import {@code fault}.
 *
 * <p>Words: <i>source</i>, a file and where its faults go; <i>object</i>, a mapping of it, read key by key.
 */
@NullMarked
package org.ecozone.yaml;

import org.jspecify.annotations.NullMarked;
