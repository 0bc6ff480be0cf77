package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ScaledZonesTest {

    private static final int TIMES = 4;
    private static final DemoEdition SCALED = ScaledZones.of(Demo.EDITION, TIMES, 3);

    @Test
    void everyEdgeBecomesAsManyAsAskedFor() {
        for (int i = 0; i < SCALED.zones().size(); i++) {
            Geometry before = Demo.EDITION.zones().get(i).geometry();
            Geometry after = SCALED.zones().get(i).geometry();
            assertThat(edges(after)).isEqualTo(TIMES * edges(before));
        }
    }

    private static int edges(Geometry geometry) {
        int rings = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            rings += 1 + ((Polygon) geometry.getGeometryN(i)).getNumInteriorRing();
        }
        return geometry.getNumPoints() - rings;
    }

    @Test
    void zonesThatTileTheGroundStillDo() {
        Geometry[] units = geometries("control-unit");
        assertThat(CoverageValidator.isValid(units)).isTrue();
    }

    @Test
    void zonesStayValid() {
        assertThat(SCALED.zones()).allMatch(zone -> zone.geometry().isValid());
    }

    @Test
    void verticesMoveByAboutACentimetreAtMost() {
        List<Zone> before = Demo.EDITION.zones("industrial-park");
        List<Zone> after = SCALED.zones("industrial-park");
        for (int i = 0; i < before.size(); i++) {
            Geometry zone = before.get(i).geometry();
            assertThat(DiscreteHausdorffDistance.distance(after.get(i).geometry(), zone))
                    .isPositive();
            for (var vertex : after.get(i).geometry().getCoordinates()) {
                assertThat(zone.getBoundary().distance(zone.getFactory().createPoint(vertex)))
                        .isLessThan(1.01e-7);
            }
        }
    }

    @Test
    void areasChangeByAboutACentimetreAlongTheBorderAtMost() {
        for (int i = 0; i < SCALED.zones().size(); i++) {
            Zone before = Demo.EDITION.zones().get(i);
            double border = EllipsoidalMeasure.length(before.geometry()).metres();
            assertThat(squareMetres(SCALED.zones().get(i)))
                    .isCloseTo(squareMetres(before), Offset.offset(0.0112 * border));
        }
    }

    private static double squareMetres(Zone zone) {
        return EllipsoidalMeasure.area(zone.geometry()).squareMetres();
    }

    private static Geometry[] geometries(String layer) {
        return SCALED.zones(layer).stream().map(Zone::geometry).toArray(Geometry[]::new);
    }
}
