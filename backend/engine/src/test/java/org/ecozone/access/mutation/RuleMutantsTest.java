package org.ecozone.access.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.BOOK;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.access.mutation.RuleMutants.Mutant;
import org.ecozone.access.rule.Rule;
import org.junit.jupiter.api.Test;

class RuleMutantsTest {

    private static final List<Mutant> MUTANTS = RuleMutants.of(BOOK);

    private static List<String> of(String model, MutationKind kind) {
        return MUTANTS.stream()
                .filter(m -> m.model().equals(model) && m.kind() == kind)
                .map(Mutant::description)
                .toList();
    }

    @Test
    void spoilsEveryRuleInEveryManner() {
        Set<String> spoilt = MUTANTS.stream().map(Mutant::model).collect(Collectors.toSet());
        assertThat(spoilt)
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.rules().stream().map(Rule::model).collect(Collectors.toSet()));
        assertThat(MUTANTS.stream().map(Mutant::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(MutationKind.class));
    }

    @Test
    void changesTheRulesOfOneModelAndNothingElse() {
        Map<String, Rule> rules = BOOK.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        for (Mutant mutant : MUTANTS) {
            assertThat(mutant.rules()).isNotEmpty().allSatisfy(rule -> {
                assertThat(rule.model()).isEqualTo(mutant.model());
                assertThat(rule).isNotEqualTo(rules.get(rule.id()));
            });
        }
        Mutant one = MUTANTS.get(MUTANTS.size() / 2);
        Set<Rule> left = new HashSet<>(BOOK.rules());
        left.removeAll(RuleMutants.apply(BOOK, one).rules());
        assertThat(left)
                .extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(
                        one.rules().stream().map(Rule::id).toList());
    }

    @Test
    void makesMistakesThatOneCouldMake() {
        // (boiler_fuel = 'COAL' AND boiler_tph <= 35) AND existing_facility = false
        assertThat(of("R-BO-01", MutationKind.OPERATOR))
                .containsExactlyInAnyOrder(
                        "(boiler_fuel = 'COAL' AND boiler_tph < 35) AND existing_facility = false",
                        "(boiler_fuel = 'COAL' AND boiler_tph >= 35) AND existing_facility = false");
        assertThat(of("R-BO-01", MutationKind.THRESHOLD))
                .containsExactlyInAnyOrder(
                        "(boiler_fuel = 'COAL' AND boiler_tph <= 17.5) AND existing_facility = false",
                        "(boiler_fuel = 'COAL' AND boiler_tph <= 70) AND existing_facility = false");
        assertThat(of("R-BO-01", MutationKind.CONJUNCT_DROPPED))
                .contains("boiler_tph <= 35 AND existing_facility = false", "没有条件");
        assertThat(of("R-BO-01", MutationKind.JUNCTION)).contains("all 改为 any");
        assertThat(of("R-BO-01", MutationKind.RELATION)).hasSize(2);
        assertThat(of("R-BO-01", MutationKind.EFFECT)).containsExactly("效力改为 限制准入");
        assertThat(of("R-WS-01", MutationKind.ZONES)).contains("图斑：不分图斑", "图斑：category <> 'LEVEL_1'");
        assertThat(of("R-WS-01", MutationKind.DOCUMENT_DROPPED)).hasSize(2);
    }

    @Test
    void areTheSameEachTime() {
        assertThat(RuleMutants.of(BOOK).toString()).isEqualTo(MUTANTS.toString());
    }
}
