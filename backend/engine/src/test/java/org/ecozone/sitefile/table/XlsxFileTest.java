package org.ecozone.sitefile.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.DetectedFile;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class XlsxFileTest {

    private static final Object[][] PLOT = {
        {"点号", "X坐标", "Y坐标"},
        {"J1", 4968400.0, 27606800.0},
        {"J2", 4968600.0, 27606800.0},
        {"J3", 4968600.0, 27607100.0},
        {"J4", 4968400.0, 27607100.0},
        {"J1", 4968400.0, 27606800.0}
    };

    @Test
    void readsTheFirstSheetWithATableAndNamesTheOthers() {
        SiteFileReading reading = read(workbook(book -> {
            fill(book.createSheet("封面"), new Object[][] {{"项目名称", "示例"}, {"面积", 6}});
            fill(book.createSheet("坐标"), PLOT);
            fill(book.createSheet("坐标（旧）"), PLOT);
        }));
        assertReadsThePlot(reading);
        assertThat(reading.detected())
                .isEqualTo(new DetectedFile(
                        java.util.Optional.of(FileFormat.VERTEX_TABLE_XLSX),
                        java.util.Optional.empty(),
                        List.of("坐标")));
        assertThat(messages(reading))
                .containsExactly(
                        "按顶点表读取工作表“坐标”：第 1 行是列名；B 列“X坐标”、C 列“Y坐标”是坐标（前者为北、后者为东，米）；A 列“点号”是点号。",
                        "文件没有写明坐标系；东坐标以带号 27 开头，已按 2000 国家大地坐标系（EPSG:4515）读取。"
                                + "数字看不出基准：如是西安 80、北京 54 或地方坐标系，请先由测绘单位转换为 2000 国家大地坐标系。",
                        "只读取了工作表“坐标”；未读取的还有：坐标（旧）。");
    }

    @Test
    void readsTitlesBelowMergedHeadingsAndNumbersAsTextOrFormula() {
        SiteFileReading reading = read(workbook(book -> {
            Sheet sheet = book.createSheet("成果");
            sheet.createRow(0).createCell(0).setCellValue("示例项目用地界址点成果表（2000国家大地坐标系）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            fill(sheet, 3, PLOT);
            sheet.getRow(4).getCell(1).setCellValue("4968400.000");
            sheet.getRow(5).getCell(1).setCellFormula("4968000+600");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            CellStyle rounded = book.createCellStyle();
            rounded.setDataFormat(book.createDataFormat().getFormat("0.0E+00"));
            sheet.getRow(6).getCell(1).setCellStyle(rounded);
        }));
        assertReadsThePlot(reading);
    }

    @Test
    void readsNumbersAsStoredNotAsShown() {
        SiteFileReading reading = read(workbook(book -> {
            Sheet sheet = book.createSheet();
            fill(sheet, new Object[][] {{"名称", "经度", "纬度"}, {"井", 82.123456789, 44.5}});
            CellStyle whole = book.createCellStyle();
            whole.setDataFormat(book.createDataFormat().getFormat("0"));
            sheet.getRow(1).getCell(1).setCellStyle(whole);
        }));
        assertThat(reading.sites().get(0).geometry().getCoordinate().x).isEqualTo(82.123456789);
    }

    @Test
    void namesTheCellOfEveryFaultAndWhatADateBecame() {
        SiteFileReading reading = read(workbook(book -> {
            Sheet sheet = book.createSheet();
            fill(sheet, PLOT);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Cell cell = sheet.getRow(2).getCell(1);
            cell.setCellValue(LocalDate.of(2044, 5, 3));
            cell.setCellStyle(date);
            sheet.getRow(3).getCell(2).setCellValue("无");
            sheet.getRow(4).getCell(2).setBlank();
            sheet.getRow(5).getCell(2).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects())
                .extracting(Fault::message)
                .containsExactly(
                        "单元格 B3（X坐标）：应为数字或度分秒，收到“2044-05-03”。",
                        "单元格 C4（Y坐标）：应为数字或度分秒，收到“无”。",
                        "单元格 C5（Y坐标）：应为数字或度分秒，但单元格是空的。",
                        "单元格 C6（Y坐标）：应为数字或度分秒，收到“ERROR:#DIV/0!”。");
    }

    @Test
    void separatesRingsByRowsLeftOut() {
        SiteFileReading reading = read(workbook(book -> {
            Sheet sheet = book.createSheet();
            fill(sheet, PLOT);
            fill(sheet, 10, new Object[][] {
                {"K1", 4968480.0, 27606900.0},
                {"K2", 4968480.0, 27606950.0},
                {"K3", 4968520.0, 27606950.0},
                {"K4", 4968520.0, 27606900.0}
            });
        }));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(58_000, within(1e-6));
    }

    @Test
    void refusesAWorkbookWithoutTable() {
        SiteFileReading reading =
                read(workbook(book -> fill(book.createSheet("表"), new Object[][] {{"a", "b"}, {1, 2}})));
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_UNREADABLE");
        assertThat(reading.defects().get(0).message()).contains("没有顶点表");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"2147483647\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"-5\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2147483647</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" s=\"4000000\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1e999</v></c><c r=\"B1\"><v>NaN</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v></v></c></row>",
                "<row r=\"1\"><c r=\"\"><v>1</v></c></row>",
                "<row><c><v>1</v></c>"
            })
    void refusesSheetsThatNoProgramWrites(String rows) {
        SiteFileReading reading = read(zip(parts(rows, "")));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).hasSize(1);
    }

    @Test
    void expandsAndFetchesNoEntity() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY d SYSTEM \"file:///etc/hostname\">]>";
        String cells = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&d;</t></is></c></row>";
        for (String type : List.of(laughs, outside)) {
            SiteFileReading reading = read(zip(parts(cells, type)));
            assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_UNREADABLE");
            assertThat(reading.defects().get(0).message()).doesNotContain("aaaa");
        }
    }

    @Test
    void stopsInflatingABomb() {
        Map<String, byte[]> parts = parts("", "");
        parts.put("xl/worksheets/sheet1.xml", new byte[(int) XlsxPackage.MAX_ENTRY_BYTES / 4]);
        long start = System.nanoTime();
        SiteFileReading reading = read(zip(parts));
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_UNREADABLE");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        String cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c>" + " ".repeat(20_000_000) + "</row>";
        assertThat(read(zip(parts(cells, ""))).defects().get(0).message()).contains("解压后过大");
    }

    @Test
    void refusesAWorkbookOfTooManyEntries() {
        Map<String, byte[]> parts = parts("", "");
        for (int i = 0; i < XlsxPackage.MAX_ENTRIES; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        assertThat(read(zip(parts)).defects()).extracting(Fault::code).containsExactly("ARCHIVE_TOO_LARGE");
    }

    @Test
    void readsAHundredThousandRowsInSeconds() {
        StringBuilder rows = new StringBuilder();
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            rows.append("<row><c><v>")
                    .append(4968400 + 9000 * Math.sin(angle))
                    .append("</v></c><c><v>")
                    .append(27606800 + 9000 * Math.cos(angle))
                    .append("</v></c></row>");
        }
        long start = System.nanoTime();
        SiteFileReading reading = read(zip(parts(rows.toString(), "")));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(Math.PI * 81e6, within(10.0));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static void assertReadsThePlot(SiteFileReading reading) {
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4515)));
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(60_000, within(1e-6));
    }

    private static List<String> messages(SiteFileReading reading) {
        return reading.notices().stream().map(Fault::message).toList();
    }

    private static SiteFileReading read(byte[] content) {
        return SiteFile.read(content, "a.xlsx", SiteFileOptions.NONE);
    }

    private static void fill(Sheet sheet, Object[][] rows) {
        fill(sheet, 0, rows);
    }

    private static void fill(Sheet sheet, int from, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(from + r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else {
                    row.createCell(c).setCellValue(rows[r][c].toString());
                }
            }
        }
    }

    private static byte[] workbook(Consumer<Workbook> fill) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parts of a workbook whose one sheet has {@code rows}, written by hand. */
    public static Map<String, byte[]> parts(String rows, String documentType) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                        + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", relationships(relations + "/officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relationships(relations + "/worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                documentType + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
