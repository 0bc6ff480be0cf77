package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.wkt;

import java.util.List;
import java.util.stream.Stream;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Inputs on which overlay has been known to go wrong, as published in the issues of locationtech/jts (798, 808, 1086; the
 * figures are facts of these reports). Projected ones are scaled by powers of two into degrees, which changes no bit of the
 * mantissas and so keeps the difficulty.
 */
class PublishedOverlayCasesTest {

    private static final Length EXACT = new Length(0);

    private record Case(String name, Geometry a, Geometry b) {}

    private static List<Case> cases() {
        return List.of(
                new Case(
                        "798-1: a triangle 6 µm wide, cut by a square that its tip sticks out of",
                        toDegrees(
                                "POLYGON ((66697.40120137333 185279.95469107336, 66698.375 185273.625, 66697.375 185280.125, 66697.40120137333 185279.95469107336))"),
                        toDegrees("POLYGON ((66710 185280, 66710 185260, 66690 185260, 66690 185280, 66710 185280))")),
                new Case(
                        "798-2: a sliver along the border of a strip",
                        toDegrees(
                                "POLYGON ((61607.62679190189 190194.1555478014, 61620.5389918983 190197.4990478009, 61619.64380966499 190197.26724827816, 61607.62679190189 190194.1555478014))"),
                        toDegrees(
                                "POLYGON ((61620.04309999943 190199.41420000046, 61620.41290000081 190197.98570000008, 61620.53899999708 190197.4989, 61607.62680000067 190194.15549999848, 61607.07620000094 190196.27259999886, 61620.04309999943 190199.41420000046))")),
                new Case(
                        "798-3: a triangle thinner than its coordinates resolve",
                        toDegrees(
                                "POLYGON ((181093.43788657014 172099.78376270586, 181093.375 172099.375, 181093.57688359552 172100.6872433709, 181093.43788657014 172099.78376270586))"),
                        toDegrees(
                                "POLYGON ((181118.78476615425 172110.76716212876, 181097.49019999802 172097.5095999986, 181081.35400000215 172105.30889999866, 181118.78476615425 172110.76716212876))")),
                new Case(
                        "808: slivers along a stretch of coast",
                        wkt(
                                "POLYGON ((5.171796850040617 61.63109289654953, 5.171796676245829 61.63109295594216, 5.171765430643211 61.63109513643147, 5.17171972428688 61.63110275399046, 5.171693714982271 61.63111146271694, 5.17165467365684 61.631121693785616, 5.171647369933198 61.631123368287206, 5.171585767657087 61.631155078277516, 5.17157056467294 61.63116346060828, 5.171554021565499 61.63117504109626, 5.171510591367186 61.63121921397677, 5.171472849060388 61.631287634284774, 5.171431175423897 61.631360348585645, 5.171410832239342 61.63138889993328, 5.171369882904709 61.631423704808434, 5.17134097067367 61.631445185087415, 5.171322078939662 61.63146505865625, 5.171300404098109 61.631515054192896, 5.173 61.6315, 5.171796850040617 61.63109289654953))"),
                        wkt(
                                "MULTIPOLYGON (((5.17165467365684 61.631121693785616, 5.171647369933198 61.631123368287206, 5.171585767657087 61.631155078277516, 5.17157056467294 61.63116346060828, 5.171584599055308 61.63115572259883, 5.171585767657088 61.631155078277516, 5.1716449403479 61.631124618924865, 5.171647369933206 61.631123368287206, 5.17165467365684 61.631121693785616)), ((5.1714526857206184 61.63132281631538, 5.171431175423897 61.631360348585645, 5.171410832239342 61.63138889993328, 5.171431175423889 61.631360348585666, 5.1714526857206184 61.63132281631538)), ((5.171369882904709 61.631423704808434, 5.17134097067367 61.631445185087415, 5.171322078939662 61.63146505865625, 5.171322078939656 61.63146505865626, 5.171340970673664 61.63144518508743, 5.171355403249634 61.63143446243659, 5.171369882904709 61.631423704808434)))")),
                new Case(
                        "1086: parts that meet in a point a nanometre from a hole",
                        wkt(
                                "POLYGON ((-5.985979 54.9372974, -5.9857103 54.9374386, -5.9856866 54.9374228, -5.985751 54.9373909, -5.9856392 54.9373165, -5.9855676 54.937352, -5.9856475 54.9374051, -5.9855813 54.9374457, -5.9854978 54.9374129, -5.9854129 54.9374842, -5.9854322 54.9375123, -5.9856833 54.9376109, -5.9857849 54.9375256, -5.9857909 54.9375201, -5.9857555 54.9374875, -5.9859626 54.9373794, -5.9859873 54.9373949, -5.9860307 54.9373721, -5.9860036 54.9373551, -5.9860402 54.9373359, -5.985979 54.9372974), (-5.9856469 54.9374719, -5.9856492 54.9374723, -5.9857264 54.9375026, -5.9856469 54.9374719))"),
                        wkt(
                                "MULTIPOLYGON (((-5.9857103 54.9374386, -5.9856866 54.9374228, -5.985751 54.9373909, -5.9856392 54.9373165, -5.9855676 54.937352, -5.9856475 54.9374051, -5.9855813 54.9374457, -5.985647446386958 54.93747161301757, -5.9857103 54.9374386)), ((-5.9857103 54.9374386, -5.985647446386961 54.93747161301757, -5.9856492 54.9374723, -5.9857264 54.9375026, -5.9856469 54.9374719, -5.9855813 54.9374457, -5.9854978 54.9374129, -5.9854129 54.9374842, -5.9854322 54.9375123, -5.9856833 54.9376109, -5.9857849 54.9375256, -5.9857909 54.9375201, -5.9857555 54.9374875, -5.9859626 54.9373794, -5.9859873 54.9373949, -5.9860307 54.9373721, -5.9860036 54.9373551, -5.9860402 54.9373359, -5.985979 54.9372974, -5.9857103 54.9374386)), ((-5.9856469 54.9374719, -5.985647446386961 54.93747161301757, -5.985647446386958 54.93747161301757, -5.9856469 54.9374719)))")));
    }

