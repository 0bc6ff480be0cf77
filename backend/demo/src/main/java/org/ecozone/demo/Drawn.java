package org.ecozone.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;
import org.ecozone.demo.Outline.Kind;
import org.ecozone.geo.EllipsoidalMeasure;

/** Which faces lie in which drawn outlines. */
final class Drawn {

    private static final Set<Kind> BUILDING = Set.of(Kind.TOWN, Kind.PARK);

    private final Map<Face, Map<Kind, String>> byFace = new HashMap<>();

    /** Refuses outlines (but roads and canals) that leave the territory, and outlines of one kind that overlap. */
    Drawn(List<Outline> outlines, Iterable<Plot> plots) {
        List<Face> faces = faces(plots, f -> true);
        List<String> faults = new ArrayList<>();
        for (Outline outline : outlines) {
            double inside = 0;
            for (Face face : faces) {
                if (outline.lonLat().getEnvelopeInternal().covers(face.inside()) && outline.covers(face.inside())) {
                    inside += face.squareMetres();
                    String other = byFace.computeIfAbsent(face, f -> new EnumMap<>(Kind.class))
                            .put(outline.kind(), outline.code());
                    if (other != null) {
                        faults.add(outline.kind() + " " + outline.code() + " overlaps " + other);
                    }
                }
            }
            double drawn = EllipsoidalMeasure.area(outline.lonLat()).squareMetres();
            if (outline.kind() != Kind.WAY && Math.abs(drawn - inside) > 1e-5 * drawn) {
                faults.add("%s %s: %.0f of %.0f m² lie in the territory"
                        .formatted(outline.kind(), outline.code(), inside, drawn));
            }
        }
        for (Face face : byFace.keySet()) {
            if (isWaterSource(face) && isBuilding(face, Release.R2026)) {
                faults.add("built land and a water source overlap: " + byFace.get(face));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    /** The code of the outline of {@code kind} in which {@code face} lies. */
    Optional<String> code(Face face, Kind kind) {
        return Optional.ofNullable(byFace.getOrDefault(face, Map.of()).get(kind));
    }

    boolean isIn(Face face, Kind kind) {
        return byFace.getOrDefault(face, Map.of()).containsKey(kind);
    }

    /** Whether the face is town or park in {@code release}. */
    boolean isBuilding(Face face, Release release) {
        return BUILDING.stream().anyMatch(kind -> isIn(face, kind))
                || release.isSince(Release.R2026) && isIn(face, Kind.PARK_LATER);
    }

    /** Whether the face lies in a water-source zone of whatever level, now or later. */
    boolean isWaterSource(Face face) {
        return isIn(face, Kind.LEVEL_1) || isIn(face, Kind.LEVEL_2) || isIn(face, Kind.QUASI);
    }

    /** Whether some of the plot is, or will be, town or park. */
    boolean touchesBuilding(Plot plot) {
        return plot.faces.stream().anyMatch(f -> isBuilding(f, Release.R2026));
    }

    /** The faces of {@code plots} that are {@code wanted}. */
    static List<Face> faces(Iterable<Plot> plots, Predicate<Face> wanted) {
        List<Face> faces = new ArrayList<>();
        plots.forEach(plot -> plot.faces.stream().filter(wanted).forEach(faces::add));
        return faces;
    }
}
