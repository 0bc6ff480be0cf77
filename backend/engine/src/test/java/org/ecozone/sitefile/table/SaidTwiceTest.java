package org.ecozone.sitefile.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.GisSamples;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that say one cell, row or part twice, and texts whose quotes swallow rows: nothing is chosen for the user. */
class SaidTwiceTest {

    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                    + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s' Target='%s'/></Relationships>";
    private static final String ROWS = "<row r='1'>" + text("A1", "点号") + text("B1", "经度") + text("C1", "纬度") + "</row>"
            + point(2, "82.3508", "44.8431") + point(3, "82.3546", "44.8431") + point(4, "82.3546", "44.8449");

    @Test
    void readsASheetThatSaysEachCellOnce() {
        assertThat(read(workbook(ROWS)).sites()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='5'><c r='B5'><v>1</v></c><c r='B5'><v>82.3508</v></c><c r='C5'><v>44.8449</v></c></row> | 单元格 B5 出现两次",
                "<row r='4'><c r='B4'><v>82.3508</v></c><c r='C4'><v>44.8449</v></c></row> | 第 4 行出现两次",
                "<row r='5'><c r='B9'><v>82.3508</v></c><c r='C5'><v>44.8449</v></c></row> | 单元格 B9 写在第 5 行里",
            })
    void namesTheCellThatASheetSaysTwice(String more, String said) {
        SiteFileReading reading = read(workbook(ROWS + more));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("工作表“坐标”自相矛盾", said, "另存"));
    }

    @Test
    void readsACellThatIsThereTwiceAndHoldsSomethingOnce() {
        assertThat(read(workbook(ROWS + "<row r='5'><c r='A5'/><c r='A5' s='0'/><c r='B5'><v>82.3508</v></c>"
                                + "<c r='C5'><v>44.8449</v></c></row>"))
                        .sites())
                .hasSize(1);
    }

    @Test
    void refusesAWorkbookThatHoldsTwoSheetsOfOneName() {
        Map<String, byte[]> parts = parts(ROWS);
        parts.put("xl/worksheets/sheet9.xml", sheet(ROWS.replace("82.35", "82.36")));
        byte[] file = GisSamples.zip(parts);
        assertThat(read(file).sites()).hasSize(1);
        String renamed = new String(file, StandardCharsets.ISO_8859_1)
                .replace("xl/worksheets/sheet9.xml", "xl/worksheets/sheet1.xml");
        SiteFileReading reading = read(renamed.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("“xl/worksheets/sheet1.xml”出现两次"));
    }

    private static final List<String> TWO_PLOTS = List.of(
            "地块,点号,经度,纬度,备注",
            "A,J1,82.3508,44.8431,n",
            "A,J2,82.3546,44.8431,n",
            "A,J3,82.3546,44.8449,n",
            "A,J4,82.3508,44.8449,n",
            "B,J1,82.3608,44.8431,n",
            "B,J2,82.3646,44.8431,n",
            "B,J3,82.3646,44.8449,n",
            "B,J4,82.3608,44.8449,n");

    @Test
    void namesTheLinesOfAQuoteThatSwallowsAPlot() {
        List<String> lines = new java.util.ArrayList<>(TWO_PLOTS);
        lines.set(4, "A,J4,82.3508,44.8449,\"n");
        lines.set(8, "B,J4,82.3608,44.8449,\"n");
        SiteFileReading reading = csv(String.join("\n", lines));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("QUOTED_ROWS");
            assertThat(fault.message()).contains("第 5 行", "到第 9 行才结束", "“B,J1,82.3608,44.8431,n”");
        });
        // The remedy: the quotes deleted from line 5 to line 9.
        assertThat(csv(String.join("\n", lines).replace("\"", "")).sites())
                .extracting(SiteFeature::name)
                .containsExactly("A", "B");
    }

    @Test
    void namesTheLinesOfAQuoteThatSwallowsOneCornerAndOfOneInSemicolons() {
        List<String> lines = new java.util.ArrayList<>(TWO_PLOTS);
        lines.set(3, "A,J3,82.3546,44.8449,\"n");
        lines.set(4, "A,J4,82.3508,44.8449,n\"");
        assertThat(csv(String.join("\n", lines)).defects())
                .extracting(Fault::code)
                .containsExactly("QUOTED_ROWS");
        assertThat(csv(String.join("\r\n", lines).replace(',', ';')).defects())
                .extracting(Fault::code)
                .containsExactly("QUOTED_ROWS");
    }

    @Test
    void readsARemarkOfSeveralLines() {
        List<String> lines = new java.util.ArrayList<>(TWO_PLOTS);
        lines.set(4, "A,J4,82.3508,44.8449,\"见附图，编号 1,2\n面积 12345.67 平方米,按证载\n2024 年,3 月\"");
        SiteFileReading reading = csv(String.join("\n", lines));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(2);
    }

    private static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String point(int row, String east, String north) {
        return "<row r='" + row + "'>" + text("A" + row, "J" + (row - 1)) + "<c r='B" + row + "'><v>" + east
                + "</v></c><c r='C" + row + "'><v>" + north + "</v></c></row>";
    }

    private static byte[] sheet(String rows) {
        return bytes("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></worksheet>");
    }

    private static Map<String, byte[]> parts(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"));
        parts.put("_rels/.rels", bytes(RELATIONS.formatted("officeDocument", "xl/workbook.xml")));
        parts.put("xl/_rels/workbook.xml.rels", bytes(RELATIONS.formatted("worksheet", "worksheets/sheet1.xml")));
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='坐标' sheetId='1' r:id='r1'/></sheets></workbook>"));
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    private static byte[] workbook(String rows) {
        return GisSamples.zip(parts(rows));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SiteFileReading csv(String text) {
        return SiteFile.read(bytes(text), "a.csv", SiteFileOptions.NONE);
    }

    private static SiteFileReading read(byte[] file) {
        return SiteFile.read(file, "a.xlsx", SiteFileOptions.NONE);
    }
}
