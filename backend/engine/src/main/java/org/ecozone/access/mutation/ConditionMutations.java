package org.ecozone.access.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.IndustryIn;
import org.ecozone.access.rule.Operator;
import org.ecozone.access.rule.Span;
import org.jspecify.annotations.Nullable;

/** Makes conditions wrong in one place each. */
record ConditionMutations(Map<String, Fact> facts) {

    /** All mistakes in {@code node} that give another text, each text once. */
    List<Mutation<ConditionNode>> of(ConditionNode node) {
        Map<String, Mutation<ConditionNode>> byText = new LinkedHashMap<>();
        for (Mutation<ConditionNode> mutation : all(node)) {
            String text = mutation.result().text();
            if (!text.equals(node.text())) {
                byText.putIfAbsent(text, new Mutation<>(mutation.kind(), mutation.key(), text, mutation.result()));
            }
        }
        return List.copyOf(byText.values());
    }

    private List<Mutation<ConditionNode>> all(ConditionNode node) {
        return node.match(new OfKinds());
    }

    private final class OfKinds implements ConditionNode.Kinds<List<Mutation<ConditionNode>>> {

        private final List<Mutation<ConditionNode>> found = new ArrayList<>();

        @Override
        public List<Mutation<ConditionNode>> and(ConditionNode.And node) {
            junction(node, found);
            return found;
        }

        @Override
        public List<Mutation<ConditionNode>> or(ConditionNode.Or node) {
            if (isIn(node)) {
                in(node, found);
            } else {
                junction(node, found);
            }
            return found;
        }

        @Override
        public List<Mutation<ConditionNode>> not(ConditionNode.Not node) {
            found.add(new Mutation<>(MutationKind.NEGATED, "positive", "", node.part()));
            if (!(node.part() instanceof Comparison)) {
                all(node.part()).forEach(m -> found.add(m.as("not", new ConditionNode.Not(m.result()))));
            }
            return found;
        }

        @Override
        public List<Mutation<ConditionNode>> comparison(Comparison node) {
            ConditionMutations.this.comparison(node, found);
            return found;
        }

        @Override
        public List<Mutation<ConditionNode>> industryIn(IndustryIn node) {
            found.add(new Mutation<>(MutationKind.NEGATED, "negated", "", new ConditionNode.Not(node)));
            return found;
        }
    }

    private void junction(ConditionNode.Junction junction, List<Mutation<ConditionNode>> found) {
        List<ConditionNode> parts = junction.parts();
        found.add(new Mutation<>(MutationKind.JUNCTION, "junction", "", exchanged(junction)));
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            ConditionNode part = parts.get(i);
            List<ConditionNode> left = new ArrayList<>(parts);
            left.remove(i);
            boolean isIndustry = part instanceof IndustryIn
                    || part instanceof ConditionNode.Not not && not.part() instanceof IndustryIn;
            found.add(new Mutation<>(
                    isIndustry ? MutationKind.INDUSTRIES_DROPPED : MutationKind.CONJUNCT_DROPPED,
                    "without " + i,
                    "",
                    left.size() == 1 ? left.get(0) : junction.with(List.copyOf(left))));
            all(part).forEach(m -> {
                List<ConditionNode> changed = new ArrayList<>(parts);
                changed.set(at, m.result());
                found.add(m.as(Integer.toString(at), junction.with(List.copyOf(changed))));
            });
        }
    }

    private static ConditionNode exchanged(ConditionNode.Junction junction) {
        return junction.settling() == Span.FALSE
                ? new ConditionNode.Or(junction.parts())
                : new ConditionNode.And(junction.parts());
    }

    /** Whether {@code or} is what IN is read as. */
    private static boolean isIn(ConditionNode.Or or) {
        return or.parts().stream().allMatch(p -> p instanceof Comparison c && c.operator() == Operator.EQUAL)
                && or.parts().stream()
                                .map(p -> ((Comparison) p).key())
                                .distinct()
                                .count()
                        == 1;
    }

    private void in(ConditionNode.Or or, List<Mutation<ConditionNode>> found) {
        List<ConditionNode> parts = or.parts();
        found.add(new Mutation<>(MutationKind.NEGATED, "negated", "", new ConditionNode.Not(or)));
        List<ConditionNode> fewer = parts.subList(0, parts.size() - 1);
        found.add(new Mutation<>(
                MutationKind.LITERAL,
                "last",
                "",
                fewer.size() == 1 ? fewer.get(0) : new ConditionNode.Or(List.copyOf(fewer))));
        Comparison first = (Comparison) parts.get(0);
        other(first, parts).ifPresent(literal -> {
            List<ConditionNode> changed = new ArrayList<>(parts);
            changed.set(0, new Comparison(first.key(), Operator.EQUAL, literal));
            found.add(new Mutation<>(MutationKind.LITERAL, "first", "", new ConditionNode.Or(List.copyOf(changed))));
        });
    }

    /** A choice of the same fact that is not among {@code taken}. */
    private Optional<Object> other(Comparison comparison, List<ConditionNode> taken) {
        @Nullable Fact fact = facts.get(comparison.key());
        return fact == null
                ? Optional.empty()
                : fact.choices().stream()
                        .map(c -> (Object) c.code())
                        .filter(code -> taken.stream()
                                .noneMatch(t -> ((Comparison) t).literal().equals(code)))
                        .findFirst();
    }

    private void comparison(Comparison c, List<Mutation<ConditionNode>> found) {
        if (c.literal() instanceof Double bound) {
            if (c.operator() == Operator.EQUAL) {
                found.add(changed(MutationKind.LITERAL, "literal", c, Operator.EQUAL, bound + 1));
            } else {
                found.add(changed(MutationKind.OPERATOR, "bound", c, neighbour(c.operator()), bound));
                found.add(changed(
                        MutationKind.OPERATOR, "mirrored", c, c.operator().mirrored(), bound));
                found.add(changed(MutationKind.THRESHOLD, "half", c, c.operator(), bound == 0 ? -1 : bound / 2));
                found.add(changed(MutationKind.THRESHOLD, "double", c, c.operator(), bound == 0 ? 1 : bound * 2));
            }
        }
        other(c, List.of(c))
                .ifPresent(literal -> found.add(changed(MutationKind.LITERAL, "literal", c, c.operator(), literal)));
        found.add(new Mutation<>(MutationKind.NEGATED, "negated", "", new ConditionNode.Not(c)));
    }

    private static Mutation<ConditionNode> changed(
            MutationKind kind, String key, Comparison c, Operator operator, Object literal) {
        return new Mutation<>(kind, key, "", new Comparison(c.key(), operator, literal));
    }

    /** With the bound where it was without, and the other way. */
    private static Operator neighbour(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.EQUAL;
            case LESS -> Operator.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.LESS;
            case GREATER -> Operator.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> Operator.GREATER;
        };
    }
}
