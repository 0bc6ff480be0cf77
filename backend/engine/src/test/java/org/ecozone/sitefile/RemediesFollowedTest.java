package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences of the readers that tell somebody what to do (请…): the file that brings it, and the file that was changed as it says, which
 * is read.
 */
class RemediesFollowedTest {

    private static final Path SITES = Path.of("../../data/golden/sites");
    private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n带号=27\n[地块坐标]\n";
    private static final String POINTS =
            "J1,1,4968400,27606800\nJ2,1,4968600,27606800\nJ3,1,4968600,27607100\nJ4,1,4968400,27607100\n";
    private static final String BARE = POINTS.replace(",27", ",");
    private static final String TABLE = "点号,X,Y\n" + POINTS.replace(",1,", ",");
    private static final String RING = "[[82.35,44.84],[82.354,44.84],[82.354,44.842],[82.35,44.84]]";
    private static final String JSON =
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                    + RING + "]}}";
    private static final String KML_RING = "82.35,44.84 82.354,44.84 82.354,44.842 82.35,44.84";
    private static final String KML = kml("<Polygon><outerBoundaryIs><LinearRing><coordinates>" + KML_RING
            + "</coordinates></LinearRing></outerBoundaryIs></Polygon>");
    private static final String WKT = "POLYGON((82.35 44.84,82.354 44.84,82.354 44.842,82.35 44.84))";

    /**
     * @param says part of what is said
     * @param told the file to which it is said
     * @param followed the file as it should be then
     * @param choice what is chosen then; empty for nothing
     */
    record Remedy(String says, byte[] told, byte[] followed, String choice) {
        @Override
        public String toString() {
            return says;
        }
    }

    static Stream<Remedy> remedies() throws IOException {
        return Stream.of(json(), texts(), markup(), others()).flatMap(List::stream);
    }

    private static List<Remedy> json() {
        return List.of(
                of("请在末尾重复首点", JSON.replace("[82.354,44.842],[82.35,44.84]", "[82.354,44.842],[82.353,44.843]"), JSON),
                of("请只保留一个", JSON.replace("\"name\":\"甲\"", "\"name\":\"甲\",\"name\":\"乙\""), JSON),
                of("请检查括号是否成对，或重新导出", "[".repeat(2_000) + "1" + "]".repeat(2_000), JSON),
                of("有一个数、文本或名称过长；请重新导出", JSON.replace("82.35,", "82." + "3".repeat(5_000) + ","), JSON),
                of("可能不完整；请重新导出", JSON.substring(0, JSON.length() - 9), JSON),
                of("请写成 \\n 等转义", JSON.replace("甲", "甲\n乙"), JSON.replace("甲", "甲\\n乙")),
                of("路径中的 \\ 请写成 \\\\", JSON.replace("甲", "D:\\甲"), JSON.replace("甲", "D:\\\\甲")),
                of("请删去最后一项后面的逗号", JSON.replace("]]]", "],]]"), JSON),
                of("请检查逗号、引号和括号，或重新导出", JSON.replace("},\"geometry\"", "} \"geometry\""), JSON));
    }

    private static List<Remedy> texts() {
        return List.of(
                of("请拆成两个文件", HEAD.replace("带号=27", "带号=27\n带号=28") + POINTS, HEAD + POINTS),
                of("请先由测绘单位转换", HEAD.replace("2000国家大地坐标系", "某市独立坐标系") + POINTS, HEAD + POINTS),
                of("请选择坐标系", BARE, BARE, "EPSG:4536"),
                of(
                        "请改正后重新上传",
                        HEAD.replace("带号=27", "带号=27\n中央子午线=84") + BARE,
                        HEAD.replace("带号=27", "带号=27\n中央子午线=81") + BARE),
                of("请在每圈末尾重复首点", points("2"), points("1")),
                of("请先转为直线段", "CIRCULARSTRING(82.35 44.84,82.354 44.84,82.354 44.842)", WKT),
                of("请在末尾重复首点", WKT.replace(",82.35 44.84))", ",82.353 44.843))"), WKT),
                of("请把单元格改为数值格式后重新导出", TABLE.replace("J4,4968400", "J4,4.9684E+06"), TABLE),
                of(
                        "请只保留一组",
                        TABLE.replace("点号,X,Y", "点号,X,Y,X,Y").replaceAll("(J.),(.*),(.*)", "$1,$2,$3,$2,$3"),
                        TABLE),
                of(
                        "请分成两列",
                        "点号,坐标\n1,\"44.841,82.351\"\n",
                        "点号,纬度,经度\n1,44.841111,82.351111\n2,44.842777,82.351111\n3,44.842777,82.354777\n"),
                of("请把这一列的内容单独存成文本文件", "名称,图形\n甲,\"" + WKT + "\"\n", WKT),
                of("或闭合后重新上传", "LINESTRING(82.35 44.84,82.354 44.84,82.354 44.842,82.35 44.842,82.35 44.84001)", WKT));
    }

