package org.ecozone.screening.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.IndustryIn;
import org.ecozone.access.rule.Operator;

/** Says in Chinese what kinds of projects a condition speaks of, by the labels of its facts. */
final class ConditionWords {

    private static final String AND = "，并且";
    private static final String OR = "，或者";

    private final FactBook facts;

    ConditionWords(FactBook facts) {
        this.facts = facts;
    }

    /** {@code condition} in words, without a full stop. */
    String of(Condition condition) {
        return condition.root().match(new OfKinds(false));
    }

    /** Of what is, or of what is not: negations stand at the leaves, so that nothing is read over. */
    private final class OfKinds implements ConditionNode.Kinds<String> {

        private final boolean negated;

        OfKinds(boolean negated) {
            this.negated = negated;
        }

        @Override
        public String and(ConditionNode.And node) {
            return joined(node.parts(), negated ? OR : AND);
        }

        @Override
        public String or(ConditionNode.Or node) {
            return joined(node.parts(), negated ? AND : OR);
        }

        private String joined(List<ConditionNode> parts, String word) {
            return parts.stream().map(part -> within(part, word)).collect(Collectors.joining(word));
        }

        /** In brackets where it is joined by another word than what it stands in. */
        private String within(ConditionNode part, String word) {
            String other = word.equals(AND) ? OR : AND;
            boolean isOther =
                    part.match(new JoinedBy(negated)).filter(other::equals).isPresent();
            return isOther ? "（" + part.match(this) + "）" : part.match(this);
        }

        @Override
        public String not(ConditionNode.Not node) {
            return node.part().match(new OfKinds(!negated));
        }

        @Override
        public String industryIn(IndustryIn node) {
            return "行业" + (negated ? "不属于 " : "属于 ") + String.join("、", node.prefixes());
        }

        @Override
        public String comparison(Comparison node) {
            Optional<Fact> fact = facts.fact(node.key());
            String label = "“" + fact.map(Fact::label).orElse(node.key()) + "”";
            Object literal = node.literal();
            if (literal instanceof Boolean truth) {
                return label + (truth == negated ? "为否" : "为是");
            }
            if (literal instanceof Double number) {
                String unit = fact.map(Fact::unit).map(name -> " " + name).orElse("");
                return label + sign(node.operator()) + plain(number) + unit;
            }
            return label + (negated ? "不为" : "为") + "“" + choice(fact, literal.toString()) + "”";
        }

        private String sign(Operator operator) {
            return switch (operator) {
                case EQUAL -> negated ? "不等于 " : "等于 ";
                case LESS -> negated ? "不小于 " : "小于 ";
                case LESS_OR_EQUAL -> negated ? "大于 " : "不大于 ";
                case GREATER -> negated ? "不大于 " : "大于 ";
                case GREATER_OR_EQUAL -> negated ? "小于 " : "不小于 ";
            };
        }
    }

    /** The word that joins the parts of a condition, or of what is not it; empty where it has none. */
    private record JoinedBy(boolean negated) implements ConditionNode.Kinds<Optional<String>> {

        @Override
        public Optional<String> and(ConditionNode.And node) {
            return Optional.of(negated ? OR : AND);
        }

        @Override
        public Optional<String> or(ConditionNode.Or node) {
            return Optional.of(negated ? AND : OR);
        }

        @Override
        public Optional<String> not(ConditionNode.Not node) {
            return node.part().match(new JoinedBy(!negated));
        }

        @Override
        public Optional<String> comparison(Comparison node) {
            return Optional.empty();
        }

        @Override
        public Optional<String> industryIn(IndustryIn node) {
            return Optional.empty();
        }
    }

    private static String choice(Optional<Fact> fact, String code) {
        return fact.stream()
                .flatMap(one -> one.choices().stream())
                .filter(choice -> choice.code().equals(code))
                .map(Fact.Choice::label)
                .findFirst()
                .orElse(code);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number + 0.0).stripTrailingZeros().toPlainString();
    }
}