    private static Geometry toDegrees(String metres) {
        return AffineTransformation.scaleInstance(Math.scalb(1, -11), Math.scalb(1, -12))
                .transform(wkt(metres));
    }

    @TestFactory
    Stream<DynamicTest> theCommonAreaIsNoMoreThanEitherAndTheSameBothWays() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    double ab = common(c.a(), c.b());
                    double ba = common(c.b(), c.a());
                    double smaller = Math.min(area(c.a()), area(c.b()));
                    assertThat(ab).isBetween(0.0, smaller);
                    assertThat(ba).isBetween(0.0, smaller);
                    assertThat(ba).isEqualTo(ab, within(1e-9 * smaller + COORDINATE_METRES * perimeter(c)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> partAndRestAddUp() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    Geometry around = c.b().getFactory()
                            .toGeometry(c.b().getEnvelopeInternal())
                            .buffer(0.001);
                    Geometry complement = around.difference(c.b());
                    double rest = common(c.a(), complement) + area(c.a()) - common(c.a(), around);
                    assertThat(common(c.a(), c.b()) + rest)
                            .isEqualTo(area(c.a()), within(1e-9 * area(c.a()) + COORDINATE_METRES * perimeter(c)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theyAreFoundToOverlapAndNoIdentityFails() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    long before = Recourse.IDENTITY_FAILED.times();
                    assertThat(OverlapIndex.of(List.of(c.b())).overlaps(Site.of(c.a()), EXACT))
                            .singleElement()
                            .satisfies(o ->
                                    assertThat(o.overlapClass().isDecisive()).isTrue());
                    assertThat(Recourse.IDENTITY_FAILED.times()).isEqualTo(before);
                }));
    }

    /** Coordinates are multiples of up to 14e-15 degrees. */
    private static final double COORDINATE_METRES = 4e-9;

    private static double perimeter(Case c) {
        return EllipsoidalMeasure.length(c.a()).metres()
                + EllipsoidalMeasure.length(c.b()).metres();
    }

    private static double area(Geometry geometry) {
        return EllipsoidalMeasure.area(geometry).squareMetres();
    }

    private static double common(Geometry site, Geometry zone) {
        return OverlapIndex.of(List.of(zone)).overlaps(Site.of(site), EXACT).stream()
                .mapToDouble(o -> ((Area) o.extent()).squareMetres())
                .sum();
    }
}
