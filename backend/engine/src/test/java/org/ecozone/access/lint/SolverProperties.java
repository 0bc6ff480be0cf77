package org.ecozone.access.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.lint.Solver.Goal;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.IndustryIn;
import org.ecozone.access.rule.Operator;
import org.ecozone.access.rule.Truth;

/** The solver against trying: what it finds is so, and what it does not find is not there to be found. */
class SolverProperties {

    private static final List<String> CODES = List.of("0111", "2511", "2512", "2614", "2621", "3011");
    private static final List<List<String>> PREFIXES =
            List.of(List.of("25"), List.of("2511", "26"), List.of("261"), List.of("01", "30"));

    private final Solver solver = new Solver(new Domains(Map.of(), CODES));

    private static ConditionNode node(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 6);
        return switch (kind) {
            case 0 ->
                new Comparison(
                        "n" + random.nextInt(2), Operator.values()[random.nextInt(5)], (double) random.nextInt(4));
            case 1 -> new Comparison("b" + random.nextInt(2), Operator.EQUAL, random.nextBoolean());
            case 2 -> new IndustryIn(PREFIXES.get(random.nextInt(PREFIXES.size())));
            case 3 -> new ConditionNode.Not(node(random, depth - 1));
            case 4 -> new ConditionNode.And(parts(random, depth));
            default -> new ConditionNode.Or(parts(random, depth));
        };
    }

    private static List<ConditionNode> parts(Random random, int depth) {
        List<ConditionNode> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(node(random, depth - 1));
        }
        return List.copyOf(parts);
    }

    private static Map<String, Object> project(Random random) {
        Map<String, Object> project = new HashMap<>();
        project.put("n0", random.nextInt(-2, 12) / 2.0);
        project.put("n1", random.nextInt(-2, 12) / 2.0);
        project.put("b0", random.nextBoolean());
        project.put("b1", random.nextBoolean());
        project.put(Condition.INDUSTRY, CODES.get(random.nextInt(CODES.size())));
        return project;
    }

    @Property(tries = 500)
    void whatItFindsIsSoAndWhatItDoesNotFindIsNotThere(@ForAll long seed) {
        Random random = new Random(seed);
        ConditionNode wanted = node(random, 3);
        ConditionNode unwanted = node(random, 2);

        Optional<SortedMap<String, Object>> found = solver.find(List.of(Goal.isTrue(wanted), Goal.isFalse(unwanted)));

        found.ifPresent(project -> {
            assertThat(wanted.evaluate(project::get)).isEqualTo(Truth.TRUE);
            assertThat(unwanted.evaluate(project::get)).isEqualTo(Truth.FALSE);
        });
        for (int i = 0; found.isEmpty() && i < 300; i++) {
            Map<String, Object> project = project(random);
            assertThat(wanted.evaluate(project::get) == Truth.TRUE && unwanted.evaluate(project::get) == Truth.FALSE)
                    .as("%s and not %s of %s", wanted.text(), unwanted.text(), project)
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void whatItFindsHoldsNoFactThatIsNotWanted(@ForAll long seed) {
        ConditionNode wanted = node(new Random(seed), 3);
        solver.find(List.of(Goal.isTrue(wanted)))
                .ifPresent(project -> List.copyOf(project.keySet()).forEach(key -> {
                    Map<String, Object> fewer = new HashMap<>(project);
                    fewer.remove(key);
                    assertThat(wanted.evaluate(fewer::get)).isNotEqualTo(Truth.TRUE);
                }));
    }
}
