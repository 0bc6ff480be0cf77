package org.ecozone.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.form.Sample;
import org.ecozone.report.text.Passage;
import org.ecozone.report.text.Visible;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class XlsxReportTest {

    private static final Document SAMPLE = Sample.document(400);
    private static XSSFWorkbook file;

    @BeforeAll
    static void open() throws IOException {
        file = new XSSFWorkbook(new ByteArrayInputStream(XlsxReport.write(SAMPLE)));
    }

    @AfterAll
    static void close() throws IOException {
        file.close();
    }

    @Test
    void hasASheetForEachTableAfterTheOneToRead() {
        List<String> names = new ArrayList<>();
        file.forEach(sheet -> names.add(sheet.getSheetName()));
        assertThat(names).containsExactly("生态环境分区管控研判意见", "六项事实", "六项事实 2", "界址点坐标：CGCS2000   3 度带  27 带");
    }

    @Test
    void keepsEveryWord() {
        var formatter = new DataFormatter(Locale.ROOT);
        StringBuilder words = new StringBuilder();
        for (Sheet sheet : file) {
            for (Row row : sheet) {
                row.forEach(
                        cell -> words.append(formatter.formatCellValue(cell)).append('\n'));
            }
        }
        for (Passage passage : Passage.of(SAMPLE)) {
            assertThat(words).as(passage.where()).contains(Visible.of(passage.text()));
        }
    }

    @Test
    void writesNumbersAsNumbersThatReadAsTheDocumentHasThem() {
        Sheet sheet = file.getSheetAt(3);
        Block.Table table = (Block.Table) last(SAMPLE.sections()).blocks().get(0);
        var formatter = new DataFormatter(Locale.ROOT);
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < 3; j++) {
                var number = (org.ecozone.report.document.Cell.Number)
                        table.rows().get(i).get(j);
                Cell cell = sheet.getRow(i + 2).getCell(j);
                assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(new BigDecimal(Double.toString(cell.getNumericCellValue())))
                        .isEqualByComparingTo(number.value());
                assertThat(formatter.formatCellValue(cell)).isEqualTo(number.text());
            }
        }
    }

    @Test
    void keepsTheWholeValueOfARoundedNumber() {
        Cell area = value("面积");
        assertThat(area.getNumericCellValue()).isEqualTo(29740.1234);
        assertThat(new DataFormatter(Locale.ROOT).formatCellValue(area)).isEqualTo("29,740.12 平方米");
        Cell share = value("占比");
        assertThat(share.getNumericCellValue()).isEqualTo(0.1234);
        assertThat(new DataFormatter(Locale.ROOT).formatCellValue(share)).isEqualTo("12.34%");
    }

    /** Of a column of 20 letters: twenty Chinese characters and six letters take 46. */
    @Test
    void aRowIsHighEnoughForItsText() {
        assertThat(Lines.of("一二三四五六七八九十一二三四五六七八九十abcdef", 20)).isEqualTo(3);
        assertThat(Lines.of("甲\n乙", 20)).isEqualTo(2);
        assertThat(Lines.of("", 20)).isEqualTo(1);
        for (int i = 1; i < file.getNumberOfSheets(); i++) {
            for (Row row : file.getSheetAt(i)) {
                for (Cell cell : row) {
                    if (row.getRowNum() > 0 && cell.getCellType() == CellType.STRING) {
                        double letters = file.getSheetAt(i).getColumnWidth(cell.getColumnIndex()) / 256.0;
                        double points = 12 * Math.ceil(2 * han(cell.getStringCellValue()) / letters);
                        assertThat((double) row.getHeightInPoints()).isGreaterThanOrEqualTo(Math.min(409, points));
                    }
                }
            }
        }
    }

    private static long han(String text) {
        return text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
    }

    @Test
    void writesNoFormulaAndQuotesWhatLooksLikeOne() {
        for (Sheet sheet : file) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING
                            && "=+-@\t".indexOf(cell.getStringCellValue().charAt(0)) >= 0) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
        for (int i = 0; i < Sample.FORMULAS.size(); i++) {
            Cell cell = file.getSheetAt(1).getRow(4 + i).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo(Sample.FORMULAS.get(i));
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void printsOnA4AcrossWithTheBannerAndTheHeadOnEveryPage() {
        for (int i = 0; i < file.getNumberOfSheets(); i++) {
            XSSFSheet sheet = file.getSheetAt(i);
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getHeader().getCenter()).isEqualTo("演示数据，不得作为行政依据");
            assertThat(sheet.getFooter().getRight()).isEqualTo("第 &P 页 / 共 &N 页");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
        assertThat(file.getSheetAt(3).getRepeatingRows().getLastRow()).isEqualTo(1);
    }

    @Test
    void saysWhereALongTextIsCut() {
        String long1 = "𠮷".repeat(20_000);
        String cut = Cells.fitting(long1);
        assertThat(cut.length()).isBetween(32_760, 32_767);
        assertThat(cut).endsWith("……（共 40000 字，单元格放不下，全文见 PDF）");
        assertThat(Visible.of(cut)).isSameAs(cut);
    }

    private static Cell value(String name) {
        for (Row row : file.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(name)) {
                return row.getCell(1);
            }
        }
        throw new AssertionError("no row " + name);
    }

    private static Section last(List<Section> sections) {
        return sections.get(sections.size() - 1);
    }
}
