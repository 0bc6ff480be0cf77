package org.ecozone.access.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecozone.access.rule.ConditionNode.And;
import org.ecozone.access.rule.ConditionNode.Not;
import org.ecozone.access.rule.ConditionNode.Or;

class ConditionProperties {

    @Property(seed = "20261123")
    void whatIsDecidedStaysSoHoweverTheRestIsFilledIn(
            @ForAll("nodes") ConditionNode node,
            @ForAll("complete") Map<String, Object> complete,
            @ForAll("hidden") List<String> hidden) {
        Map<String, Object> known = new HashMap<>(complete);
        known.keySet().removeAll(hidden);
        Truth truth = node.evaluate(known::get);

        assertThat(node.evaluate(complete::get)).isNotEqualTo(Truth.UNKNOWN);
        if (truth != Truth.UNKNOWN) {
            assertThat(node.evaluate(complete::get)).isEqualTo(truth);
        }
    }

    @Property(seed = "20261123")
    void fillingInWhatIsOpenDecides(
            @ForAll("nodes") ConditionNode node,
            @ForAll("complete") Map<String, Object> complete,
            @ForAll("hidden") List<String> hidden) {
        Map<String, Object> known = new HashMap<>(complete);
        known.keySet().removeAll(hidden);
        Condition condition = new Condition("", node);

        assertThat(condition.open(known).isEmpty()).isEqualTo(condition.evaluate(known) != Truth.UNKNOWN);
        condition.open(known).forEach(key -> known.put(key, complete.get(key)));
        assertThat(condition.evaluate(known)).isEqualTo(condition.evaluate(complete));
    }

    @Provide
    Arbitrary<List<String>> hidden() {
        return Arbitraries.of("a", "b", "x", "y", "p").list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<String, Object>> complete() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.doubles().between(-3, 3).ofScale(0),
                        Arbitraries.doubles().between(-3, 3).ofScale(0),
                        Arbitraries.of("P", "Q", "R"))
                .as((a, b, x, y, p) -> Map.of("a", a, "b", b, "x", x, "y", y, "p", p));
    }

    @Provide
    Arbitrary<ConditionNode> nodes() {
        return nodes(3);
    }

    private static Arbitrary<ConditionNode> nodes(int depth) {
        Arbitrary<ConditionNode> flag = Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of(true, false))
                .as((key, literal) -> new Comparison(key, Operator.EQUAL, literal));
        Arbitrary<ConditionNode> number = Combinators.combine(
                        Arbitraries.of("x", "y"),
                        Arbitraries.of(Operator.class),
                        Arbitraries.doubles().between(-3, 3).ofScale(0))
                .as(Comparison::new);
        Arbitrary<ConditionNode> choice =
                Arbitraries.of("P", "Q", "R").map(literal -> new Comparison("p", Operator.EQUAL, literal));
        if (depth == 0) {
            return Arbitraries.oneOf(flag, number, choice);
        }
        Arbitrary<List<ConditionNode>> parts =
                nodes(depth - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                flag,
                number,
                choice,
                parts.map(And::new),
                parts.map(Or::new),
                nodes(depth - 1).map(Not::new));
    }
}
