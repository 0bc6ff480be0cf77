package org.ecozone.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.ecozone.report.form.Sample;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final FontSet FONTS = Sample.fonts();

    @Test
    void setsEachCharacterInTheFirstFontThatHasIt() {
        List<Run> runs = Run.of("双河𠮷林\uD845\uDC01坪", false, FONTS);
        assertThat(runs)
                .extracting(run -> run.face().family(), Run::text)
                .containsExactly(
                        tuple("Noto Sans SC", "双河"),
                        tuple("HanaMinA", "𠮷"),
                        tuple("Noto Sans SC", "林"),
                        tuple("HanaMinB", "\uD845\uDC01"),
                        tuple("Noto Sans SC", "坪"));
    }

    @Test
    void setsBoldTextInTheBoldFont() {
        assertThat(Run.of("双河𠮷", true, FONTS))
                .extracting(run -> run.face().weight(), Run::text)
                .containsExactly(tuple(700, "双河"), tuple(400, "𠮷"));
    }

    @Test
    void losesNothingButTabs() {
        String text = "㙍\n" + Sample.TURNED + "\t" + Sample.RARE + "\n";
        StringBuilder joined = new StringBuilder();
        Run.of(text, false, FONTS).forEach(run -> joined.append(run.text()));
        assertThat(joined).hasToString(Visible.of(text).replace('\t', ' '));
    }

    @Test
    void keepsALineFeedWithWhatStandsBefore() {
        assertThat(Run.of("𠮷\n林", false, FONTS)).extracting(Run::text).containsExactly("𠮷\n", "林");
    }

    @Test
    void refusesWhatNoFontHas() {
        assertThatThrownBy(() -> Run.of("🫠", false, FONTS)).hasMessageContaining("U+1FAE0");
    }
}
