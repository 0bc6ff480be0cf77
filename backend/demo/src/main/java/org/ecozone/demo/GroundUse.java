package org.ecozone.demo;

import org.ecozone.demo.Mosaic.Face;
import org.ecozone.demo.Mosaic.Plot;

/** Which faces are tilled, wooded, built on, or none of these: the same answers as the layers of those names give. */
final class GroundUse {

    private final LandUse land;
    private final Drawn drawn;

    GroundUse(LandUse land, Drawn drawn) {
        this.land = land;
        this.drawn = drawn;
    }

    boolean isTilled(Face face, Plot plot, Release release) {
        return land.farmland.get(release).contains(plot) && land.isTillable(face) && !drawn.isBuilding(face, release);
    }

    boolean isWooded(Face face, Plot plot) {
        return land.isWooded(plot) && land.isOpen(face) && !drawn.isBuilding(face, Release.R2026);
    }

    /** Whether the face is neither tilled nor wooded nor road in any edition. */
    boolean isFree(Face face, Plot plot) {
        for (Release release : Release.values()) {
            if (isTilled(face, plot, release)) {
                return false;
            }
        }
        return land.isOpen(face) && !isWooded(face, plot);
    }

    /** Whether the face is open and unbuilt in the first edition and not tilled in all of them. */
    boolean isNatural(Face face, Plot plot) {
        boolean alwaysTilled = true;
        for (Release release : Release.values()) {
            alwaysTilled &= isTilled(face, plot, release);
        }
        return land.isOpen(face) && !alwaysTilled && !isWooded(face, plot) && !drawn.isBuilding(face, Release.R2020);
    }

    /** m² of the plot's natural faces. */
    double naturalSquareMetres(Plot plot) {
        return plot.faces.stream()
                .filter(f -> isNatural(f, plot))
                .mapToDouble(Face::squareMetres)
                .sum();
    }

    /** Whether some of the plot is natural. */
    boolean hasNatural(Plot plot) {
        return plot.faces.stream().anyMatch(f -> isNatural(f, plot));
    }
}
