package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlanarMeasureTest {

    private static final Geometry PLOT = wkt("POLYGON ((27606800 4968400, 27606800 4968600, 27607100 4968600,"
            + " 27607100 4968400, 27606800 4968400), (27606900 4968480, 27606950 4968480, 27606950 4968520,"
            + " 27606900 4968520, 27606900 4968480))");

    @Test
    void measuresInThePlaneAndNamesTheZone() {
        Area area = PlanarMeasure.area(PLOT, new Crs(4515));
        assertThat(area.squareMetres()).isCloseTo(58_000, within(1e-6));
        assertThat(area.method().code()).isEqualTo("GAUSS_KRUGER_PLANAR(27)");
    }

    @Test
    void givesThePlotOfTheSurveyFormatItsEllipsoidalArea() {
        Geometry lonLat = Reprojection.toLonLat(PLOT, new Crs(4515));
        assertThat(EllipsoidalMeasure.area(lonLat).roundedSquareMetres(2)).isEqualByComparingTo("57983.69");
        assertThat(EllipsoidalMeasure.area(lonLat).roundedMu(2)).isEqualByComparingTo("86.98");
    }

    @Test
    void findsThePlanarAreaAgainFromLonLat() {
        Area area = PlanarMeasure.areaInOwnZone(Reprojection.toLonLat(PLOT, new Crs(4515)))
                .orElseThrow();
        assertThat(area.squareMetres()).isCloseTo(58_000, within(0.001));
        assertThat(area.method().code()).isEqualTo("GAUSS_KRUGER_PLANAR(27)");
    }

    @Test
    void choosesTheZoneOfTheCentroid() {
        assertThat(PlanarMeasure.zoneOf(wkt("POINT (82.49 45)"))).isEqualTo(new Crs(4515));
        assertThat(PlanarMeasure.zoneOf(wkt("POINT (82.51 45)"))).isEqualTo(new Crs(4516));
        assertThat(PlanarMeasure.zoneOf(wkt("POINT (73.2 39)"))).isEqualTo(new Crs(4513));
    }

    @Test
    void doesNotMeasureWhatIsTooWideForAZone() {
        assertThat(PlanarMeasure.areaInOwnZone(wkt("POLYGON ((76 45, 88 45, 88 46, 76 46, 76 45))")))
                .isEmpty();
        assertThat(PlanarMeasure.areaInOwnZone(wkt("POLYGON EMPTY"))).isEmpty();
    }

    @Test
    void isNeverAddedToAnEllipsoidalArea() {
        Area planar = PlanarMeasure.area(PLOT, new Crs(4515));
        assertThatThrownBy(() -> planar.plus(Area.ofSquareMetres(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
