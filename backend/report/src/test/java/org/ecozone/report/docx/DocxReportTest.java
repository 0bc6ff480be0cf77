package org.ecozone.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.form.Sample;
import org.ecozone.report.text.Passage;
import org.ecozone.report.text.Visible;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DocxReportTest {

    private static final Document SAMPLE = Sample.document(400);
    private static final byte[] DOCX = DocxReport.write(SAMPLE);
    private static XWPFDocument file;

    @BeforeAll
    static void open() throws IOException {
        file = new XWPFDocument(new ByteArrayInputStream(DOCX));
    }

    @AfterAll
    static void close() throws IOException {
        file.close();
    }

    @Test
    void keepsEveryWordInTheOrderOfReading() {
        String read = joined(body());
        int from = 0;
        for (Passage passage : Passage.of(SAMPLE)) {
            if (passage.where().equals("页脚") || passage.where().equals("页首提示")) {
                continue;
            }
            int at = read.indexOf(joined(Visible.of(passage.text())), from);
            assertThat(at).as("%s: %s", passage.where(), passage.text()).isNotNegative();
            from = at;
        }
    }

    @Test
    void hasBannerAndFooterWithTheNumberOfThePageOnEachPage() throws IOException {
        assertThat(file.getHeaderList()).hasSize(1);
        assertThat(file.getHeaderList().get(0).getText()).contains("演示数据，不得作为行政依据");
        assertThat(file.getFooterList().get(0).getText()).contains("研判 20261130-0001 · 版本 2026.1");
        assertThat(part("word/footer1.xml")).contains("w:instr=\"PAGE\"").contains("w:instr=\"NUMPAGES\"");
    }

    @Test
    void setsHeadingsInStylesWithOutlineLevels() throws Exception {
        List<String> headings = file.getParagraphs().stream()
                .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(SAMPLE.sections().stream()
                        .map(section -> section.heading())
                        .filter(heading -> !heading.isEmpty())
                        .toList());
        Element style = style("Heading1");
        assertThat(((Element) style.getElementsByTagName("w:outlineLvl").item(0)).getAttribute("w:val"))
                .isEqualTo("0");
        assertThat(style.getElementsByTagName("w:keepNext").getLength()).isEqualTo(1);
    }

    @Test
    void usesNoStyleThatIsNotThere() throws Exception {
        Set<String> known = new TreeSet<>();
        NodeList styles = xml("word/styles.xml").getElementsByTagName("w:style");
        for (int i = 0; i < styles.getLength(); i++) {
            known.add(((Element) styles.item(i)).getAttribute("w:styleId"));
        }
        NodeList used = xml("word/document.xml").getElementsByTagName("w:pStyle");
        for (int i = 0; i < used.getLength(); i++) {
            assertThat(known).contains(((Element) used.item(i)).getAttribute("w:val"));
        }
        for (Block.Tone tone : Block.Tone.values()) {
            assertThat(known).contains(Styles.paragraph(tone), Styles.cell(tone));
        }
    }

    @Test
    void repeatsTheHeadOfTablesAndSplitsNoRow() {
        XWPFTable vertices = file.getTables().get(file.getTables().size() - 1);
        assertThat(vertices.getNumberOfRows()).isEqualTo(401);
        assertThat(vertices.getRow(0).isRepeatHeader()).isTrue();
        assertThat(vertices.getRow(1).isRepeatHeader()).isFalse();
        assertThat(vertices.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
    }

    @Test
    void tellsWhatPicturesShow() throws Exception {
        NodeList pictures = xml("word/document.xml").getElementsByTagName("wp:docPr");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < pictures.getLength(); i++) {
            told.add(((Element) pictures.item(i)).getAttribute("descr"));
        }
        assertThat(told).containsExactly("地块在双河市西北，距保护区 580 米", "二维码，内容为：https://verify.example/screenings/8f434346");
    }

    @Test
    void namesChineseFontsAndTheLanguage() throws Exception {
        Element fonts = (Element)
                xml("word/styles.xml").getElementsByTagName("w:rFonts").item(0);
        assertThat(fonts.getAttribute("w:eastAsia")).isEqualTo("宋体");
        Element language =
                (Element) xml("word/styles.xml").getElementsByTagName("w:lang").item(0);
        assertThat(language.getAttribute("w:eastAsia")).isEqualTo("zh-CN");
        assertThat(part("word/fontTable.xml")).contains("w:name=\"宋体\"").contains("w:val=\"SimSun\"");
        assertThat(part("word/_rels/document.xml.rels")).contains("fontTable.xml");
    }

    @Test
    void setsCharactersBeyondTheBasicPlaneInAFontThatHasThem() throws Exception {
        NodeList runs = xml("word/document.xml").getElementsByTagName("w:r");
        for (int i = 0; i < runs.getLength(); i++) {
            Element run = (Element) runs.item(i);
            boolean isBeyond = run.getTextContent().codePoints().anyMatch(Character::isSupplementaryCodePoint);
            NodeList fonts = run.getElementsByTagName("w:rFonts");
            assertThat(fonts.getLength()).as(run.getTextContent()).isEqualTo(isBeyond ? 1 : 0);
            if (isBeyond) {
                assertThat(((Element) fonts.item(0)).getAttribute("w:eastAsia")).isEqualTo("SimSun-ExtB");
                assertThat(run.getTextContent().codePoints().allMatch(Character::isSupplementaryCodePoint))
                        .isTrue();
            }
        }
    }

    @Test
    void makesNoMarkupAndNoFieldOfText() throws Exception {
        Element document = xml("word/document.xml");
        assertThat(document.getElementsByTagName("w:hyperlink").getLength()).isZero();
        assertThat(document.getElementsByTagName("w:fldSimple").getLength()).isZero();
        assertThat(body()).contains(Sample.MARKUP);
        assertThat(part("word/_rels/document.xml.rels")).doesNotContain("External");
    }

    private static String body() {
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : file.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                text.append(paragraph.getText()).append('\n');
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        text.append(cell.getText()).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Element style(String id) throws Exception {
        NodeList styles = xml("word/styles.xml").getElementsByTagName("w:style");
        for (int i = 0; i < styles.getLength(); i++) {
            if (((Element) styles.item(i)).getAttribute("w:styleId").equals(id)) {
                return (Element) styles.item(i);
            }
        }
        throw new AssertionError("no style " + id);
    }

    private static Element xml(String name) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(part(name))))
                .getDocumentElement();
    }

    private static String part(String name) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(DOCX))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts).containsKey(name);
        return parts.get(name);
    }
}
