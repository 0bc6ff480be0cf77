package org.ecozone.sitefile.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;

/** Plots and rings that are named once for several rows; {@code data/golden/sites} has whole files of them. */
class PlotCellsTest {

    /** 300 m × 200 m, a hole of 50 m × 40 m in it. */
    private static final double[][] OUTER = {
        {4968400, 27606800}, {4968600, 27606800}, {4968600, 27607100}, {4968400, 27607100}
    };

    private static final double[][] HOLE = {
        {4968480, 27606900}, {4968520, 27606900}, {4968520, 27606950}, {4968480, 27606950}
    };

    @Test
    void takesABlankRingNumberForTheRingAbove() {
        SiteFileReading reading = read("圈号,X,Y\n" + rows(OUTER, "1", "", "", "") + rows(HOLE, "2", "", "", ""));
        assertThat(planar(reading)).containsExactly(58_000.0);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("RING_NUMBER_FILLED_DOWN"))
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("6 行")
                .contains("首处第 3 行");
    }

    @Test
    void goesOnWithTheRingBelowABlankRowAndBelowTitlesAgain() {
        String half = "圈号,X,Y\n" + rows(new double[][] {OUTER[0], OUTER[1]}, "1", "");
        String rest = rows(new double[][] {OUTER[2], OUTER[3]}, "", "") + rows(HOLE, "2", "", "", "");
        assertThat(planar(read(half + "\n" + rest))).containsExactly(58_000.0);
        assertThat(planar(read(half + "圈号,X,Y\n" + rest))).containsExactly(58_000.0);
        assertThat(planar(read(half + rest.replaceFirst(",", "1,")))).containsExactly(58_000.0);
    }

    @Test
    void takesRowsWithoutNumberForAnotherRingWhereAllRowsOfTheFirstHaveOne() {
        SiteFileReading reading = read("圈号,X,Y\n" + rows(OUTER, "1", "1", "1", "1") + rows(HOLE, "", "", "", ""));
        assertThat(planar(reading)).containsExactly(58_000.0);
        assertThat(reading.notices()).extracting(Fault::code).doesNotContain("RING_NUMBER_FILLED_DOWN");
    }

    @Test
    void carriesNoRingNumberIntoTheNextPlot() {
        SiteFileReading reading =
                read("地块,圈号,X,Y\n" + rows(OUTER, "甲,1", ",", ",", ",") + rows(HOLE, "乙,", ",", ",", ","));
        assertThat(planar(reading)).containsExactly(60_000.0, 2_000.0);
    }

    @Test
    void keepsPlotsOfOneNameAndSeveralCodesApart() {
        SiteFileReading reading = read("编号,项目号,项目,X,Y\n" + rows(OUTER, ",1,甲", ",1,", ",,", ",1,甲")
                + rows(HOLE, ",2,甲", ",2,", ",,甲", ",2,甲"));
        assertThat(planar(reading)).containsExactly(60_000.0, 2_000.0);
    }

    @Test
    void readsWhatMergedCellsOfASheetHold() {
        // the ring's number stands in two merged cells, one below the other
        String rows = sheetRow(1, "圈号", "X", "Y");
        String[] numbers = {"1", "1", "", "", "2", "", "", ""};
        for (int i = 0; i < 8; i++) {
            double[] point = i < 4 ? OUTER[i] : HOLE[i - 4];
            rows += sheetRow(i + 2, numbers[i], String.valueOf((long) point[0]), String.valueOf((long) point[1]));
        }
        assertThat(planar(sheet(rows, "A3:A5", "A6:A9"))).containsExactly(58_000.0);
        assertThat(planar(sheet(rows, "A3:A5", "A6:A9", "", "A", "A0:A9", "ZZZZ1:A4", "A1:XFD1", "A:A", "B2:B9")))
                .containsExactly(58_000.0);
        assertThat(sheet(rows).sites()).isEmpty();
    }

    @Test
    void refusesASheetOfMoreMergedCellsThanAreRead() {
        var merged = new MergedCells();
        for (int i = 0; i < MergedCells.MOST; i++) {
            assertThat(merged.add(0, 2 * i + 1, 2 * i + 2)).isTrue();
        }
        assertThat(merged.add(0, 2 * MergedCells.MOST + 1, 2 * MergedCells.MOST + 2))
                .isFalse();
    }

    private static String sheetRow(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        }
        return row + "</row>";
    }

    private static SiteFileReading sheet(String rows, String... merged) {
        Map<String, byte[]> parts = XlsxFileTest.parts(rows, "");
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        StringBuilder cells = new StringBuilder("</sheetData><mergeCells>");
        for (String range : merged) {
            cells.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace("</sheetData>", cells + "</mergeCells>").getBytes(StandardCharsets.UTF_8));
        return SiteFile.read(XlsxFileTest.zip(parts), "a.xlsx", SiteFileOptions.NONE);
    }

    private static String rows(double[][] points, String... before) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            rows.append(before[i]).append(",%.3f,%.3f%n".formatted(points[i][0], points[i][1]));
        }
        return rows.toString();
    }

    private static List<Double> planar(SiteFileReading reading) {
        return reading.sites().stream()
                .map(site -> Math.round(site.planarArea().orElseThrow().squareMetres() * 1e3) / 1e3)
                .toList();
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", SiteFileOptions.NONE);
    }
}
