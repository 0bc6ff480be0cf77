package org.ecozone.gisfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as the file has it.
 *
 * @param name what the format itself calls it; empty if names are among the attributes
 * @param geometry Point, LineString, Polygon or their multi-forms, in the layer's system, unchecked: coordinates may be NaN;
 *     empty if it could not be built or the feature has none
 * @param faults what kept the geometry from being built
 * @param ifClosed where all faults are rings not closed: what the geometry would be if each ended at its first point
 * @param attributes texts, numbers and booleans, in file order
 */
public record GisFeature(
        Optional<String> name,
        Optional<Geometry> geometry,
        List<GisFault> faults,
        Optional<Geometry> ifClosed,
        Map<String, Object> attributes) {

    /** A row without geometry. */
    static final GisFeature EMPTY = new GisFeature(Optional.empty(), Optional.empty(), List.of(), Map.of());

    public GisFeature {
        faults = List.copyOf(faults);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A feature that nothing can be proposed for. */
    GisFeature(
            Optional<String> name, Optional<Geometry> geometry, List<GisFault> faults, Map<String, Object> attributes) {
        this(name, geometry, faults, Optional.empty(), attributes);
    }

    GisFeature with(Geometry other) {
        return new GisFeature(name, Optional.of(other), faults, attributes);
    }

    /** Whether the file gives no geometry, not even a faulty one. */
    public boolean isEmpty() {
        return geometry.isEmpty() && faults.isEmpty();
    }
}
