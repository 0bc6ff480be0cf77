package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.geo.Shapes.wkt;

import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Length;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void aWidenedLineHasTheAreaOfItsStrip() {
        Site line = Site.of(near("LINESTRING (0 0, 50 0)"));
        double metres = ((Length) line.extent()).metres();
        Site strip = Site.widened(line.geometry(), new Length(12));
        assertThat(strip.isArea()).isTrue();
        assertThat(strip.width()).contains(new Length(12));
        assertThat(((Area) strip.extent()).squareMetres())
                .isCloseTo(metres * 12 + Math.PI * 36, within(metres * 12 * 5e-4));
    }

    @Test
    void aWidenedPointIsADisc() {
        Site disc = Site.widened(near("POINT (0 0)"), new Length(100));
        assertThat(((Area) disc.extent()).squareMetres()).isCloseTo(Math.PI * 2500, within(8.0));
    }

    @Test
    void onlyLinesAndPointsHaveAWidth() {
        assertThatThrownBy(() -> Site.widened(box(0, 0, 1, 1), new Length(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Site.widened(near("POINT (0 0)"), new Length(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEmptyHole() {
        assertThatThrownBy(() -> Site.of(wkt("POLYGON ((82 45, 82.1 45, 82 45.1, 82 45), EMPTY)")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNothingAndMixtures() {
        assertThatThrownBy(() -> Site.of(wkt("POLYGON EMPTY"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Site.of(near("GEOMETRYCOLLECTION (POINT (0 0), LINESTRING (0 0, 1 1))")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStretchThatALineRunsAlongTwiceHasItsLengthOnce() {
        Length once = (Length) Site.of(near("LINESTRING (0 0, 10 0)")).extent();
        Length twice = (Length) Site.of(near("LINESTRING (0 0, 10 0, 5 0)")).extent();
        assertThat(twice.metres()).isCloseTo(once.metres(), within(1e-6));
        Length there = (Length) Site.of(near("LINESTRING (0 0, 3 3)")).extent();
        Length andBack = (Length) Site.of(near("LINESTRING (0 0, 3 3, 1 1)")).extent();
        assertThat(andBack.metres()).isCloseTo(there.metres(), within(1e-4));
    }

    @Test
    void aPointGivenTwiceCountsOnce() {
        assertThat(Site.of(near("MULTIPOINT ((1 1), (1 1), (2 2))")).extent()).isEqualTo(new Count(2));
    }
}
