package org.ecozone.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.report.document.Block;
import org.ecozone.report.form.Sample;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PageTest {

    @Test
    void makesNoElementOfText() {
        Element root =
                Page.of(Sample.document(1), Sample.fonts()).tree().nodes().getDocumentElement();
        NodeList pictures = root.getElementsByTagName("img");
        assertThat(pictures.getLength()).isEqualTo(2);
        for (int i = 0; i < pictures.getLength(); i++) {
            assertThat(((Element) pictures.item(i)).getAttribute("src")).isEqualTo("picture:" + i);
            assertThat(((Element) pictures.item(i)).getAttribute("alt")).isNotBlank();
        }
        assertThat(root.getElementsByTagName("b").getLength()).isZero();
        assertThat(root.getTextContent()).contains(Sample.MARKUP);
    }

    @Test
    void takesNoStyleFromText() {
        Element root =
                Page.of(Sample.document(1), Sample.fonts()).tree().nodes().getDocumentElement();
        String style = root.getElementsByTagName("style").item(0).getTextContent();
        assertThat(style).doesNotContain("演示").doesNotContain("url(");
    }

    @Test
    void hasAStyleForEveryTone() {
        String style = Page.of(Sample.document(1), Sample.fonts())
                .tree()
                .nodes()
                .getDocumentElement()
                .getElementsByTagName("style")
                .item(0)
                .getTextContent();
        for (Block.Tone tone : Block.Tone.values()) {
            if (tone != Block.Tone.PLAIN) {
                assertThat(style).contains("p." + tone.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }
}
