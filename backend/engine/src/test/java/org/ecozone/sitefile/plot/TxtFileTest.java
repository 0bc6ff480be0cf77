package org.ecozone.sitefile.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TxtFileTest {

    /** 300 m × 200 m in zone 27: 6 ha. */
    private static final String RING = """
            J1,1,4968400.000,27606800.000
            J2,1,4968600.000,27606800.000
            J3,1,4968600.000,27607100.000
            J4,1,4968400.000,27607100.000
            J1,1,4968400.000,27606800.000
            """;

    private static final String HOLE = """
            J5,2,4968480.000,27606900.000
            J6,2,4968480.000,27606950.000
            J7,2,4968520.000,27606950.000
            J8,2,4968520.000,27606900.000
            J5,2,4968480.000,27606900.000
            """;

    private static final String PLOT = "5,6.0000,DK001,地块甲,面,,工业用地,0601,@\n";
    private static final String HEADER = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=27\n[地块坐标]\n";
    private static final String UNPREFIXED = RING.replace(",27606", ",606").replace(",27607", ",607");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
    void readsEveryUsualEncoding(String charset) {
        var reading =
                SiteFile.read((HEADER + PLOT + RING).getBytes(Charset.forName(charset)), "a.txt", SiteFileOptions.NONE);
        assertReadsThePlot(reading);
        assertThat(reading.notices()).isEmpty();
    }

    @Test
    void readsAByteOrderMarkWindowsLinesAndLeadingBlanks() {
        assertReadsThePlot(read("\ufeff  " + (HEADER + PLOT + RING).replace("\n", "\r\n")));
    }

    @Test
    void readsFullWidthBracketsCommasDigitsAndEquals() {
        String text = (HEADER + PLOT + RING)
                .replace('[', '【')
                .replace(']', '】')
                .replace(',', '，')
                .replace('=', '＝')
                .replace('4', '４')
                .replace('.', '．');
        assertReadsThePlot(read(text));
    }

    @Test
    void readsFieldsSeparatedByTabsOrBlanks() {
        assertReadsThePlot(read(HEADER + PLOT + RING.replace(',', '\t')));
        assertReadsThePlot(read(HEADER + PLOT + RING.replace(",", "  ")));
        assertReadsThePlot(read(HEADER + PLOT + RING.replace(",", " ,\t")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,6.0000,DK001,地块甲,面,,工业用地,,@",
                "5,6.0000,DK001,地块甲,面,,工业用地,@",
                "5,6.0000,DK001,地块甲,面,,工业用地,0601",
                "5,6.0000公顷,DK001,地块甲,面,,工业用地,0601,@",
                "5,90亩,DK001,地块甲,面,,工业用地,0601,@",
                "5,60000平方米,DK001,地块甲,面,,工业用地,0601,@",
                "6.0000,DK001,地块甲,面,,工业用地,0601,@",
                ",6.0000,DK001,地块甲,面,,工业用地,0601,@",
                "4,6.0000,DK001,地块甲,面,,工业用地,0601,,,,@",
                "5,6.0000,DK001,地块甲,,,工业用地,,@"
            })
    void readsPlotLinesOfEveryLength(String plot) {
        var reading = read(HEADER + plot + "\n" + RING);
        assertReadsThePlot(reading);
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.sites().get(0).name()).isEqualTo("地块甲");
        assertThat(reading.sites().get(0).declaredAreaHectares().orElseThrow()).isCloseTo(6, within(1e-9));
        assertThat(reading.sites().get(0).attributes()).containsEntry("地块编号", "DK001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[地块坐标]\n", "点号,圈号,X坐标,Y坐标\n"})
    void readsPointsWithoutHeaderOrPlotLine(String head) {
        var reading = read(head + RING);
        assertReadsThePlot(reading);
        assertThat(reading.sites().get(0).name()).isEqualTo("地块 1");
        assertThat(reading.crs().certain()).isTrue();
    }

    @Test
    void readsRowsWithoutRingNumberOrName() {
        assertReadsThePlot(read(RING.replace(",1,", ",")));
        assertReadsThePlot(read(RING.replaceAll("(?m)^J\\d,1,", "")));
    }

    @Test
    void closesARingThatIsOpenAndSaysSo() {
        var reading = read(HEADER + PLOT + RING.substring(0, RING.lastIndexOf("J1")));
        assertReadsThePlot(reading);
        assertThat(codes(reading)).containsExactly("RING_CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4968400.003,27606800.500", "4968400.000,4968400.000"})
    void putsAFaultyClosingPointRightAndSaysSo(String closing) {
        var reading = read(HEADER + PLOT + RING.substring(0, RING.lastIndexOf("4968400.000")) + closing);
        assertReadsThePlot(reading);
        assertThat(codes(reading)).containsExactly("RING_CLOSING_POINT_MOVED");
    }

    @Test
    void refusesAClosingPointFarFromTheFirst() {
        var reading = read(HEADER + PLOT + RING.substring(0, RING.lastIndexOf("4968400.000")) + "4968410.000,27606800");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("RING_CLOSING_POINT_WRONG");
        assertThat(reading.defects().get(0).message()).contains("第 11 行", "4968410.000", "第 7 行");
    }

    @Test
    void takesAnInnerRingAsHoleWhateverItsNumberAndOrder() {
        var hole = read(HEADER + PLOT + HOLE + RING);
        assertThat(hole.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(58_000, within(1e-6));
        var sameNumber = read(HEADER + PLOT + RING + HOLE.replace(",2,", ",1,"));
        assertThat(sameNumber.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(58_000, within(1e-6));
    }

    @Test
    void takesASecondRingOutsideTheFirstAsAnotherPartAndSaysSo() {
        var reading = read(HEADER + PLOT + RING + HOLE.replace(",276069", ",276089"));
        assertThat(reading.sites().get(0).geometry().getNumGeometries()).isEqualTo(2);
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(62_000, within(1e-6));
        assertThat(codes(reading)).contains("RING_IS_PART", "AREA_DIFFERS");
    }

    @Test
    void readsSeveralPlotsWhosePointNamesStartAnew() {
        var reading = read(HEADER + PLOT + RING + PLOT.replace("甲", "乙") + RING.replace(",27", ",28"));
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("地块甲", "地块乙");
        assertThat(codes(reading)).contains("CRS_MIXED", "ZONE_DISAGREES");
        assertThat(reading.sites().get(1).planarArea().orElseThrow().method().code())
                .isEqualTo("GAUSS_KRUGER_PLANAR(28)");
    }

    @Test
    void prefersTheZonePrefixToTheHeaderAndSaysSo() {
        var reading = read(HEADER.replace("带号=27", "带号=28") + PLOT + RING);
        assertReadsThePlot(reading);
        assertThat(reading.crs().detected()).contains(new Crs(4515));
        assertThat(codes(reading)).containsExactly("ZONE_DISAGREES");
    }

    @ParameterizedTest
    @CsvSource({"带号=27, 4536", "带号=27带, 4536", "带号=81, 4536", "'几度分带=6\n带号=14', 4503"})
    void takesTheZoneOfTheHeaderWhereEastingsHaveNoPrefix(String zone, int epsg) {
        var reading = read(HEADER.replace("几度分带=3\n带号=27", zone) + PLOT + UNPREFIXED);
        assertReadsThePlot(reading);
        assertThat(reading.crs().detected()).contains(new Crs(epsg));
        assertThat(reading.crs().certain()).isTrue();
    }

    @Test
    void asksBackWhereNothingSettlesTheZone() {
        var reading = read(UNPREFIXED);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.crs().detected()).isEmpty();
        assertThat(reading.crs().certain()).isFalse();
        assertThat(reading.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4536, 4537);
        assertThat(reading.crs().candidates().get(0).reason()).contains("东经 82.3508°", "在本区域内");
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(ints = {4536, 4515, 4503})
    void readsWithoutPrefixInTheSystemTheUserChose(int epsg) {
        assertReadsThePlot(read(UNPREFIXED, new Crs(epsg)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4490, 4537})
    void refusesAChosenSystemThatContradictsTheFile(int epsg) {
        var reading = read(RING, new Crs(epsg));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_CONTRADICTED");
    }

    @Test
    void findsExchangedAxesAndSaysSo() {
        var reading = read(HEADER + PLOT + RING.replaceAll("(\\d+\\.000),(\\d+\\.000)", "$2,$1"));
        assertReadsThePlot(reading);
        assertThat(codes(reading)).containsExactly("AXES_EXCHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,1,44.84,82.35\n2,1,44.85,82.35\n3,1,44.85,82.36\n1,1,44.84,82.35",
                "1,1,82.35,44.84\n2,1,82.35,44.85\n3,1,82.36,44.85\n1,1,82.35,44.84",
                "1,1,44°50′24″,82°21′00″\n2,1,44°51'00\",82°21'00\"\n3,1,44度51分00秒,82度21分36秒\n1,1,44°50′24″,82°21′0.0″"
            })
    void readsDegreesInEitherOrderAndSaysSo(String points) {
        var reading = read(points);
        assertThat(reading.defects()).isEmpty();
        assertThat(codes(reading)).containsExactly("DEGREES", "MAP_SHIFT_POSSIBLE");
        assertThat(reading.sites().get(0).geometry().norm().toText())
                .isEqualTo("POLYGON ((82.35 44.84, 82.35 44.85, 82.36 44.85, 82.35 44.84))");
        assertThat(reading.crs().detected()).contains(Crs.CGCS2000);
    }

    @Test
    void reportsAnAreaThatDiffersFromTheDeclaredOne() {
        assertThat(codes(read(HEADER + PLOT.replace("6.0000", "6.0010") + RING)))
                .containsExactly("AREA_DIFFERS");
        assertThat(codes(read(HEADER + PLOT.replace("6.0000", "6.0005") + RING)))
                .isEmpty();
        assertThat(codes(read(HEADER + PLOT.replace("6.0000", "6") + RING))).isEmpty();
    }

    @Test
    void reportsAPointCountThatFitsNeitherWay() {
        assertThat(codes(read(HEADER + PLOT.replaceFirst("5,", "4,") + RING))).isEmpty();
        assertThat(codes(read(HEADER + PLOT.replaceFirst("5,", "9,") + RING))).containsExactly("POINT_COUNT_DIFFERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980西安坐标系", "西安80", "1954年北京坐标系", "地方独立坐标系"})
    void refusesDatumsThatNeedParameters(String datum) {
        var reading = read(HEADER.replace("2000国家大地坐标系", datum) + PLOT + RING, new Crs(4515));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_UNSUPPORTED");
    }

    @Test
    void doesNotReadAPlotWithAnUnreadablePoint() {
        var reading = read(HEADER + PLOT + RING.replace("4968600.000,27607100.000", "496860O.000,27607100.000"));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("LINE_UNREADABLE");
        assertThat(reading.defects().get(0).message()).contains("第 9 行", "496860O.000");
    }

    @Test
    void namesEveryFaultOfAFileAtOnceAndReadsTheSoundPlots() {
        String crossed = "J1,1,4968400,27606800\nJ2,1,4968600,27607100\nJ3,1,4968600,27606800\nJ4,1,4968400,27607300\n";
        var reading = read(HEADER + PLOT + crossed + PLOT + RING.replace("4968600.000", "68600.000") + PLOT + RING);
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.defects())
                .extracting(Fault::code)
                .containsExactly("SELF_INTERSECTION", "COORDINATE_IMPLAUSIBLE", "COORDINATE_IMPLAUSIBLE");
        assertThat(reading.defects().get(0).at().point()).isNotNull();
        assertThat(reading.defects().get(0).at().point().longitude()).isCloseTo(82.352, within(0.002));
    }

    @Test
    void readsEachPlotOfAMergedTextUnderItsOwnHeader() {
        var reading = read(HEADER + PLOT + UNPREFIXED + HEADER.replace("带号=27", "带号=28") + PLOT + UNPREFIXED);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .extracting(site -> Math.round(site.geometry().getCoordinate().x - 82.35))
                .containsExactly(0L, 3L);
    }

    @Test
    void withholdsThePlotsOfAHeaderThatContradictsItself() {
        var reading = read(HEADER + PLOT + UNPREFIXED + HEADER + "带号=28\n" + PLOT + UNPREFIXED);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("HEADER_CONTRADICTS");
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.notices()).extracting(Fault::code).contains("PLOTS_WITHHELD");
    }

    @Test
    void readsLinesAndPoints() {
        var line = read(HEADER + PLOT.replace("面", "线") + RING.substring(0, RING.lastIndexOf("J4")));
        assertThat(line.sites().get(0).geometry().getGeometryType()).isEqualTo("LineString");
        assertThat(line.sites().get(0).area().isNothing()).isTrue();
        var point = read(HEADER + PLOT.replace("面", "点") + "J1,1,4968400.000,27606800.000");
        assertThat(point.sites().get(0).geometry().getGeometryType()).isEqualTo("Point");
    }

    private static void assertReadsThePlot(SiteFileReading reading) {
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(1);
        SiteFeature site = reading.sites().get(0);
        assertThat(site.planarArea().orElseThrow().squareMetres()).isCloseTo(60_000, within(1e-6));
        assertThat(site.area().squareMetres()).isCloseTo(59_983.13, within(0.005));
    }

    private static List<String> codes(SiteFileReading reading) {
        return reading.notices().stream().map(Fault::code).toList();
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "地块.txt", SiteFileOptions.NONE);
    }

    private static SiteFileReading read(String text, Crs crs) {
        return SiteFile.read(
                text.getBytes(StandardCharsets.UTF_8),
                "地块.txt",
                new SiteFileOptions(Optional.of(crs), Optional.empty()));
    }
}
