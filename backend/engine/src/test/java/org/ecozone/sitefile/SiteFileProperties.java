package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ecozone.geo.Area;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.geo.Reprojection;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class SiteFileProperties {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String TXT = """
            [属性描述]
            坐标系=2000国家大地坐标系
            带号=27
            [地块坐标]
            4,6.0000,DK001,地块甲,面,,工业用地,0601,@
            J1,1,4968400.000,27606800.000
            J2,1,4968600.000,27606800.000
            J3,1,4968600.000,27607100.000
            J1,1,4968400.000,27606800.000
            """;
    private static final String JSON = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:4490"}}, "features": [
            {"type": "Feature", "properties": {"name": "a"}, "geometry": {"type": "MultiPolygon",
            "coordinates": [[[[82,45],[82.1,45],[82.1,45.1],[82,45]],[[82.05,45.02],[82.06,45.02],[82.06,45.03],[82.05,45.02]]]]}}]}
            """;

    @Property(tries = 200, seed = "20261123")
    void readsBackTheAreaOfAnyWrittenRing(
            @ForAll @IntRange(min = 3, max = 60) int corners,
            @ForAll @IntRange(min = 27, max = 28) int zone,
            @ForAll Random random) {
        boolean hasHole = random.nextBoolean();
        Crs crs = Crs.threeDegreeZone(zone, random.nextBoolean());
        Polygon plot = star(corners, crs, hasHole, random);

        SiteFileReading reading = SiteFile.read(
                written(plot, crs, random).getBytes(StandardCharsets.UTF_8), "a.txt", SiteFileOptions.NONE);

        assertThat(reading.defects()).isEmpty();
        SiteFeature site = reading.sites().get(0);
        Area planar = PlanarMeasure.area(plot, crs);
        assertThat(site.planarArea().orElseThrow().squareMetres()).isCloseTo(planar.squareMetres(), within(1e-4));
        assertThat(site.area().squareMetres())
                .isCloseTo(
                        EllipsoidalMeasure.area(Reprojection.toLonLat(plot, crs))
                                .squareMetres(),
                        within(1e-3));
    }

    @Property(tries = 2_000, seed = "20261123")
    void answersAnySpoiltPointText(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int cuts) {
        assertAnswers(spoilt(TXT, random, cuts));
    }

    @Property(tries = 2_000, seed = "20261123")
    void answersAnySpoiltGeoJson(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int cuts) {
        assertAnswers(spoilt(JSON, random, cuts));
    }

    @Property(tries = 1_000, seed = "20261123")
    void answersAnyBytes(@ForAll @Size(max = 300) byte[] bytes) {
        assertAnswers(bytes);
    }

    @Property(tries = 2_000, seed = "20261123")
    void answersAnyGeometryTree(@ForAll("trees") String json) {
        assertAnswers(json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2_000, seed = "20261123")
    void answersAnyRowsOfFields(@ForAll("rows") String text) {
        assertAnswers(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> trees() {
        Arbitrary<String> leaf =
                Arbitraries.of("82", "45", "-1e308", "1e999", "\"x\"", "null", "true", "{}", "4968400");
        Arbitrary<String> position = leaf.list().ofMaxSize(3).map(SiteFileProperties::array);
        Arbitrary<String> ring =
                Arbitraries.oneOf(position, leaf).list().ofMaxSize(6).map(SiteFileProperties::array);
        Arbitrary<String> deep =
                Arbitraries.oneOf(ring, position).list().ofMaxSize(3).map(SiteFileProperties::array);
        Arbitrary<String> coordinates = Arbitraries.oneOf(leaf, position, ring, deep, deep.map(d -> "[" + d + "]"));
        Arbitrary<String> type = Arbitraries.of(
                "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "Feature");
        return net.jqwik.api.Combinators.combine(type, coordinates)
                .as((t, c) -> "{\"type\":\"" + t + "\",\"coordinates\":" + c + ",\"geometry\":" + c + "}");
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> field = Arbitraries.of(
                "J1",
                "1",
                "2",
                "",
                "@",
                "面",
                "线",
                "4968400",
                "4968600.5",
                "606800",
                "607000.25",
                "27606800",
                "82.1",
                "45.2",
                "=",
                "公顷",
                "[地块坐标]",
                "1e9",
                "带号=27");
        return field.list()
                .ofMaxSize(10)
                .map(f -> String.join(",", f))
                .list()
                .ofMaxSize(12)
                .map(l -> String.join("\n", l));
    }

    private static void assertAnswers(byte[] content) {
        for (SiteFileOptions options : List.of(
                SiteFileOptions.NONE,
                new SiteFileOptions(java.util.Optional.of(new Crs(4536)), java.util.Optional.empty()))) {
            SiteFileReading reading = SiteFile.read(content, "任意", options);
            assertThat(reading.sites().isEmpty() && reading.defects().isEmpty()).isFalse();
            assertThat(reading.sites())
                    .allSatisfy(site -> assertThat(site.geometry().isValid()).isTrue());
        }
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    private static byte[] spoilt(String text, Random random, int cuts) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = 0; i < cuts && spoilt.length() > 2; i++) {
            int from = random.nextInt(spoilt.length() - 1);
            int to = Math.min(spoilt.length(), from + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> spoilt.delete(from, to);
                case 1 -> spoilt.insert(random.nextInt(spoilt.length()), spoilt.substring(from, to));
                case 2 -> spoilt.setCharAt(from, "0123456789.,-[]{}\"=@\n，面\t".charAt(random.nextInt(24)));
                default -> spoilt.insert(from, (char) random.nextInt(0x3000));
            }
        }
        return spoilt.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Polygon star(int corners, Crs crs, boolean hasHole, Random random) {
        double falseEasting = (crs.isPrefixed() ? crs.zone().orElseThrow() * 1_000_000.0 : 0) + 500_000;
        double east = falseEasting + random.nextInt(100_000);
        double north = 4_950_000 + random.nextInt(60_000);
        Coordinate[] shell = new Coordinate[corners + 1];
        Coordinate[] hole = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 200 + random.nextInt(800);
            shell[i] = at(east, north, angle, radius);
            hole[i] = at(east, north, angle, 40 + random.nextInt(20));
        }
        shell[corners] = shell[0];
        hole[corners] = hole[0];
        LinearRing[] holes = hasHole ? new LinearRing[] {FACTORY.createLinearRing(hole)} : new LinearRing[0];
        return FACTORY.createPolygon(FACTORY.createLinearRing(shell), holes);
    }

    private static Coordinate at(double east, double north, double angle, double radius) {
        return new Coordinate(
                millimetres(east + radius * Math.cos(angle)), millimetres(north + radius * Math.sin(angle)));
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }

    private static String written(Polygon plot, Crs crs, Random random) {
        String comma = random.nextBoolean() ? "," : random.nextBoolean() ? "，" : "\t";
        boolean isClosed = random.nextBoolean();
        List<LinearRing> rings = new ArrayList<>(List.of(plot.getExteriorRing()));
        if (plot.getNumInteriorRing() > 0) {
            rings.add(random.nextInt(2), plot.getInteriorRingN(0));
        }
        StringBuilder text = new StringBuilder("[属性描述]\n带号=" + crs.zone().orElseThrow() + "\n[地块坐标]\n,,1,甲,面,,,,@\n");
        for (int r = 0; r < rings.size(); r++) {
            Coordinate[] points = rings.get(r).getCoordinates();
            for (int i = 0; i < points.length - (isClosed ? 0 : 1); i++) {
                text.append(String.format(
                        Locale.ROOT,
                        "J%d%s%d%s%.3f%s%.3f\n",
                        i % (points.length - 1) + 1,
                        comma,
                        r + 1,
                        comma,
                        points[i].y,
                        comma,
                        points[i].x));
            }
        }
        return text.toString();
    }
}
