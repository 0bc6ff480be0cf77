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

/** Which faces lie in which drawn outlines. */
final class Drawn {

    private static final Set<Kind> BUILDING = Set.of(Kind.TOWN, Kind.PARK);

    private final Map<Face, Map<Kind, String>> byFace = new HashMap<>();

    Drawn(List<Outline> outlines, Iterable<Plot> plots) {
        for (Plot plot : plots) {
            for (Face face : plot.faces) {
                for (Outline outline : outlines) {
                    if (outline.lonLat().getEnvelopeInternal().covers(face.inside()) && outline.covers(face.inside())) {
                        byFace.computeIfAbsent(face, f -> new EnumMap<>(Kind.class))
                                .put(outline.kind(), outline.code());
                    }
                }
            }
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
