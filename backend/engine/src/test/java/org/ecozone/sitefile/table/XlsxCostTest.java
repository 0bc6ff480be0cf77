package org.ecozone.sitefile.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook costs that is small on the disk and large within. */
class XlsxCostTest {

    private static final String ROWS = row("X", "Y")
            + row("4968400", "27606800")
            + row("4968600", "27606800")
            + row("4968600", "27607100")
            + row("4968400", "27607100");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String FONT = "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>";

    /** A part of 250 MB in less than 3 MB, at a ratio that is allowed, filled 4.8 GB of memory: 19 times the part. */
    @Test
    void stylesThatUnpackToManyTimesTheirSizeAreReadInSmallMemory() {
        byte[] book = workbook(
                "styles",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts>",
                FONT,
                1_100_000,
                "</fonts><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        long unpacked = 1_100_000L * FONT.length();
        assertThat(unpacked / book.length).isBetween(30L, 190L);
        long before = allocated();
        SiteFileReading reading = read(book);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(1);
        // what the parser throws away at once is counted too
        assertThat(allocated() - before).isLessThan(6 * unpacked);
    }

    @Test
    void moreSharedTextThanATableOfVerticesHasIsRefused() {
        SiteFileReading reading =
                read(workbook("sharedStrings", "<sst>", "<si><t>" + "x".repeat(1_900) + "</t></si>", 10_600, "</sst>"));
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_UNREADABLE");
        assertThat(reading.defects().get(0).message()).contains("文字过多");
    }

    @ParameterizedTest
    @CsvSource({"<!-- ,-->", "<x a=\",\"/>", "<?x ,?>"})
    void aMarkOfMegabytesIsRefusedBeforeItIsHeld(String head, String tail) {
        byte[] book = workbook("styles", "<styleSheet>" + head, "a-b c", 900_000, tail + "</styleSheet>");
        SiteFileReading reading = read(book);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("FILE_UNREADABLE");
        assertThat(reading.defects().get(0).message()).contains("超过 1048576 字节");
    }

    @Test
    void readsCommentsTextsInRunsEscapesAndWhatFormulasCameTo() {
        Map<String, byte[]> parts = XlsxFileTest.parts(
                "<!-- a > b < c --><row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><r><t>Y</t></r>"
                        + "<rPh><t>わい</t></rPh></is></c></row>" + vertex(4968400, 27606800) + vertex(4968600, 27606800)
                        + vertex(4968600, 27607100) + vertex(4968400, 27607100),
                "");
        parts.put("xl/_rels/workbook.xml.rels", relations("sharedStrings"));
        parts.put(
                "xl/sharedStrings.xml",
                ("<sst xmlns=\"" + MAIN + "\"><si><r><t>点</t></r><r><t>号</t></r></si><si><t>X_x0020_</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8));
        SiteFileReading reading = read(XlsxFileTest.zip(parts));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.notices().get(0).message()).contains("A 列“点号”是点号", "“Y”是坐标");
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isEqualTo(60_000);
    }

    /** The parser of the JDK writes to standard error of bytes that it cannot decode: a stranger's file must not fill a log. */
    @Test
    void aPartThatCannotBeDecodedIsRefusedInSilence() {
        Map<String, byte[]> parts = XlsxFileTest.parts(ROWS, "");
        parts.put("xl/worksheets/sheet1.xml", new byte[] {'<', 'a', '>', (byte) 0xFF, (byte) 0x80});
        PrintStream before = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(read(XlsxFileTest.zip(parts)).defects())
                    .extracting(Fault::code)
                    .containsExactly("FILE_UNREADABLE");
        } finally {
            System.setErr(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void partsInEveryUnicodeAreRead(Charset charset) {
        Map<String, byte[]> parts = XlsxFileTest.parts(
                row("点号", "X", "Y")
                        + vertex(4968400, 27606800)
                        + vertex(4968600, 27606800)
                        + vertex(4968600, 27607100)
                        + vertex(4968400, 27607100),
                "");
        // Java writes the mark itself for UTF-16 only.
        String mark = charset.name().equals("UTF-16") ? "" : "\uFEFF";
        parts.replaceAll((name, utf8) -> (mark + new String(utf8, StandardCharsets.UTF_8)).getBytes(charset));
        assertThat(read(XlsxFileTest.zip(parts)).sites()).hasSize(1);
    }

    private static String vertex(int x, int y) {
        return "<row><c t=\"str\"><f>\"J\"</f><v>J" + x + y + "</v></c><c><f>1+1</f><v>" + x + "</v></c><c><v>" + y
                + "</v></c></row>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"str\"><v>").append(cell).append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] relations(String part) {
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + types + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + types + part + "\" Target=\"/xl/" + part
                        + ".xml\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with one part that repeats {@code piece}, with blanks of all kinds between so that it is not packed too tightly. */
    private static byte[] workbook(String part, String head, String piece, int times, String tail) {
        Map<String, byte[]> parts = new LinkedHashMap<>(XlsxFileTest.parts(ROWS, ""));
        parts.put("xl/_rels/workbook.xml.rels", relations(part));
        var random = new Random(1);
        var text = new StringBuilder(head);
        for (int i = 0; i < times; i++) {
            text.append(piece);
            for (int blank = 0; blank < 8 && (i % 4 == 0 || piece.length() > 1_000); blank++) {
                text.append(" \n\t\r".charAt(random.nextInt(4)));
            }
        }
        parts.put("xl/" + part + ".xml", text.append(tail).toString().getBytes(StandardCharsets.UTF_8));
        return XlsxFileTest.zip(parts);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static SiteFileReading read(byte[] content) {
        return SiteFile.read(content, "a.xlsx", SiteFileOptions.NONE);
    }
}
