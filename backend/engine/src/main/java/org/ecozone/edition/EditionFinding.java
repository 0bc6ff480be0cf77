package org.ecozone.edition;

import java.util.List;
import org.ecozone.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something found in an edition.
 *
 * @param fault code, both sentences, severity; its place names file and line, or layer and zone and a point on the map
 * @param layer id of the layer; null if it is the whole edition's
 * @param zones codes of the zones concerned; several where zones overlap or border on a gap
 * @param ground lon/lat: the ground in question as a Polygon, or the stretch of border as a line; null if a point says it
 */
public record EditionFinding(
        Fault fault,
        @Nullable String layer,
        List<String> zones,
        @Nullable Geometry ground) {

    public EditionFinding {
        zones = List.copyOf(zones);
    }

    /** Of a layer, or the file that holds it, as a whole. */
    static EditionFinding ofWhole(Fault fault, @Nullable String layer) {
        return new EditionFinding(fault, layer, List.of(), null);
    }

    /** Whether an edition that has it cannot be published. */
    public boolean refuses() {
        return fault.severity() == Fault.Severity.ERROR;
    }

    /** File and line, if it has any, and the Chinese sentence, which names layer and zone. */
    @Override
    public String toString() {
        return (fault.at().file() == null ? "" : fault.at() + " ") + fault.message();
    }
}
