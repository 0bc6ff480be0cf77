package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.access.rule.Comparison;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Operator;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.ecozone.yaml.YamlObject;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;

/**
 * Reads a condition: ECQL by GeoTools' parser, of which AND, OR, NOT, {@code = <> < <= > >=}, BETWEEN and IN between a name
 * and a literal are taken; the rest is refused. GeoTools' own evaluation is not used: it is two-valued and converts types
 * silently.
 */
public final class ConditionParser {

    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
    // The parser would look a function up in a registry before we could refuse it.
    private static final Pattern CALL = Pattern.compile("'(?:[^']|'')*'|\\b(\\w+)\\s*\\(");
    private static final List<String> WORDS_BEFORE_BRACKET = List.of("AND", "OR", "NOT", "IN");

    private final Vocabulary vocabulary;
    private final Faults faults = new Faults();

    private ConditionParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The condition, or every fault found in {@code text}. */
    public static Reading parse(String text, Vocabulary vocabulary) {
        ConditionParser parser = new ConditionParser(vocabulary);
        Optional<ConditionNode> root = parser.filter(text).flatMap(parser::node);
        return new Reading(
                parser.faults.refuses() ? Optional.empty() : root.map(r -> new Condition(text, r)),
                parser.faults.all());
    }

    private Optional<Filter> filter(String text) {
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            if (call.group(1) != null
                    && !WORDS_BEFORE_BRACKET.contains(call.group(1).toUpperCase(java.util.Locale.ROOT))) {
                return unsupported("函数或空间运算 " + call.group(1));
            }
        }
        try {
            return Optional.of(ECQL.toFilter(text));
        } catch (CQLException | RuntimeException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            String where = place.find() ? "（条件内第 " + place.group(1) + " 行第 " + place.group(2) + " 列附近）" : "";
            add("CONDITION_SYNTAX", "条件不是可解析的 ECQL" + where + "：" + text.strip());
            return Optional.empty();
        }
    }

    private Optional<ConditionNode> node(Filter filter) {
        if (filter instanceof And and) {
            return all(and.getChildren()).map(ConditionNode.And::new);
        }
        if (filter instanceof Or or) {
            return all(or.getChildren()).map(ConditionNode.Or::new);
        }
        if (filter instanceof Not not) {
            return node(not.getFilter()).map(ConditionNode.Not::new);
        }
        if (filter instanceof PropertyIsBetween between) {
            Optional<ConditionNode> low =
                    comparison(between.getExpression(), Operator.GREATER_OR_EQUAL, between.getLowerBoundary());
            Optional<ConditionNode> high =
                    comparison(between.getExpression(), Operator.LESS_OR_EQUAL, between.getUpperBoundary());
            return low.flatMap(l -> high.map(h -> new ConditionNode.And(List.of(l, h))));
        }
        if (filter instanceof PropertyIsNotEqualTo unequal) {
            return comparison(unequal.getExpression1(), Operator.EQUAL, unequal.getExpression2())
                    .map(ConditionNode.Not::new);
        }
        @Nullable Operator operator = operator(filter);
        if (operator != null && filter instanceof BinaryComparisonOperator binary) {
            return comparison(binary.getExpression1(), operator, binary.getExpression2());
        }
        return unsupported(filter.toString());
    }

    private Optional<List<ConditionNode>> all(List<Filter> filters) {
        List<ConditionNode> nodes = new ArrayList<>();
        filters.forEach(f -> node(f).ifPresent(nodes::add));
        return nodes.size() == filters.size() ? Optional.of(List.copyOf(nodes)) : Optional.empty();
    }

    private static @Nullable Operator operator(Filter filter) {
        if (filter instanceof PropertyIsEqualTo) {
            return Operator.EQUAL;
        } else if (filter instanceof PropertyIsLessThan) {
            return Operator.LESS;
        } else if (filter instanceof PropertyIsLessThanOrEqualTo) {
            return Operator.LESS_OR_EQUAL;
        } else if (filter instanceof PropertyIsGreaterThan) {
            return Operator.GREATER;
        }
        return filter instanceof PropertyIsGreaterThanOrEqualTo ? Operator.GREATER_OR_EQUAL : null;
    }

    private Optional<ConditionNode> comparison(Expression left, Operator operator, Expression right) {
        if (left instanceof PropertyName name && right instanceof Literal literal) {
            return comparison(name.getPropertyName(), operator, literal.getValue());
        }
        if (left instanceof Literal literal && right instanceof PropertyName name) {
            return comparison(name.getPropertyName(), operator.mirrored(), literal.getValue());
        }
        return unsupported("比较的两边须是一个名称和一个字面值：" + left + " 与 " + right);
    }

    private Optional<ConditionNode> comparison(String key, Operator operator, Object raw) {
        Object literal = raw instanceof Number number ? (Object) number.doubleValue() : raw;
        boolean known = literal instanceof Boolean
                || literal instanceof String
                || literal instanceof Double number && Double.isFinite(number);
        if (!known) {
            return unsupported("字面值 " + raw);
        }
        if (operator != Operator.EQUAL && !(literal instanceof Double)) {
            add("CONDITION_TYPE", key + "：大小比较只用于数字，不能用于 " + raw);
            return Optional.empty();
        }
        Optional<Fault> fault = vocabulary.fault(key, literal);
        fault.ifPresent(faults::add);
        return fault.isPresent() ? Optional.empty() : Optional.of(new Comparison(key, operator, literal));
    }

    private <T> Optional<T> unsupported(String what) {
        add("CONDITION_UNSUPPORTED", "条件只能用 AND、OR、NOT、= <> < <= > >=、BETWEEN、IN，不能用 " + what);
        return Optional.empty();
    }

    private void add(String code, String message) {
        faults.add(FaultPlace.NONE, code, message);
    }

    /** What the names of a condition mean. */
    public interface Vocabulary {

        /** What is wrong with comparing {@code key} with {@code literal}, without a place; empty where nothing is. */
        Optional<Fault> fault(String key, Object literal);

        /** Reads {@code text} over these names. */
        default Reading read(String text) {
            return parse(text, this);
        }

        /** The condition of {@code key} over these names; null where it is absent or at fault. */
        default @Nullable Condition condition(YamlObject yaml, String key) {
            Optional<String> text = yaml.optionalText(key);
            if (text.isEmpty()) {
                return null;
            }
            Reading reading = read(text.get());
            reading.faults().forEach(fault -> yaml.fault(key, fault.code(), fault.message()));
            return reading.condition().orElse(null);
        }
    }

    /** Reads each text once: clauses made of one template mostly share their conditions. */
    record Remembering(Vocabulary vocabulary, Map<String, Reading> readings) implements Vocabulary {

        static Remembering of(Vocabulary vocabulary) {
            return new Remembering(vocabulary, new HashMap<>());
        }

        @Override
        public Optional<Fault> fault(String key, Object literal) {
            return vocabulary.fault(key, literal);
        }

        @Override
        public Reading read(String text) {
            return readings.computeIfAbsent(text, vocabulary::read);
        }
    }

    /** A condition, or else at least one fault; none has a place: a condition does not know where it stands. */
    public record Reading(Optional<Condition> condition, List<Fault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }
}
