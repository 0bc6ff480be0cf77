package org.ecozone.access.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.BOOK;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Citation.Document;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.junit.jupiter.api.Test;

class BasisOfTheProjectsRulesTest {

    private static final LocalDate CODE_IN_FORCE = LocalDate.of(2026, 8, 15);

    /** What article 1242 of the Code repeals on the day when it comes into force. */
    private static final List<String> REPEALED = List.of(
            "中华人民共和国环境保护法",
            "中华人民共和国环境影响评价法",
            "中华人民共和国海洋环境保护法",
            "中华人民共和国大气污染防治法",
            "中华人民共和国水污染防治法",
            "中华人民共和国土壤污染防治法",
            "中华人民共和国固体废物污染环境防治法",
            "中华人民共和国噪声污染防治法",
            "中华人民共和国放射性污染防治法",
            "中华人民共和国清洁生产促进法");

    @Test
    void onTheDayOfTheCodeTheLawsThatItRepealsLapseAndNoOthers() {
        CitationReport report = CitationReport.of(BOOK, CODE_IN_FORCE, CODE_IN_FORCE.minusDays(1));
        List<Document> lapsed = report.documents().stream()
                .filter(document -> Standing.of(document, CODE_IN_FORCE) == Standing.LAPSED)
                .toList();

        assertThat(lapsed).isNotEmpty().extracting(Document::title).isSubsetOf(REPEALED);
        assertThat(lapsed).allSatisfy(document -> {
            assertThat(document.replacement()).isNotNull();
            assertThat(document.replacement().document()).isEqualTo("eco-code");
            assertThat(document.replacement().provision()).isEqualTo("第一千二百四十二条");
        });
        assertThat(BOOK.documents())
                .filteredOn(document -> REPEALED.contains(document.title()))
                .containsExactlyElementsOf(lapsed);
    }

    /** Who wrote the clause read both articles: a pair that no clause cites was read by nobody. */
    @Test
    void everyArticleOfARepealedLawIsCitedByAClauseBesideTheArticleThatTakesItsPlace() {
        List<CitingClause> clauses =
                CitationReport.of(BOOK, CODE_IN_FORCE, null).clauses();
        for (Document document : BOOK.documents()) {
            Citation.Replacement replacement = document.replacement();
            if (replacement != null && replacement.document().equals("eco-code")) {
                replacement
                        .articles()
                        .forEach((old, now) -> assertThat(clauses)
                                .as(document.title() + old)
                                .anyMatch(
                                        clause -> cites(clause, document.id(), old) && cites(clause, "eco-code", now)));
            }
        }
    }

    private static boolean cites(CitingClause clause, String document, String article) {
        return clause.bases().stream()
                .anyMatch(basis -> basis.document().id().equals(document)
                        && basis.article() != null
                        && basis.article().id().equals(article));
    }

    @Test
    void onEveryDayOfAChangeAClauseStandsAsScreeningsApplyIt() {
        for (LocalDate day : turns()) {
            CitationReport report = CitationReport.of(BOOK, day, null);
            Set<String> applied = Stream.concat(
                            BOOK.rules().stream()
                                    .filter(rule -> !rule.citationsInForce(day).isEmpty())
                                    .map(Rule::model),
                            BOOK.personClauses().stream()
                                    .filter(clause ->
                                            !clause.citationsInForce(day).isEmpty())
                                    .map(PersonClause::model))
                    .collect(Collectors.toSet());
            assertThat(report.clauses())
                    .as(day.toString())
                    .filteredOn(
                            clause -> Set.of(Standing.IN_FORCE, Standing.PARTLY).contains(clause.standing(day)))
                    .extracting(CitingClause::id)
                    .containsExactlyInAnyOrderElementsOf(applied);
        }
    }

    private static Set<LocalDate> turns() {
        Set<LocalDate> days = new TreeSet<>(Set.of(BOOK.from()));
        for (Document document : BOOK.documents()) {
            Turn.of(document, BOOK.from(), LocalDate.of(2100, 1, 1)).forEach(turn -> days.add(turn.on()));
        }
        return days;
    }
}
