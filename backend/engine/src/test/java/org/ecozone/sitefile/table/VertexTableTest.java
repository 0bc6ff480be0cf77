package org.ecozone.sitefile.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VertexTableTest {

    /** 300 m × 200 m in zone 27: 6 ha. */
    private static final String ROWS = """
            1,J1,4968400.000,27606800.000
            2,J2,4968600.000,27606800.000
            3,J3,4968600.000,27607100.000
            4,J4,4968400.000,27607100.000
            5,J1,4968400.000,27606800.000
            """;

    private static final String TITLES = "序号,点号,X坐标,Y坐标\n";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '/',
            value = {",/UTF-8", ";/GBK", "`\t`/UTF-16", "，/UTF-8", "|/GBK", "`     `/GBK", "；/UTF-8"})
    void readsEverySeparatorAndEncoding(String separator, String charset) {
        String text = ("\ufeff" + TITLES + ROWS).replace(",", separator).replace("\n", "\r\n");
        byte[] content = (charset.equals("GBK") ? text.substring(1) : text).getBytes(Charset.forName(charset));
        SiteFileReading reading = SiteFile.read(content, "a.csv", SiteFileOptions.NONE);
        assertReadsThePlot(reading);
        assertThat(codes(reading)).containsExactly("COLUMNS_UNDERSTOOD", "CRS_FROM_NUMBERS");
        assertThat(reading.detected().format()).contains(FileFormat.VERTEX_TABLE_CSV);
        assertThat(reading.notices().get(0).message())
                .isEqualTo("按顶点表读取：第 1 行是列名；第 3 列“X坐标”、第 4 列“Y坐标”是坐标（前者为北、后者为东，米）；" + "第 2 列“点号”是点号；第 1 列“序号”未使用。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "序号,点号,X坐标（m）,Y坐标（m）",
                "序号,界址点号,纵坐标X,横坐标Y",
                "No.,Point,Northing,Easting",
                "No.,Point,N,E",
                "id,pt_id,X,Y",
                "编号,拐点,北坐标,东坐标",
                "序号,点号,,\n,,X,Y",
                "序号,点号,坐标,\n,,X,Y",
                "序号,点号,X坐标,Y坐标\n,,(m),(m)",
                "示例项目用地界址点成果表,,,\n,,,\n序号,点号,\"X坐标\n(米)\",Y坐标",
                "sep=,\n序号,点号,X,Y"
            })
    void readsTitlesInChineseAndEnglishBelowHeadings(String titles) {
        assertReadsThePlot(read(titles + "\n" + ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号,点号,东坐标,北坐标", "序号,点号,Easting,Northing", "序号,点号,Y,X", "序号,点号,X,Y"})
    void takesNorthAndEastByTheNumbers(String titles) {
        SiteFileReading reading = read(titles + "\n" + ROWS.replaceAll("(4968\\d+.000),(276\\d+.000)", "$2,$1"));
        assertReadsThePlot(reading);
        assertThat(codes(reading)).containsExactly("COLUMNS_UNDERSTOOD", "CRS_FROM_NUMBERS");
    }

    @Test
    void saysSoWhereTitlesContradictTheNumbers() {
        SiteFileReading reading = read("序号,点号,东坐标,北坐标\n" + ROWS);
        assertReadsThePlot(reading);
        assertThat(codes(reading)).containsExactly("COLUMNS_UNDERSTOOD", "AXES_EXCHANGED", "CRS_FROM_NUMBERS");
        assertThat(reading.notices().get(1).message()).contains("第 4 列“北坐标”、第 3 列“东坐标”按数值应为");
    }

    @Test
    void tellsColumnsWithoutTitlesByTheNumbers() {
        SiteFileReading reading = read(ROWS.replaceAll("(?m)^(\\d),(J\\d),(.*)$", "地块甲,$1,$2,1,$3,453.20"));
        assertReadsThePlot(reading);
        assertThat(reading.sites().get(0).name()).isEqualTo("地块甲");
        assertThat(reading.notices().get(0).message())
                .contains("没有列名，按数值判断；第 5 列、第 6 列是坐标（前者为北、后者为东，米）", "第 3 列是点号", "第 4 列是圈号", "第 1 列是地块");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "点号,经度,纬度\n1,82.35,44.84\n2,82.36,44.84\n3,82.36,44.85",
                "点号,纬度,经度\n1,44.84,82.35\n2,44.84,82.36\n3,44.85,82.36",
                "name,lon,lat\n甲,82.35,44.84\n甲,82.36,44.84\n甲,82.36,44.85",
                "点号,经度,纬度\n1,82°21′00″,44°50′24″\n2,82°21'36.00\",44°50'24\"\n3,82-21-36.0,44-51-00",
                "点号,经度,纬度\n1,东经82度21分0秒,北纬44度50分24秒\n2,82:21:36,44:50:24\n3,82°21.6′,44°51′",
                "点号,经度(ddd.mmss),纬度(ddd.mmss)\n1,82.2100,44.5024\n2,82.2136,44.5024\n3,82.2136,44.5100",
                "点号,经度,纬度\n,度分秒,度分秒\n1,822100.00,445024.0\n2,822136,445024\n3,822136,445100",
                "点号,经度,,,纬度,,\n,度,分,秒,度,分,秒\n1,82,21,0,44,50,24\n2,82,21,36,44,50,24\n3,82,21,36.00,44,51,0"
            })
    void readsDegreesInEveryNotation(String text) {
        SiteFileReading reading = read(text);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.sites().get(0).geometry().getCoordinates()).allSatisfy(point -> {
            assertThat(Math.abs(point.x - 82.35) < 1e-10 || Math.abs(point.x - 82.36) < 1e-10)
                    .isTrue();
            assertThat(Math.abs(point.y - 44.84) < 1e-10 || Math.abs(point.y - 44.85) < 1e-10)
                    .isTrue();
        });
        assertThat(reading.crs().detected()).contains(Crs.CGCS2000);
    }

    @Test
    void takesPackedDegreesOnlyWhereTheTitlesOrTheUserSaySo() {
        String text = "点号,经度,纬度\n1,82.2100,44.5024\n2,82.2136,44.5024\n3,82.2136,44.5100";
        SiteFileReading open = read(text);
        assertThat(open.sites()).isEmpty();
        assertThat(open.crs().candidates()).extracting(c -> c.key()).contains("EPSG:4490", "EPSG:4490+DDD.MMSS");
        SiteFileReading plain = read(text, Crs.CGCS2000);
        assertThat(plain.sites().get(0).geometry().getCoordinate().x).isEqualTo(82.21);
        assertThat(plain.notices().get(0).message()).contains("前者为纬度、后者为经度，度");
        SiteFileReading wrong = read("点号,经度(度.分秒),纬度(度.分秒)\n1,82.7100,44.5024\n2,82.2136,44.5024\n3,82.2136,44.51");
        assertThat(wrong.defects().get(0).message()).contains("第 2 行第 2 列（经度(度.分秒)）", "小于 60", "82.7100");
    }

    @Test
    void asksHowBareDegreesAreWrittenOnlyWhereTheyWouldDoAsMinutesAndSecondsToo() {
        String bare = "点号,经度,纬度\n1,82.1500,44.5000\n2,82.1536,44.5000\n3,82.1536,44.5130";
        SiteFileReading open = read(bare);
        assertThat(open.sites()).isEmpty();
        assertThat(open.crs().candidates()).extracting(c -> c.notation().name()).contains("DECIMAL", "PACKED");
        for (String told : List.of(
                "点号,经度,纬度\n1,82°15′00″,44°50′00″\n2,82°15′36″,44°50′00″\n3,82°15′36″,44°51′30″",
                "点号,经度(度分秒),纬度(度分秒)\n1,82.1500,44.5000\n2,82.1536,44.5000\n3,82.1536,44.5130",
                "1,1,44°50′00″,82°15′00″\n2,1,44°50′00″,82°15′36″\n3,1,44°51′30″,82°15′36″")) {
            SiteFileReading reading = read(told);
            assertThat(reading.defects()).isEmpty();
            assertThat(reading.sites().get(0).geometry().getEnvelopeInternal().getMinX())
                    .isCloseTo(82.25, within(1e-9));
        }
    }

    @Test
    void asksBackTheZoneAndReadsInTheOneChosen() {
        String text = TITLES + ROWS.replace(",276", ",6");
        SiteFileReading open = read(text);
        assertThat(open.sites()).isEmpty();
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4536, 4537);
        assertReadsThePlot(read(text, new Crs(4536)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"坐标系：2000国家大地坐标系，带号：27", "CGCS2000 3度带 27带", "投影：高斯，中央子午线：81°", "第27带"})
    void takesTheZoneFromTheWordsAboveTheTable(String words) {
        SiteFileReading reading = read("\"" + words + "\"\n" + TITLES + ROWS.replace(",276", ",6"));
        assertReadsThePlot(reading);
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4536)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"坐标系：1980西安坐标系", "西安80坐标成果表", "1954北京坐标系"})
    void refusesDatumsThatNeedParameters(String words) {
        SiteFileReading reading = read(words + ",,,\n" + TITLES + ROWS);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_UNSUPPORTED");
    }

    @Test
    void takesNoPlaceNameForADatum() {
        assertReadsThePlot(read("北京路小学新建项目,,,\n" + TITLES + ROWS));
    }

    @Test
    void readsPlotsAndRingsByTheirColumns() {
        SiteFileReading reading = read("""
                地块编号,地块名称,圈号,点号,X,Y,面积（公顷）,用途
                DK1,甲,1,J1,4968400,27606800,5.8,工业
                ,,1,J2,4968600,27606800,,
                ,,1,J3,4968600,27607100,,
                ,,1,J4,4968400,27607100,,
                ,,2,J5,4968480,27606900,,
                ,,2,J6,4968480,27606950,,
                ,,2,J7,4968520,27606950,,
                ,,2,J8,4968520,27606900,,
                DK2,乙,1,J1,4969400,27606800,,
                DK2,乙,1,J2,4969600,27606800,,
                DK2,乙,1,J3,4969600,27607100,,
                """);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("甲", "乙");
        SiteFeature first = reading.sites().get(0);
        assertThat(first.planarArea().orElseThrow().squareMetres()).isCloseTo(58_000, within(1e-6));
        assertThat(first.declaredAreaHectares()).hasValue(5.8);
        assertThat(first.attributes()).containsEntry("地块编号", "DK1").containsEntry("用途", "工业");
        assertThat(codes(reading)).doesNotContain("AREA_DIFFERS").contains("RING_CLOSED");
    }

    @Test
    void separatesRingsByBlankRowsAndByNamesThatStartAnew() {
        String hole = "6,J1,4968480,27606900\n7,J2,4968480,27606950\n8,J3,4968520,27606950\n9,J4,4968520,27606900\n";
        String open = ROWS.substring(0, ROWS.lastIndexOf("5,J1"));
        SiteFileReading blank = read(TITLES + open + ",,,\n" + hole);
        assertThat(blank.defects()).isEmpty();
        assertThat(blank.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(58_000, within(1e-6));
        SiteFileReading restart = read(TITLES + open + hole);
        assertThat(restart.defects()).isEmpty();
        assertThat(codes(restart)).contains("RING_BY_RESTART");
        assertThat(restart.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(58_000, within(1e-6));
    }

    @Test
    void takesARowOfOneTextAsTheNameOfThePlotBelow() {
        String second = ROWS.replace(",4968", ",4978");
        SiteFileReading reading = read(TITLES + "地块甲,,,\n" + ROWS + "合计,,6.0,\n地块乙,,,\n" + TITLES + second);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("地块甲", "地块乙");
        assertThat(codes(reading)).contains("PLOT_BY_TITLE");
    }

    @Test
    void readsPlotsOfOneRowAsPoints() {
        SiteFileReading reading = read("名称,经度,纬度\n水井一,82.35,44.84\n水井二,82.36,44.85");
        assertThat(reading.sites())
                .extracting(site -> site.name() + " " + site.geometry().toText())
                .containsExactly("水井一 POINT (82.35 44.84)", "水井二 POINT (82.36 44.85)");
        assertThat(codes(reading)).contains("ROWS_ARE_POINTS");
    }

    @Test
    void readsLinesWhereTheTableSaysSo() {
        SiteFileReading reading = read("名称,图形类型,经度,纬度\n管线,线,82.35,44.84\n管线,线,82.36,44.85");
        assertThat(reading.sites().get(0).geometry().getGeometryType()).isEqualTo("LineString");
    }

    @Test
    void takesMetresWhoseZoneTheDegreesBesideThemTell() {
        SiteFileReading reading = read("""
                点号,X,Y,经度,纬度
                1,4968400,606800,82.350843,44.843137
                2,4968600,606800,82.350881,44.844937
                3,4968600,607100,82.354675,44.844897
                """);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4536)));
        assertThat(codes(reading)).contains("COLUMNS_CHOSEN");
    }

    @Test
    void asksBackWhereTwoPairsOfColumnsDisagree() {
        String text = "点号,X,Y,经度,纬度\n1,4968400,27606800,82.3,44.8\n2,4968600,27606800,82.3,44.9\n"
                + "3,4968600,27607100,82.4,44.9\n";
        SiteFileReading open = read(text);
        assertThat(open.sites()).isEmpty();
        assertThat(open.defects()).extracting(Fault::code).containsExactly("COLUMNS_AMBIGUOUS");
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4515, 4490);
        assertThat(read(text, new Crs(4515)).crs().detected()).contains(new Crs(4515));
        assertThat(read(text, Crs.CGCS2000).sites().get(0).geometry().getCoordinate().x)
                .isEqualTo(82.3);
    }

    @Test
    void refusesTwoPairsThatNoSystemTellsApart() {
        SiteFileReading reading =
                read("4968400,606800,4968400,606900\n4968600,606800,4968600,606900\n4968600,607100,4968600,607200");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("COLUMNS_AMBIGUOUS");
    }

    @Test
    void namesEveryFaultyCellAtOnceAndReadsTheSoundPlots() {
        SiteFileReading reading = read("""
                地块,点号,X,Y
                甲,J1,4968400,27606800
                甲,J2,496860O,27606800
                甲,J3,,27607100
                甲,J4,4.97E+06,2.76E+07
                乙,J1,4968400,27606800
                乙,J2,4968600,27606800
                乙,J3,4968600,27607100
                丙,J1,NaN,27606800
                丙,J2,4968600,Infinity
                丙,J3,4968600,27607100
                丁,J1,68400,27606800
                """);
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("乙");
        assertThat(reading.defects())
                .extracting(fault -> fault.code() + " " + fault.message().replaceFirst("[（：].*", ""))
                .containsExactly(
                        "CELL_NOT_A_NUMBER 第 3 行第 3 列",
                        "CELL_MISSING 第 4 行第 3 列",
                        "CELL_NOT_A_NUMBER 第 5 行第 3 列",
                        "CELL_NOT_A_NUMBER 第 5 行第 4 列",
                        "CELL_NOT_A_NUMBER 第 9 行第 3 列",
                        "CELL_NOT_A_NUMBER 第 10 行第 4 列",
                        "COORDINATE_IMPLAUSIBLE 第 12 行");
        assertThat(reading.defects().get(2).message()).contains("科学计数法已丢失精度");
    }

    @Test
    void readsThousandsSeparatorsInQuotes() {
        assertReadsThePlot(read(TITLES + ROWS.replaceAll("(\\d{1,2})(\\d{3})(\\d{3})\\.000", "\"$1,$2,$3.000\"")));
    }

    private static void assertReadsThePlot(SiteFileReading reading) {
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(60_000, within(1e-6));
    }

    private static List<String> codes(SiteFileReading reading) {
        return reading.notices().stream().map(Fault::code).toList();
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", SiteFileOptions.NONE);
    }

    private static SiteFileReading read(String text, Crs crs) {
        var options = new SiteFileOptions(Optional.of(crs), Optional.empty());
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", options);
    }
}
