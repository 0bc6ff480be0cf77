package org.ecozone.geo.plane;

import java.util.List;

/**
 * What of a window lies in none of some areas. Not safe for several threads.
 *
 * @param areas all of which a part lies in the window, with that part at least
 * @param window beyond which nothing is known
 */
public record Beside(List<PlaneArea> areas, PlaneArea window) implements Expanse {

    public Beside {
        areas = List.copyOf(areas);
    }

    @Override
    public boolean isDeeper(double x, double y, double metres) {
        if (!window.isDeeper(x, y, metres)) {
            return false;
        }
        for (PlaneArea area : areas) {
            if (!area.isFarther(x, y, metres)) {
                return false;
            }
        }
        return true;
    }
}
