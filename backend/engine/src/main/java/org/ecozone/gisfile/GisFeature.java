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
 * @param attributes texts, numbers and booleans, in file order
 */
public record GisFeature(
        Optional<String> name, Optional<Geometry> geometry, List<GisFault> faults, Map<String, Object> attributes) {

    public GisFeature {
        faults = List.copyOf(faults);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    GisFeature with(Geometry other) {
        return new GisFeature(name, Optional.of(other), faults, attributes);
    }
}
