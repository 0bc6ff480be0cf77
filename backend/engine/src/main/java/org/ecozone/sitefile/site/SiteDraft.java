package org.ecozone.sitefile.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.GeometryDefect;
import org.ecozone.geo.check.GeometryRepair;
import org.ecozone.geo.check.GeometryRepair.Change;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A site as a reader of some format has it, before its geometry is checked. The one place where what was read becomes a site
 * or faults with the site's name.
 *
 * @param asGiven in {@code crs}, x = longitude or easting; in any state
 */
public record SiteDraft(
        String name, Geometry asGiven, Crs crs, OptionalDouble declaredAreaHectares, Map<String, Object> attributes) {

    SiteDraft(String name, Geometry asGiven, Crs crs) {
        this(name, asGiven, crs, OptionalDouble.empty(), Map.of());
    }

    /** The site; empty, with every defect in {@code faults}, if its geometry has any. */
    public Optional<SiteFeature> checked(FaultList faults) {
        return checked(faults, defect -> null);
    }

    /**
     * The same; {@code pointer} gives the JSON pointer of a defect. What could be repaired is proposed, never taken. A line that
     * runs round an area is that area, or is asked back ({@link DrawnBoundary}).
     */
    public Optional<SiteFeature> checked(FaultList faults, Function<GeometryDefect, @Nullable String> pointer) {
        Optional<String> another = DatumText.ofAnother(attributes);
        if (another.isPresent()) {
            faults.fault(SiteFault.ofSite(SiteFault.ofDatum(another.get()), name));
            return Optional.empty();
        }
        Optional<SiteFeature> asGiven = asItIs(faults, pointer);
        Optional<DrawnBoundary> boundary = asGiven.isEmpty() ? Optional.empty() : DrawnBoundary.of(this);
        return boundary.isEmpty() ? asGiven : boundary.get().site(asGiven.get(), faults);
    }

    /** The site of this draft whatever its lines run round. */
    Optional<SiteFeature> asItIs(FaultList faults) {
        return asItIs(faults, defect -> null);
    }

    private Optional<SiteFeature> asItIs(FaultList faults, Function<GeometryDefect, @Nullable String> pointer) {
        List<GeometryDefect> defects = new ArrayList<>();
        Optional<SiteGeometry> geometry = SiteGeometry.of(asGiven, crs, defects::add);
        for (GeometryDefect defect : defects) {
            faults.fault(defect.asFault(
                    crs, FaultPlace.pointer(pointer.apply(defect)).of(name)));
        }
        GeometryRepair.of(asGiven, crs, defects).flatMap(this::proposal).ifPresent(faults::proposal);
        return geometry.map(this::feature);
    }

    private Optional<SiteProposal> proposal(GeometryRepair repair) {
        return SiteGeometry.of(repair.geometry(), crs, defect -> {})
                .map(geometry -> new SiteProposal(
                        feature(geometry),
                        repair.areaBefore(),
                        repair.changes().stream().map(Change::message).toList(),
                        repair.changes().stream().map(Change::messageEn).toList()));
    }

    private SiteFeature feature(SiteGeometry geometry) {
        return SiteFeature.of(name, geometry, declaredAreaHectares, attributes);
    }
}
