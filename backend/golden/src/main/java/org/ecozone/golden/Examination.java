package org.ecozone.golden;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.lint.RuleLint;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.zoning.Asked;

/** Puts the golden set to a rule book. */
final class Examination {

    private final RuleBook book;
    private final RulesOnMap rules;
    private final GoldenSet golden;
    private final DemoMaps maps;
    private final IndustryCatalogue industries;

    Examination(RuleBook book, GoldenSet golden, DemoMaps maps, IndustryCatalogue industries) {
        this.book = book;
        this.rules = RulesOnMap.of(book);
        this.golden = golden;
        this.maps = maps;
        this.industries = industries;
    }

    /** With the project's own files; {@code data} is its folder. */
    static Examination of(Path data) {
        return new Examination(
                RuleReading.load(data.resolve("rules")),
                GoldenSet.read(data.resolve("golden")),
                new DemoMaps(data.resolve("demo")),
                IndustryCatalogue.load(data.resolve("reference").resolve("gbt4754-2017.csv")));
    }

    RuleBook book() {
        return book;
    }

    /** The rules on no map: cases lie on several. */
    RulesOnMap rules() {
        return rules;
    }

    GoldenSet golden() {
        return golden;
    }

    DemoMaps maps() {
        return maps;
    }

    /** What is wrong in the rules themselves. */
    List<LintFinding> lint() {
        return RuleLint.check(book, maps.all(), industries, LocalDate.now(ZoneOffset.ofHours(8)));
    }

    /** The case, measured with what the rules ask. */
    Question question(GoldenCase of) {
        return question(of, Question.asked(of, book));
    }

    /** The case, measured with {@code asked}. */
    Question question(GoldenCase of, Asked asked) {
        return Question.of(of, maps, book, industries, asked);
    }

    /** In what the answer to {@code question} is not as expected, in Chinese. */
    List<String> differences(Question question) {
        List<String> found = new ArrayList<>(question.faults());
        found.addAll(
                unknownIds(question.of().expected(), question.of().judgements().keySet()));
        if (found.isEmpty()) {
            found.addAll(question.put(rules).differences(question.of().expected()));
        }
        return found;
    }

    /** All cases that do not come out as expected, with what is different. */
    Map<GoldenCase, List<String>> failures() {
        Map<GoldenCase, List<String>> failures = new LinkedHashMap<>();
        for (GoldenCase of : golden.cases()) {
            List<String> differences = differences(question(of));
            if (!differences.isEmpty()) {
                failures.put(of, differences);
            }
        }
        return failures;
    }

    /** Ids that no rule has: a case that names one would compare nothing. */
    private List<String> unknownIds(Expected expected, Set<String> judged) {
        Set<String> named = expected.named();
        named.addAll(expected.measured().keySet());
        named.addAll(expected.notInForce());
        Set<String> known = book.rules().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> clauses =
                book.personClauses().stream().map(PersonClause::id).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        named.addAll(judged);
        named.stream().filter(id -> !known.contains(id)).forEach(id -> unknown.add("没有规则 " + id));
        expected.byPerson().stream().filter(id -> !clauses.contains(id)).forEach(id -> unknown.add("没有由人核对的条款 " + id));
        return unknown;
    }
}
