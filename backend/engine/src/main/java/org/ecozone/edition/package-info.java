/**
 * What an edition is, without a server: its content, the checks that it must pass, its hash, and the folder it is read from.
 * May import {@code geo}, {@code zoning} and {@code fault}.
 *
 * <p>Words: an edition's <em>content</em> is its layers and zones with code, day of effect, day of publication and note; its
 * <em>hash</em> covers the content and the hash of the edition before it; a <em>folder</em> holds {@code editions.yaml},
 * {@code layers.yaml} and for each edition a folder with a GeoJSON file a layer.
 */
@NullMarked
package org.ecozone.edition;

import org.jspecify.annotations.NullMarked;
