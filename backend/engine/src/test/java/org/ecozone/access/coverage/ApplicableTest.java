package org.ecozone.access.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own rules. */
class ApplicableTest {

    private static final RuleBook BOOK = RuleReading.load(Path.of("../../data/rules"));

    private static Map<String, Applicable> of(String industry) {
        return Applicable.of(BOOK.rules(), BOOK.personClauses(), BOOK.factBook(), industry).stream()
                .collect(Collectors.toMap(Applicable::id, Function.identity()));
    }

    /** R-PF-07 speaks of 4416 alone and asks for the nature of the project, R-DS-06 for nothing but the place. */
    @Test
    void ruleOfAnIndustryIsListedForThatIndustryOnly() {
        assertThat(of("4416").get("R-PF-07")).isEqualTo(new Applicable("R-PF-07", true, Truth.UNKNOWN));
        assertThat(of("4416").get("R-DS-06")).isEqualTo(new Applicable("R-DS-06", true, Truth.TRUE));
        assertThat(of("2511").keySet()).doesNotContain("R-PF-07", "R-DS-06");
    }

    /** 44 holds 4416 and others, so that a project of which no more is known may be one. */
    @Test
    void coarseCodeIsGivenWhatAnyOfItsClassesMayBeGiven() {
        assertThat(of("44").get("R-PF-07").outcome()).isEqualTo(Truth.UNKNOWN);
        assertThat(of("44").keySet()).containsAll(of("4416").keySet());
    }

    @Test
    void clauseThatAPersonMustCheckIsListedForEveryIndustry() {
        Set<String> clauses =
                BOOK.personClauses().stream().map(PersonClause::id).collect(Collectors.toSet());

        assertThat(clauses).isNotEmpty();
        assertThat(of("2511").keySet()).containsAll(clauses);
        assertThat(of("4416").keySet()).containsAll(clauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4416", "2511", "0313", "7820", "3021", "44", "C"})
    void ruleThatAProjectCanMeetIsNeverLeftOut(String industry) {
        Map<String, Applicable> listed = of(industry);
        Random random = new Random(4416);
        for (int i = 0; i < 200; i++) {
            Map<String, Object> project = project(industry, random);
            for (Rule rule : BOOK.rules()) {
                Condition when = rule.when();
                boolean mayHold = when == null || when.root().evaluate(project::get) != Truth.FALSE;
                assertThat(mayHold && !listed.containsKey(rule.id()))
                        .as("%s %s", rule.id(), project)
                        .isFalse();
            }
        }
    }

    /** Facts that a project of the industry can have; what follows from the industry is not stated otherwise. */
    private static Map<String, Object> project(String industry, Random random) {
        Map<String, Object> known = new HashMap<>(
                Facts.read(Map.of(), industry, BOOK.factBook()).facts().known());
        for (Fact fact : BOOK.facts()) {
            if (random.nextInt(3) > 0) {
                known.putIfAbsent(fact.key(), value(fact, random));
            }
        }
        known.put(Condition.INDUSTRY, industry);
        return known;
    }

    private static Object value(Fact fact, Random random) {
        List<Object> values = new ArrayList<>(List.of(true, false));
        if (fact.type() == Fact.Type.NUMBER) {
            values = List.of(0.0, 1.0, 40.0, 1e6);
        } else if (fact.type() == Fact.Type.CHOICE) {
            values = fact.choices().stream().<Object>map(Fact.Choice::code).toList();
        }
        return values.get(random.nextInt(values.size()));
    }
}
