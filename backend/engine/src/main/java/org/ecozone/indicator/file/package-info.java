/**
 * The file of definitions (YAML) to a book of indicators, and its checks against editions.
 *
 * <p>Invariants: the file is taken whole or not at all; every fault is found in one pass, with file, line and code; a figure without
 * a source does not load. May import {@code fault}, {@code yaml}, {@code json}, {@code zoning}, {@code cover} and {@code indicator}.
 *
 * <p>Words: <i>sheet</i>, the reader of one kind of mapping.
 */
@NullMarked
package org.ecozone.indicator.file;

import org.jspecify.annotations.NullMarked;
