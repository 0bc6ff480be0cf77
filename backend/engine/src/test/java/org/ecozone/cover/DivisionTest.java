package org.ecozone.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecozone.cover.Division.Part;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DivisionTest {

    private static final double NEAR = 1e-3;

    @Test
    void partsOfACoverSumToItAndGroundInNoZoneIsApart() {
        Cover cover = cover(box(82.00, 82.04));
        Division division = zones(box(82.01, 82.02), box(82.02, 82.03)).divide(cover);

        assertThat(areas(division)).satisfiesExactly(near(box(82.01, 82.02)), near(box(82.02, 82.03)));
        assertThat(division.repeated()).isEqualTo(Area.ZERO);
        assertThat(division.inNone().squareMetres())
                .isCloseTo(area(box(82.00, 82.01)) + area(box(82.03, 82.04)), within(NEAR));
        assertThat(division.whole()).isEqualTo(cover.area());
    }

    @Test
    void groundInTwoZonesIsRepeatedOnce() {
        Division division = zones(box(82.00, 82.03), box(82.01, 82.04)).divide(cover(box(82.00, 82.04)));

        assertThat(areas(division)).satisfiesExactly(near(box(82.00, 82.03)), near(box(82.01, 82.04)));
        assertThat(division.repeated().squareMetres()).isCloseTo(area(box(82.01, 82.03)), within(NEAR));
        assertThat(division.inNone()).isEqualTo(Area.ZERO);
    }

    @Test
    void groundInThreeZonesIsRepeatedTwice() {
        String box = box(82.00, 82.01);
        Division division = zones(box, box, box).divide(cover(box));

        assertThat(division.repeated().squareMetres()).isCloseTo(2 * area(box), within(NEAR));
        assertThat(division.inNone()).isEqualTo(Area.ZERO);
    }

    @Test
    void aZoneThatTheCoverDoesNotReachHasAPartOfNothing() {
        Division division = zones(box(82.00, 82.01), box(82.05, 82.06)).divide(cover(box(82.00, 82.01)));

        assertThat(areas(division))
                .satisfiesExactly(
                        near(box(82.00, 82.01)), area -> assertThat(area).isEqualTo(Area.ZERO));
        assertThat(division.inNone()).isEqualTo(Area.ZERO);
    }

    @Test
    void nothingDividesIntoNothing() {
        Division division = zones(box(82.00, 82.01)).divide(Cover.of(List.of(), 1));

        assertThat(areas(division)).containsExactly(Area.ZERO);
        assertThat(division.inNone()).isEqualTo(Area.ZERO);
        assertThat(division.repeated()).isEqualTo(Area.ZERO);
    }

    @Test
    void withoutZonesAllOfItLiesInNone() {
        Cover cover = cover(box(82.00, 82.01));

        assertThat(zones().divide(cover).inNone()).isEqualTo(cover.area());
    }

    private static List<Area> areas(Division division) {
        return division.parts().stream().map(Part::area).toList();
    }

    private static Consumer<Area> near(String wkt) {
        return area -> assertThat(area.squareMetres()).isCloseTo(area(wkt), within(NEAR));
    }

    private static Division.Zones zones(String... wkts) {
        List<Zone> zones = new ArrayList<>();
        for (String wkt : wkts) {
            zones.add(new Zone("unit", "U" + zones.size(), "单元", "A", Map.of(), read(wkt)));
        }
        return new Division.Zones(zones);
    }

    private static Cover cover(String wkt) {
        return Cover.of(List.of(read(wkt)), 1);
    }

    private static double area(String wkt) {
        return EllipsoidalMeasure.area(read(wkt)).squareMetres();
    }

    /** From one longitude to another, between 44.80° and 44.81° north. */
    private static String box(double west, double east) {
        return "POLYGON((%1$s 44.80, %2$s 44.80, %2$s 44.81, %1$s 44.81, %1$s 44.80))".formatted(west, east);
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
