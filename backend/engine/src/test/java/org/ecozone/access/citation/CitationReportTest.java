package org.ecozone.access.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.access.citation.ListOfTwoUnits.BOOK;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Citation.Document;
import org.ecozone.access.rule.Clause.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws: old until 2026-08-14, new from 2026-08-15, a plan from 2026-01-01 to 2030-12-31, one law without end. */
class CitationReportTest {

    private static CitationReport report(String asOf, @Nullable String since) {
        return CitationReport.of(BOOK, LocalDate.parse(asOf), since == null ? null : LocalDate.parse(since));
    }

    private static Map<String, Standing> standings(CitationReport report) {
        return report.clauses().stream()
                .collect(Collectors.toMap(CitingClause::id, clause -> clause.standing(report.asOf())));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, PARTLY,  IN_FORCE, NOT_YET,  NOT_YET, PARTLY",
        "2026-01-01, PARTLY,  IN_FORCE, IN_FORCE, NOT_YET, PARTLY",
        "2026-08-14, PARTLY,  IN_FORCE, IN_FORCE, NOT_YET, PARTLY",
        "2026-08-15, PARTLY,  LAPSED,   IN_FORCE, IN_FORCE, IN_FORCE",
        "2030-12-31, PARTLY,  LAPSED,   IN_FORCE, IN_FORCE, IN_FORCE",
        "2031-01-01, PARTLY,  LAPSED,   LAPSED,   IN_FORCE, IN_FORCE",
    })
    void aClauseStandsAsWhatItCitesOnThatDay(
            String day, Standing oldAndNew, Standing old, Standing plan, Standing toCome, Standing listAndNew) {
        assertThat(standings(report(day, null)))
                .containsEntry("R-BOTH", oldAndNew)
                .containsEntry("R-OLD", old)
                .containsEntry("R-PLAN", plan)
                .containsEntry("R-NEW", toCome)
                .containsEntry("FA-R1", listAndNew)
                .containsEntry("R-LAW", Standing.IN_FORCE);
    }

    @Test
    void whatLapsedOutweighsWhatIsToCome() {
        assertThat(standings(report("2026-08-15", null))).containsEntry("R-GAP", Standing.LAPSED);
        assertThat(standings(report("2027-01-01", null))).containsEntry("R-GAP", Standing.PARTLY);
    }

    @Test
    void aTemplatesClauseIsOneWithTheUnitsThatHaveIt() {
        CitingClause clause = clause("FA-S1");

        assertThat(clause.scope()).isEqualTo(Scope.UNIT);
        assertThat(clause.units()).containsExactly("ZH65900720001", "ZH65900730002");
        assertThat(clause.title()).isEqualTo("甲场内不得新建化工项目");
        assertThat(clause.example()).isEqualTo("ZH65900720001");
        assertThat(clause("FA-R1").example()).isNull();
        assertThat(clause.bases()).hasSize(1);
        assertThat(clause.bases().get(0).document().id()).isEqualTo("lists");
        assertThat(clause.bases().get(0).article()).isNull();
    }

    private static CitingClause clause(String id) {
        return report("2026-11-23", null).clauses().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Ends: a change on the first day asked of does not count, one on the last does.
                "2026-08-14 | 2026-08-15 | old new      | R-BOTH R-GAP R-NEW R-OLD FA-R1",
                "2026-08-15 | 2026-08-16 |              |",
                "2026-08-13 | 2026-08-14 |              |",
                "2026-08-15 | 2026-08-15 |              |",
                "2025-12-31 | 2026-01-01 | plan         | R-PLAN",
                "2030-12-31 | 2031-01-01 | plan         | R-PLAN",
                // The plan comes and goes: what is in force is the same on both days, and yet it changed.
                "2025-12-31 | 2031-01-01 | old new plan later | R-BOTH R-GAP R-NEW R-OLD R-PLAN FA-R1",
            })
    void aChangeCountsFromTheDayAfterUpToTheDay(
            String since, String asOf, @Nullable String documents, @Nullable String clauses) {
        CitationReport report = report(asOf, since);

        assertThat(report.documents()).extracting(Document::id).containsExactlyInAnyOrder(words(documents));
        assertThat(report.clauses()).extracting(CitingClause::id).containsExactlyInAnyOrder(words(clauses));
    }

    private static String[] words(@Nullable String text) {
        return text == null ? new String[0] : text.split(" ");
    }

    @Test
    void everyDocumentHasTheClausesThatCiteIt() {
        CitationReport report = report("2026-11-23", "2026-08-14");

        assertThat(report.citing(BOOK.documents().get(0)))
                .extracting(CitingClause::id)
                .containsExactly("R-BOTH", "R-OLD", "R-GAP");
        assertThat(report.citing(BOOK.documents().get(1)))
                .extracting(CitingClause::id)
                .containsExactly("R-BOTH", "R-NEW", "FA-R1");
    }

    @ParameterizedTest
    @CsvSource({"2020-12-30,", "2026-08-15, 2020-12-30", "2026-08-15, 2026-08-16"})
    void daysThatTheBookCannotSpeakOfAreABug(String asOf, @Nullable String since) {
        assertThatThrownBy(() -> report(asOf, since)).isInstanceOf(IllegalArgumentException.class);
    }
}
