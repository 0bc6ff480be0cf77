package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class EllipsoidalMeasureTest {

    @Test
    void measuresTheCheckCellOfTheDesign() {
        assertThat(squareMetres("POLYGON ((82 45, 83 45, 83 46, 82 46, 82 45))"))
                .isCloseTo(8_686_494_956.67, within(0.005));
    }

    @Test
    void ignoresOrientationAndStartOfARing() {
        double area = squareMetres("POLYGON ((82 45, 83 45.5, 82.5 46, 82 45))");
        assertThat(squareMetres("POLYGON ((82 45, 82.5 46, 83 45.5, 82 45))")).isEqualTo(area, within(1e-5));
        assertThat(squareMetres("POLYGON ((82.5 46, 82 45, 83 45.5, 82.5 46))")).isEqualTo(area, within(1e-5));
    }

    @Test
    void subtractsHolesAndAddsParts() {
        double outer = squareMetres("POLYGON ((82 45, 82.1 45, 82.1 45.1, 82 45.1, 82 45))");
        double inner = squareMetres("POLYGON ((82.04 45.04, 82.06 45.04, 82.06 45.06, 82.04 45.06, 82.04 45.04))");
        assertThat(squareMetres("MULTIPOLYGON (((82 45, 82.1 45, 82.1 45.1, 82 45.1, 82 45),"
                        + "(82.04 45.04, 82.06 45.04, 82.06 45.06, 82.04 45.06, 82.04 45.04)),"
                        + "((82.04 45.04, 82.06 45.04, 82.06 45.06, 82.04 45.06, 82.04 45.04)))"))
                .isEqualTo(outer, within(1e-6));
        assertThat(inner).isPositive();
    }

    @Test
    void isAdditiveWhereAnEdgeIsCut() {
        double whole = squareMetres("POLYGON ((82 45, 82.3 45.1, 82.1 45.4, 82 45))");
        double left = squareMetres("POLYGON ((82 45, 82.15 45.05, 82.1 45.4, 82 45))");
        double right = squareMetres("POLYGON ((82.15 45.05, 82.3 45.1, 82.1 45.4, 82.15 45.05))");
        assertThat(left + right).isEqualTo(whole, within(whole * 1e-12));
    }

    @Test
    void measuresAGeodesicMeridianArc() throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (82 45, 82 46)");
        assertThat(EllipsoidalMeasure.length(line).metres()).isCloseTo(111_141.5, within(0.5));
    }

    @Test
    void theLengthsOfALongEdgesPartsAddUp() {
        double whole = metres("LINESTRING (81 44.5, 83 46.5)");
        double parts = metres("LINESTRING (81 44.5, 81.5 45)") + metres("LINESTRING (81.5 45, 83 46.5)");
        assertThat(parts).isEqualTo(whole, within(1e-8));
        double alongAParallel = metres("LINESTRING (81 45, 83 45)");
        assertThat(2 * metres("LINESTRING (81 45, 82 45)")).isEqualTo(alongAParallel, within(1e-8));
    }

    @Test
    void aShortEdgeIsAsLongAsItsGeodesic() {
        var geodesic = EllipsoidalMeasure.bearing(
                new org.locationtech.jts.geom.Coordinate(82, 45),
                new org.locationtech.jts.geom.Coordinate(82.003, 45.002));
        assertThat(metres("LINESTRING (82 45, 82.003 45.002)"))
                .isEqualTo(geodesic.distance().metres(), within(1e-6));
    }

    private static double metres(String wkt) {
        return EllipsoidalMeasure.length(Shapes.wkt(wkt)).metres();
    }

    private static double squareMetres(String wkt) {
        try {
            return EllipsoidalMeasure.area(new WKTReader().read(wkt)).squareMetres();
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
