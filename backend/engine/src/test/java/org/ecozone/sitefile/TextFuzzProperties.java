package org.ecozone.sitefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any spoilt text gets an answer. How many are tried is set by {@code -Decozone.fuzz.tries}. */
class TextFuzzProperties {

    private static final List<byte[]> SURVEY_TEXTS = files("src/test/resources/org/ecozone/sitefile/plot/txt-variants");

    private static final List<byte[]> TABLES = List.of(
            utf8("序号,点号,X坐标,Y坐标\n1,J1,4968400,27606800\n2,J2,4968600,27606800\n3,J3,4968600,27607100\n"),
            gbk("地块;圈号;点号;经度;纬度\n甲;1;1;82°21′00″;44°50′24″\n甲;1;2;82°21′36″;44°50′24″\n甲;1;3;82°21′36″;44°51′\n"),
            utf8(
                    "点号\tX\tY\t经度\t纬度\n1\t4968400\t606800\t82.350843\t44.843137\n2\t4968600\t606800\t82.350881\t44.844937\n"),
            utf8("标题\n\n名称，经度(ddd.mmss)，纬度(ddd.mmss)\n\"井 一\"，82.2103，44.5024\n井二，82.2136，44.51\n"),
            utf8("1 1 4968400 606800 450\n2 1 4968600 606800 451\n3 1 4968600 607100 452\n"),
            utf8("点号,经度,,,纬度,,\n,度,分,秒,度,分,秒\n1,82,21,0,44,50,24\n2,82,21,36,44,50,24\n3,82,21,36.00,44,51,0"));

    private static final List<byte[]> WKT = List.of(
            utf8(
                    "SRID=4490;POLYGON Z((82 45 1,82.1 45 1,82.1 45.1 1,82 45 1),(82.05 45.01 1,82.06 45.01 1,82.06 45.02 1,82.05 45.01 1))"),
            utf8(
                    "GEOMETRYCOLLECTION(POINT(82 45),MULTIPOLYGON(((82 45,82.1 45,82.1 45.1,82 45)),EMPTY),LINESTRING(82 45,83 45))\n"
                            + "SRID=4515;MULTIPOINT((27606800 4968400),(27606900 4968400))\nMULTILINESTRING((82 45,83 45),(82 44,83 44))"));

    private static final List<byte[]> GEOJSON = List.of(
            utf8(
                    "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},\"features\":["
                            + "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\",\"n\":1},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
                            + "[[[[82,45],[82.1,45],[82.1,45.1],[82,45]],[[82.05,45.01],[82.06,45.01],[82.06,45.02],[82.05,45.01]]],[]]}},"
                            + "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                            + "{\"type\":\"Point\",\"coordinates\":[82,45,3]},{\"type\":\"LineString\",\"coordinates\":[[82,45],[83,45]]}]}}]}"));

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnySpoiltSurveyText(@ForAll Random random) {
        Fuzz.assertAnswers(() -> Fuzz.spoilt(one(SURVEY_TEXTS, random), random));
    }

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnySpoiltTable(@ForAll Random random) {
        Fuzz.assertAnswers(() -> Fuzz.spoilt(one(TABLES, random), random));
    }

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnySpoiltWkt(@ForAll Random random) {
        Fuzz.assertAnswers(() -> Fuzz.spoilt(one(WKT, random), random));
    }

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnySpoiltGeoJson(@ForAll Random random) {
        Fuzz.assertAnswers(() -> Fuzz.spoilt(one(GEOJSON, random), random));
    }

    @Property(tries = Fuzz.TRIES, seed = "20261123")
    void answersAnyTwoFilesInOne(@ForAll Random random) {
        Fuzz.assertAnswers(() -> Fuzz.spoilt(two(random), random));
    }

    private static byte[] two(Random random) {
        byte[] first = one(random.nextBoolean() ? SURVEY_TEXTS : TABLES, random);
        byte[] second = one(random.nextBoolean() ? WKT : GEOJSON, random);
        String text = new String(first, StandardCharsets.UTF_8) + "\n" + new String(second, StandardCharsets.UTF_8);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] one(List<byte[]> files, Random random) {
        return files.get(random.nextInt(files.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    private static List<byte[]> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().map(TextFuzzProperties::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
