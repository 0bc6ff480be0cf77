package org.ecozone.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.form.Sample;
import org.junit.jupiter.api.Test;

class GlyphCheckTest {

    private static final FontSet ALL = Sample.fonts();
    private static final FontSet CARRIED = FontSet.load(Path.of("no", "such", "folder"));

    @Test
    void passesWhatItsFontsHave() {
        assertThatCode(() -> GlyphCheck.check(Sample.document(3), ALL)).doesNotThrowAnyException();
    }

    @Test
    void namesEveryMissingCharacterAndWhereItStands() {
        Document document = document("𠮷林项目", "甲🫠乙", "🫠");
        assertThatThrownBy(() -> GlyphCheck.check(document, CARRIED))
                .isInstanceOfSatisfying(
                        MissingGlyphException.class,
                        missing -> assertThat(missing.missing())
                                .containsExactly(
                                        new MissingGlyphException.Missing(0x20BB7, "标题"),
                                        new MissingGlyphException.Missing(0x1FAE0, "“一、项目”一节“名称”"),
                                        new MissingGlyphException.Missing(0x1FAE0, "“一、项目”一节“事实”表第 1 行“图层”")))
                .hasMessageContaining("U+20BB7")
                .hasMessageContaining("U+1FAE0")
                .hasMessageContaining("fonts-hanazono");
    }

    @Test
    void followsItsOwnRemedy() {
        Document document = document("𠮷林项目", "甲", "乙");
        assertThatThrownBy(() -> GlyphCheck.check(document, CARRIED)).hasMessageContaining("HanaMinA");
        assertThatCode(() -> GlyphCheck.check(document, ALL)).doesNotThrowAnyException();
    }

    @Test
    void hasEmojiMissingInTheCarriedFonts() {
        assertThatThrownBy(() -> GlyphCheck.check(document("标题", "甲😀", "乙"), CARRIED))
                .hasMessageContaining("U+1F600")
                .hasMessageContaining("GRINNING FACE");
    }

    @Test
    void refusesCharactersForPrivateUseWhateverAFontShows() {
        assertThatThrownBy(() -> GlyphCheck.check(document("标题", "甲\uE815", "乙"), ALL))
                .hasMessageContaining("U+E815（私用区字符");
    }

    @Test
    void refusesScriptsThatRunFromTheRight() {
        assertThatThrownBy(() -> GlyphCheck.check(document("标题", "بورتالا", "乙"), ALL))
                .hasMessageContaining("U+0628")
                .hasMessageContaining("U+0627");
    }

    @Test
    void passesInvisibleCharactersSinceTheyAreWrittenOut() {
        assertThatCode(() -> GlyphCheck.check(document("标题", Sample.TURNED, "\u200B"), CARRIED))
                .doesNotThrowAnyException();
    }

    private static Document document(String title, String name, String layer) {
        return new Document(
                title,
                "",
                "",
                "",
                List.of(new Section(
                        "project",
                        "一、项目",
                        false,
                        false,
                        List.of(
                                new Block.Properties(List.of(new Block.Property("名称", Cell.of(name)))),
                                new Block.Table(
                                        "facts",
                                        "事实",
                                        List.of(new Block.Column("图层", 1, false)),
                                        List.of(List.of(Cell.of(layer))))))),
                new Document.Provenance(Instant.EPOCH, "", "", ""));
    }
}
