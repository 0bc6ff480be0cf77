package org.ecozone.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.form.Sample;
import org.ecozone.report.text.FontSet;
import org.ecozone.report.text.MissingGlyphException;
import org.ecozone.report.text.Passage;
import org.ecozone.report.text.Visible;
import org.junit.jupiter.api.Test;

class PdfReportTest {

    private static final Document SAMPLE = Sample.document(400);
    private static final byte[] PDF = PdfReport.write(SAMPLE, Sample.fonts());

    @Test
    void givesBackEveryWordInTheOrderOfReading() {
        String read = PdfText.body(PDF);
        int from = 0;
        for (Passage passage : Passage.of(SAMPLE)) {
            if (passage.where().equals("页脚")) {
                continue;
            }
            String words = PdfText.joined(Visible.of(passage.text()));
            int at = read.indexOf(words, from);
            assertThat(at)
                    .as(
                            "%s: “%s” in “%s…”",
                            passage.where(), words, read.substring(from, Math.min(read.length(), from + 80)))
                    .isNotNegative();
            from = at + words.length();
        }
    }

    @Test
    void addsNoWordToTheDocument() {
        String read = PdfText.body(PDF);
        StringBuilder words = new StringBuilder();
        for (Passage passage : Passage.of(SAMPLE)) {
            words.append(passage.text());
        }
        words.append("（无）：日期年月日");
        assertThat(read.codePoints().mapToObj(Character::toString).distinct())
                .isSubsetOf(Visible.of(words.toString())
                        .codePoints()
                        .mapToObj(Character::toString)
                        .distinct()
                        .toList());
    }

    @Test
    void hasTheBannerOnEveryPageAndNumbersThem() throws IOException {
        int pages = pages();
        assertThat(pages).isGreaterThan(8);
        assertThat(PdfText.body(PDF)).contains("演示数据，不得作为行政依据");
        List<String> heads = PdfText.heads(PDF);
        assertThat(heads.subList(1, pages)).allMatch(head -> head.contains("演示数据，不得作为行政依据"));
        List<String> feet = PdfText.feet(PDF);
        for (int i = 0; i < pages; i++) {
            assertThat(feet.get(i)).isEqualTo("研判20261130-0001·版本2026.1第" + (i + 1) + "页/共" + pages + "页");
        }
    }

    @Test
    void repeatsTheHeadOfATableOnceOnEachOfItsPages() {
        List<Integer> heads = PdfText.bodies(PDF).stream()
                .map(page -> page.split("点号X（米）Y（米）备注", -1).length - 1)
                .filter(count -> count > 0)
                .toList();
        assertThat(heads).hasSizeGreaterThan(5).containsOnly(1);
    }

    @Test
    void bulletsAreSmallerThanLetters() throws IOException {
        Section section = new Section("list", "清单", false, false, List.of(new Block.Items(List.of("甲"))));
        Document list = new Document("标题", "", "", "页脚", List.of(section), SAMPLE.of());
        try (PDDocument document = Loader.loadPDF(PdfReport.write(list, Sample.fonts()))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 254);
            // Between the edge of the text and that of the item, below all headings: ten pixels a millimetre.
            int[] dark = IntStream.range(330, 400)
                    .filter(y -> IntStream.range(201, 252).anyMatch(x -> (page.getRGB(x, y) & 0xFF) < 128))
                    .toArray();
            assertThat(dark.length).isBetween(5, 17);
        }
    }

    @Test
    void keepsEveryLetterOnItsPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            var edges = new Edges();
            edges.getText(document);
            assertThat(edges.rightmost()).isBetween(500.0, (210 - 20) * 72 / 25.4 + 0.5);
            assertThat(edges.leftmost()).isBetween(20 * 72 / 25.4 - 0.5, 60.0);
        }
    }

    @Test
    void hasABookmarkForEachHeading() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isNotNull();
            }
            assertThat(titles)
                    .containsExactlyElementsOf(SAMPLE.sections().stream()
                            .map(section -> section.heading())
                            .filter(heading -> !heading.isEmpty())
                            .toList());
        }
    }

    @Test
    void statesTheTimeOfTheScreeningAndNoOther() throws IOException {
        String bytes = new String(PDF, StandardCharsets.ISO_8859_1);
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-11-30T04:05:06Z");
            assertThat(document.getDocumentInformation().getModificationDate().toInstant())
                    .hasToString("2026-11-30T04:05:06Z");
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("<xmp:CreateDate>2026-11-30T04:05:06Z</xmp:CreateDate>");
        }
        assertThat(bytes).startsWith("%PDF-");
    }

    @Test
    void attachesTheResultByteByByte() throws IOException {
        byte[] json = "{\"verdict\":\"PROHIBITED\",\"name\":\"𠮷\"}".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = PdfReport.withAttachment(Sample.document(2), Sample.fonts(), "研判.json", json);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("研判.json");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(json);
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
        }
    }

    @Test
    void refusesWhatItCouldOnlyMisspell() {
        FontSet carried = FontSet.load(Path.of("no", "such", "folder"));
        assertThatThrownBy(() -> PdfReport.write(SAMPLE, carried)).isInstanceOf(MissingGlyphException.class);
    }

    private static int pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            return document.getNumberOfPages();
        }
    }
}
