package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.access.book.LintFinding;
import org.junit.jupiter.api.Test;

/** How good the rules and the golden set are. */
class GoldenQualityTest {

    @Test
    void nothingIsWrongInTheRulesButWhatIsMeant() {
        List<LintFinding> open = ProjectData.EXAMINATION.lint().stream()
                .filter(f -> f.accepted() == null)
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void everyRuleIsShownTrueFalseAndUnknown() {
        Coverage coverage = Coverage.of(ProjectData.EXAMINATION);
        assertThat(coverage.wrongExceptions()).isEmpty();
        assertThat(coverage.missing()).isEmpty();
    }

    @Test
    void atLeastNineOfTenSpoiltRulesAreFound() {
        Mutations.Score score = Mutations.score(ProjectData.EXAMINATION);
        assertThat(score.mutants()).hasSizeGreaterThan(1_000);
        assertThat(score.percent()).as("%s", score.survivors()).isGreaterThanOrEqualTo(97);
    }
}
