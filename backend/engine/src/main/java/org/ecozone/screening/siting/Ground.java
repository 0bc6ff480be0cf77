package org.ecozone.screening.siting;

import java.util.List;
import org.ecozone.geo.Area;

/**
 * Where a place is looked for: the territory, or what of it lies in one zone.
 *
 * @param cells that tile it
 * @param area what they sum to but for rounding, measured by its own border, as indicators have it
 * @param uncovered of the zone, what lies outside the territory, of which nothing is said
 */
record Ground(List<Cell> cells, Area area, Area uncovered) {

    static Area sum(List<Cell> cells) {
        return cells.stream().map(Cell::area).reduce(Area.ZERO, Area::plus);
    }

    /** How many kinds of cells it has. */
    long kinds() {
        return cells.stream().mapToInt(Cell::kind).distinct().count();
    }
}
