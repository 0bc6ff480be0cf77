package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class TranslationTest {

    /** By PROJ: 82.02°E 45.02°N is at 580395.792 4987673.239 of EPSG:4536, and 300 m east, 400 m south of it is the other. */
    @Test
    void movesAVertexAlongTheAxesOfThePlane() {
        Geometry site = Shapes.box(20, 20, 22, 21);
        Geometry moved = Translation.of(site, 2_000).orElseThrow().moved(300, -400);
        Coordinate corner = moved.getCoordinates()[0];
        assertThat(corner.x).isCloseTo(82.02374142720711, within(5.1e-9));
        assertThat(corner.y).isCloseTo(45.0163672014148, within(5.1e-9));
    }

    @Test
    void isInTheZoneOfItsCentre() {
        assertThat(Translation.of(Shapes.box(20, 20, 22, 21), 2_000)
                        .orElseThrow()
                        .crs())
                .isEqualTo(new Crs(4536));
    }

    @Test
    void notMovedItIsWhereItWasToAMillimetre() {
        Geometry site = Shapes.near("POLYGON ((0 0, 9.123456789 1, 7 8, 0 0), (4 2, 6 2, 6 4, 4 2))");
        Geometry moved = Translation.of(site, 2_000).orElseThrow().moved(0, 0);
        for (int i = 0; i < site.getNumPoints(); i++) {
            assertThat(moved.getCoordinates()[i].distance(site.getCoordinates()[i]))
                    .isLessThan(8e-9);
        }
    }

    /** The hole touches the outer ring in the middle of a side: what rounds must not make them cross. */
    @Test
    void whatTouchesItselfStaysValid() {
        Geometry site = Shapes.near("POLYGON ((0 0, 30 0, 29 30, 0 0), (9 0, 12 4, 12.1 3, 9 0))");
        assertThat(site.isValid()).isTrue();
        Translation translation = Translation.of(site, 2_000).orElseThrow();
        for (int metres = -2_000; metres <= 2_000; metres += 500) {
            assertThat(Translation.isValid(translation.moved(metres, metres / 3)))
                    .isTrue();
        }
    }

    /** A strip of 0.2 mm is none any more with eight decimals. */
    @Test
    void whatIsTooFineKeepsItsDigits() {
        Geometry site = Shapes.box(20, 20, 22, 20.000002);
        Geometry moved = Translation.of(site, 2_000).orElseThrow().moved(0, 0);
        assertThat(moved.isValid()).isTrue();
    }

    @Test
    void whereNoZoneReachesThereIsNone() {
        assertThat(Translation.of(Shapes.wkt("POLYGON ((10 45, 10.1 45, 10.1 45.1, 10 45))"), 2_000))
                .isEmpty();
    }
}
