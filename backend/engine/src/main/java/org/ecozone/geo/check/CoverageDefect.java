package org.ecozone.geo.check;

import java.util.List;
import org.ecozone.geo.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A place where units do not tile their territory.
 *
 * @param kind what is wrong; its name is the stable code
 * @param message one Chinese sentence: what, where, how much, whose
 * @param messageEn the same in English
 * @param place lon/lat: the ground in question as a Polygon; for {@link Kind#EDGES_DIFFER} the line
 * @param area of {@code place}, ellipsoidal
 * @param coordinate lon/lat of a point in {@code place}, for a marker
 * @param units names of the units that overlap, or that border on the place; in the order given
 */
public record CoverageDefect(
        Kind kind,
        String message,
        String messageEn,
        Geometry place,
        Area area,
        Coordinate coordinate,
        List<String> units) {

    public CoverageDefect {
        units = List.copyOf(units);
    }

    /** Stable code, printed in answers. */
    public String code() {
        return kind.name();
    }

    /** The kinds of faults of a tiling. */
    public enum Kind {
        /** Ground of the territory, or enclosed by units where no territory is given, that is in no unit. */
        GAP("空隙：不属于任何单元", "Gap: in no unit"),
        /** Ground in two units or more. */
        OVERLAP("重叠：同时属于几个单元", "Overlap: in several units"),
        /** Ground of a unit outside the territory. */
        OUTSIDE_TERRITORY("超出区域边界", "Outside the territory"),
        /**
         * Two units border on each other with different vertices, or with ground between or in both that is thinner than coordinates
         * resolve.
         */
        EDGES_DIFFER("公共边的顶点不一致", "Vertices of a common border differ");

        private final String label;
        private final String labelEn;

        Kind(String label, String labelEn) {
            this.label = label;
            this.labelEn = labelEn;
        }

        String label() {
            return label;
        }

        String labelEn() {
            return labelEn;
        }
    }
}
