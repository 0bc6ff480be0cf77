package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.Shapes;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class CoordinateDetectiveTest {

    /** The two reference points of the State Council's boundary text, in every way they can be written. */
    @ParameterizedTest
    @CsvSource({
        "82.129167, 45.035833, EPSG:4490, LON_LAT, DECIMAL",
        "45.035833, 82.129167, EPSG:4490, LAT_LON, DECIMAL",
        "27588975.709, 4989546.998, EPSG:4515, EAST_NORTH, DECIMAL",
        "4989546.998, 27588975.709, EPSG:4515, NORTH_EAST, DECIMAL",
        "588975.709, 4989546.998, EPSG:4536, EAST_NORTH, DECIMAL",
        "4989546.998, 588975.709, EPSG:4536, NORTH_EAST, DECIMAL",
        "28352582.679, 4990629.810, EPSG:4516, EAST_NORTH, DECIMAL",
        "4990629.810, 28352582.679, EPSG:4516, NORTH_EAST, DECIMAL",
        "352582.679, 4990629.810, EPSG:4537, EAST_NORTH, DECIMAL",
        "4990629.810, 352582.679, EPSG:4537, NORTH_EAST, DECIMAL",
        "14588975.709, 4989546.998, EPSG:4492, EAST_NORTH, DECIMAL",
        "4989546.998, 14588975.709, EPSG:4492, NORTH_EAST, DECIMAL"
    })
    void theReferencePointIsFoundInEverySystemAndOrder(
            double first, double second, String crs, AxisOrder order, DegreeNotation notation) {
        CrsCandidate likeliest =
                CrsCandidate.detect(List.of(new Coordinate(first, second))).get(0);
        assertThat(likeliest.crs()).hasToString(crs);
        assertThat(likeliest.axisOrder()).isEqualTo(order);
        assertThat(likeliest.notation()).isEqualTo(notation);
        assertThat(likeliest.inRegion()).isTrue();
        assertThat(likeliest.place().x).isCloseTo(82.129167, Offset.offset(1e-6));
        assertThat(likeliest.place().y).isCloseTo(45.035833, Offset.offset(1e-6));
        assertThat(likeliest.reason()).contains("东经 82.1292°", "在本区域内");
        assertThat(likeliest.reasonEn()).contains("82.1292°E").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void anEastingWithoutZoneIsAskedBackWithThePlaceOfEachZone() {
        List<CrsCandidate> found = CrsCandidate.detect(List.of(new Coordinate(627674.244, 4978129.162)));
        assertThat(found)
                .extracting(c -> c.crs().toString(), CrsCandidate::inRegion)
                .containsExactly(tuple("EPSG:4536", true), tuple("EPSG:4537", false));
        assertThat(found).extracting(c -> Math.rint(c.place().x * 1e4) / 1e4).containsExactly(82.6172, 85.6172);
        assertThat(CrsCandidate.plausible(found)).hasSize(1);
        assertThat(found.get(0).reason()).contains("3 度 27 带", "6 度 14 带");
        assertThat(CrsCandidate.detect(List.of(new Coordinate(760_000, 4_978_000))))
                .as("zone 26 where it puts the point into the region")
                .extracting(c -> c.crs().toString(), CrsCandidate::inRegion)
                .containsExactly(tuple("EPSG:4535", true), tuple("EPSG:4536", false), tuple("EPSG:4537", false));
    }

    @Test
    void whereNoZoneOfTheRegionFitsAllZonesOfChinaAreOffered() {
        List<CrsCandidate> found = CrsCandidate.detect(List.of(new Coordinate(447_500, 4_420_000)));
        assertThat(found).hasSizeGreaterThan(15).noneMatch(CrsCandidate::inRegion);
        assertThat(found)
                .extracting(candidate -> candidate.crs().toString())
                .contains("EPSG:4548")
                .startsWith("EPSG:4537");
    }

    @Test
    void aMessageNamesTheLikeliestAndHowManyThereAre() {
        List<CrsCandidate> candidates = CrsCandidate.detect(List.of(new Coordinate(606_800, 607_300)));
        assertThat(candidates).hasSizeGreaterThan(8);
        assertThat(CrsCandidate.texts(candidates))
                .startsWith(candidates.get(0).text())
                .endsWith("；等 " + candidates.size() + " 个")
                .hasSizeLessThan(1_200);
        assertThat(CrsCandidate.textsEn(candidates)).endsWith("; " + candidates.size() + " in all");
        assertThat(CrsCandidate.texts(candidates.subList(0, 2)))
                .isEqualTo(candidates.get(0).text() + "；" + candidates.get(1).text());
    }

    @Test
    void degreesThatWouldDoAsMinutesAndSecondsTooAreAskedBack() {
        List<Coordinate> packed = List.of(
                new Coordinate(82.0745, 45.0209), new Coordinate(82.1144, 44.5459), new Coordinate(82.0333, 44.5555));
        List<CrsCandidate> found = CrsCandidate.detect(packed);
        assertThat(CrsCandidate.plausible(found))
                .extracting(CrsCandidate::key)
                .containsExactly("EPSG:4490+DDD.MMSS", "EPSG:4490");
        assertThat(found.get(0).place().x).isCloseTo(82.129167, Offset.offset(1e-6));
        assertThat(found.get(0).bbox().getMinY()).isCloseTo(44.916389, Offset.offset(1e-6));
        List<CrsCandidate> one = CrsCandidate.detect(List.of(new Coordinate(82.1, 44.5123)));
        assertThat(one).extracting(CrsCandidate::key).containsExactly("EPSG:4490", "EPSG:4490+DDD.MMSS");
        assertThat(CrsCandidate.detect(List.of(new Coordinate(82.1, 44.5))))
                .as("round numbers say nothing for ddd.mmss")
                .hasSize(1);
        assertThat(CrsCandidate.detect(List.of(new Coordinate(82.0779, 45.0209))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, EPSG:4490, DECIMAL",
        "EPSG:4490+DDD.MMSS, EPSG:4490, PACKED",
        "' epsg:4490+ddd.mmss ', epsg:4490, PACKED"
    })
    void theKeyOfACandidateIsUnderstood(String key, String crs, DegreeNotation notation) {
        assertThat(DegreeNotation.of(key)).isEqualTo(notation);
        assertThat(DegreeNotation.withoutNotation(key)).isEqualTo(crs);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2.35, 48.85", "9142000, 5600000", "27606800, 28606800", "1e308, 4968400", "NaN, 45", "-82, 45"
    })
    void numbersThatAreNoPlaceInChinaHaveNoCandidates(double first, double second) {
        assertThat(CrsCandidate.detect(List.of(new Coordinate(first, second)))).isEmpty();
    }

    @Test
    void pointsOfDifferentZonesAreNoReading() {
        assertThat(CrsCandidate.detect(
                        List.of(new Coordinate(27_606_800, 4_968_400), new Coordinate(28_390_000, 4_968_400))))
                .isEmpty();
        assertThat(CrsCandidate.detect(List.of())).isEmpty();
    }

    @Test
    void webMercatorIsNamed() {
        assertThat(GeometryCheck.check(Shapes.wkt("POINT (9142623 5596413)")))
                .singleElement()
                .satisfies(defect ->
                        assertThat(defect.message() + defect.messageEn()).contains("墨卡托", "Web Mercator"));
    }

    @Test
    void aMillionPointsAreLookedAtInSeconds() {
        List<Coordinate> many = IntStream.range(0, 1_000_000)
                .mapToObj(i -> new Coordinate(600_000 + i % 1000, 4_968_400 + i / 1000.0))
                .toList();
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(CrsCandidate.detect(many)).hasSize(2));
    }

    /** Whatever region geometry is written, in whatever system, order and notation: its true reading comes first. */
    @Property(tries = 5000, seed = "20261123")
    void theTrueReadingComesFirst(
            @ForAll @Scale(7) @DoubleRange(min = 80.61, max = 83.38) double longitude,
            @ForAll @Scale(7) @DoubleRange(min = 44.31, max = 45.28) double latitude,
            @ForAll @Scale(7) @DoubleRange(min = 0.0001, max = 0.015) double size,
            @ForAll @IntRange(max = 8) int system,
            @ForAll boolean isExchanged) {
        List<Coordinate> place = List.of(
                new Coordinate(longitude, latitude),
                new Coordinate(longitude + size, latitude),
                new Coordinate(longitude + size, latitude + size * 0.7));
        List<Crs> systems = new ArrayList<>(List.of(Crs.CGCS2000, Crs.CGCS2000));
        for (int zone = 26; zone <= 28; zone++) {
            systems.add(Crs.threeDegreeZone(zone, true));
            systems.add(Crs.threeDegreeZone(zone, false));
        }
        systems.add(Crs.sixDegreeZone(14, true));
        Crs crs = systems.get(system);
        boolean isReached = crs.isGeographic() || place.stream().allMatch(p -> Reprojection.isLonLatInReach(p, crs));
        if (!isReached) {
            return;
        }
        boolean isPacked = system == 1;
        List<Coordinate> written = place.stream()
                .map(point -> isPacked ? packed(point) : Reprojection.toPlane(point, crs))
                .map(point -> isExchanged ? new Coordinate(point.y, point.x) : point)
                .toList();
        List<CrsCandidate> found = CrsCandidate.detect(written);
        CrsCandidate first = found.get(0);
        boolean canBePacked =
                written.stream().allMatch(p -> DegreeNotation.PACKED.canBe(p.x) && DegreeNotation.PACKED.canBe(p.y));
        boolean isDecided = !(crs.isGeographic() && canBePacked);
        DegreeNotation notation = isPacked ? DegreeNotation.PACKED : DegreeNotation.DECIMAL;
        assertThat(found).anyMatch(candidate -> candidate.crs().equals(crs) && candidate.notation() == notation);
        if (isDecided || isPacked && CrsCandidate.plausible(found).size() > 1) {
            assertThat(first.crs()).isEqualTo(crs);
            assertThat(first.notation()).isEqualTo(notation);
            assertThat(first.axisOrder().isExchanged()).isEqualTo(isExchanged);
            assertThat(first.place().distance(place.get(0))).isLessThan(1e-7);
            assertThat(first.bbox().distance(new org.locationtech.jts.geom.Envelope(place.get(2))))
                    .isLessThan(1e-7);
        }
    }

    /** Degrees as ddd.mmss with four decimals of a second. */
    private static Coordinate packed(Coordinate point) {
        return new Coordinate(packed(point.x), packed(point.y));
    }

    private static double packed(double degrees) {
        long units = Math.round(degrees * 36_000_000);
        long whole = units / 36_000_000;
        long minutes = units / 600_000 % 60;
        long seconds = units % 600_000;
        return Double.parseDouble(String.format(Locale.ROOT, "%d.%02d%06d", whole, minutes, seconds));
    }
}