    private static List<Remedy> markup() {
        return List.of(
                of("行出错；请重新导出", KML.replace("</Document>", ""), KML),
                of("请导出为 KML", "<gpx></gpx>", KML),
                of("声明，不予读取；请重新导出", "<!DOCTYPE kml>" + KML, KML),
                of(
                        "请用 Google Earth",
                        kml("").replace("<Placemark></Placemark>", "<NetworkLink><Link/></NetworkLink>"),
                        KML),
                of("请描绘成多边形后保存", kml("").replace("<Placemark></Placemark>", "<GroundOverlay/>"), KML),
                of("请在软件中定位后画出边界再保存", kml("<address>双河</address>"), KML),
                of(
                        "请删去末点后重新上传",
                        kml("<LineString><coordinates>" + KML_RING + "</coordinates></LineString>"),
                        kml(
                                "<LineString><coordinates>82.35,44.84 82.354,44.84 82.354,44.842</coordinates></LineString>")),
                zipped("请解开后把文件放在一个 ZIP 里", "a.zip", GisSamples.zip(Map.of("a.kml", bytes(KML))), "a.kml", bytes(KML)),
                new Remedy(
                        "请只留一种，分开上传",
                        GisSamples.zip(Map.of("a.kml", bytes(KML), "b.dxf", bytes("0\nSECTION\n"))),
                        bytes(KML),
                        ""),
                inZip("txt", HEAD + POINTS),
                inZip("csv", TABLE),
                inZip("wkt", WKT),
                inZip("geojson", JSON));
    }

    private static List<Remedy> others() throws IOException {
        byte[] shape = Files.readAllBytes(SITES.resolve("closed-polyline.zip"));
        byte[] drawing = Files.readAllBytes(SITES.resolve("arc-over-180-degrees.dxf"));
        return List.of(
                new Remedy("请打包成一个 ZIP 上传", new byte[] {0, 0, 0x27, 0x0a, 0}, shape, ""),
                new Remedy(
                        "请另存为 XLSX 或 CSV", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, bytes(TABLE), ""),
                new Remedy(
                        "请导出为 Shapefile", new byte[] {0, 1, 0, 0, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd'}, shape, ""),
                new Remedy("请导出为 Shapefile 或 GeoPackage", bytes("!table\n!version 300"), shape, ""),
                new Remedy("请改用 ZIP 打包", bytes("Rar!....."), shape, ""),
                new Remedy("请导出图形数据", bytes("%PDF-1.4"), drawing, ""),
                new Remedy("请在 CAD 中另存为 DXF", bytes("AC1032...."), drawing, ""),
                new Remedy("请另存为 ASCII 格式的 DXF", bytes("AutoCAD Binary DXF"), drawing, ""),
                new Remedy("请用 Excel 或 WPS 打开后另存为 XLSX 或 CSV", bytes("<html><table></table></html>"), bytes(TABLE), ""),
                new Remedy("请导出为 GeoPackage 或 GeoJSON", bytes("fgb\u0003fgb\u0000...."), bytes(JSON), ""),
                new Remedy(
                        "请把地块边界画成闭合多段线",
                        bytes(
                                "0\nSECTION\n2\nENTITIES\n0\nPOINT\n8\n0\n10\n27606800\n20\n4968400\n0\nENDSEC\n0\nEOF\n"),
                        drawing,
                        ""),
                new Remedy(
                        "请在 CAD 中转为闭合多段线", Files.readAllBytes(SITES.resolve("drawing-only-a-region.dxf")), drawing, ""),
                new Remedy(
                        "，请选择",
                        Files.readAllBytes(SITES.resolve("wgs84-prj-but-metres.zip")),
                        Files.readAllBytes(SITES.resolve("wgs84-prj-but-metres.zip")),
                        "EPSG:4515"));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void isReadOnceItWasDone(Remedy remedy) {
        SiteFileReading before = read(remedy.told(), "");
        String said = Stream.concat(before.defects().stream(), before.notices().stream())
                .map(fault -> fault.code() + " " + fault.message())
                .collect(Collectors.joining("\n"));
        assertThat(said).contains(remedy.says());
        SiteFileReading after = read(remedy.followed(), remedy.choice());
        assertThat(after.defects()).isEmpty();
        assertThat(after.sites()).isNotEmpty();
        assertThat(after.notices())
                .extracting(notice -> notice.message())
                .noneMatch(message -> message.contains(remedy.says()));
    }

    private static String points(String second) {
        String outer = "4968400,27606800\n4968600,27606800\n4968600,27607100\n4968400,27607100\n";
        String closing = second.equals("1") ? "4968400,27606800\n" : "";
        return HEAD + "4,6.0000,1,甲,面,,,,@\n" + outer + closing
                + "合计,60000,90\n4968480,27606900\n4968520,27606900\n4968520,27606950\n";
    }

    private static Remedy of(String says, String told, String followed) {
        return of(says, told, followed, "");
    }

    private static Remedy of(String says, String told, String followed, String choice) {
        return new Remedy(says, bytes(told), bytes(followed), choice);
    }

    private static Remedy zipped(String says, String name, byte[] inside, String followedName, byte[] followed) {
        return new Remedy(
                says, GisSamples.zip(Map.of(name, inside)), GisSamples.zip(Map.of(followedName, followed)), "");
    }

    private static Remedy inZip(String suffix, String text) {
        return new Remedy("请解压后直接上传", GisSamples.zip(Map.of("a." + suffix, bytes(text))), bytes(text), "");
    }

    private static String kml(String inside) {
        return "<kml><Document><Placemark>" + inside + "</Placemark></Document></kml>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SiteFileReading read(byte[] content, String choice) {
        Optional<Crs> crs = Optional.of(choice).filter(said -> !said.isEmpty()).flatMap(Crs::find);
        return SiteFile.read(content, "文件", new SiteFileOptions(crs, Optional.empty()));
    }
}
