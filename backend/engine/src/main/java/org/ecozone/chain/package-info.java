/**
 * What persons say, in versions that are added and never changed: each is a canonical text with its hash, and names the hash of the one
 * before, so that who alters one has to alter all that follow.
 *
 * <p>A chain knows what comes before each version, not whether one is missing at its end.
 *
 * <p>May import {@code json}.
 *
 * <p>Words: <i>version</i>, what was said at one time; <i>chain</i>, all versions of one thing, oldest first; <i>said</i>, of what is in a
 * version beside its place in the chain.
 */
@NullMarked
package org.ecozone.chain;

import org.jspecify.annotations.NullMarked;
