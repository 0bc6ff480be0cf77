package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Condition;
import org.ecozone.zoning.Layer;

/** Conditions and places of rules, which a result tells as they are written, in words; as the page puts them. */
final class Conditions {

    private static final String LITERAL = "'(?:[^']|'')*'|[-+]?\\d+(?:\\.\\d+)?|true|false";
    private static final Pattern ONE_LITERAL = Pattern.compile(LITERAL, Pattern.CASE_INSENSITIVE);
    private static final Pattern SIMPLE =
            Pattern.compile("(\\w+)\\s*(<=|>=|<>|=|<|>)\\s*(" + LITERAL + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "(\\w+)\\s+(NOT\\s+)?BETWEEN\\s+(" + LITERAL + ")\\s+AND\\s+(" + LITERAL + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN = Pattern.compile(
            "(\\w+)\\s+(NOT\\s+)?IN\\s*\\(\\s*((?:" + LITERAL + ")(?:\\s*,\\s*(?:" + LITERAL + "))*)\\s*\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile(
            BETWEEN.pattern() + "|" + IN.pattern() + "|" + SIMPLE.pattern() + "|\\b(?:AND|OR|NOT)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("([^（），]*)（([^（）]*)）");

    /** Values of a list that are named; an access list may speak of fifty industries. */
    private static final int MOST_VALUES = 8;

    private final FactWords facts;

    Conditions(FactWords facts) {
        this.facts = facts;
    }

    private record Comparison(String fact, String operator, List<String> values) {

        boolean is(String... operators) {
            return List.of(operators).contains(operator);
        }
    }

    private static Optional<Comparison> comparison(String text) {
        String bare = text.strip().replaceFirst("^\\(([^()]*)\\)$", "$1").strip();
        Matcher simple = SIMPLE.matcher(bare);
        if (simple.matches()) {
            return Optional.of(new Comparison(simple.group(1), operator(simple.group(2)), literals(simple.group(3))));
        }
        Matcher between = BETWEEN.matcher(bare);
        if (between.matches()) {
            return Optional.of(new Comparison(
                    between.group(1),
                    between.group(2) == null ? "between" : "not between",
                    List.of(
                            literals(between.group(3)).get(0),
                            literals(between.group(4)).get(0))));
        }
        Matcher list = IN.matcher(bare);
        return list.matches()
                ? Optional.of(
                        new Comparison(list.group(1), list.group(2) == null ? "in" : "not in", literals(list.group(3))))
                : Optional.empty();
    }

    private static String operator(String written) {
        return switch (written) {
            case "<>" -> "≠";
            case "<=" -> "≤";
            case ">=" -> "≥";
            default -> written;
        };
    }

    private static List<String> literals(String text) {
        List<String> found = new ArrayList<>();
        ONE_LITERAL
                .matcher(text)
                .results()
                .map(one -> one.group())
                .map(one ->
                        one.startsWith("'") ? one.substring(1, one.length() - 1).replace("''", "'") : one)
                .forEach(found::add);
        return found;
    }

    private String words(Comparison asked) {
        String name = facts.label(asked.fact());
        List<String> words = asked.values().stream()
                .map(value -> isTruth(value)
                        ? facts.worth(asked.fact(), (Object) Boolean.valueOf(value.toLowerCase(Locale.ROOT)))
                        : facts.worth(asked.fact(), (Object) value))
                .toList();
        if (asked.is("≤", "≥", "<", ">")) {
            return name + " " + asked.operator() + " " + words.get(0);
        }
        if (asked.is("between", "not between")) {
            return name + (asked.is("between") ? " 在 " : " 不在 ") + words.get(0) + " 至 " + words.get(1) + " 之间";
        }
        boolean isEqual = asked.is("=", "in");
        if (words.size() == 1 && isTruth(asked.values().get(0))) {
            boolean wanted = Boolean.parseBoolean(asked.values().get(0).toLowerCase(Locale.ROOT)) == isEqual;
            return name + "：" + (wanted ? "是" : "否");
        }
        String listed = words.stream().limit(MOST_VALUES).collect(Collectors.joining(Words.COMMA));
        String all = words.size() > MOST_VALUES ? listed + " 等 " + words.size() + " 项" : listed;
        // A code of an industry stands for all that begin with it.
        String verb = asked.fact().equals(Condition.INDUSTRY) ? "属于" : "为";
        return name + (isEqual ? " " : " 不") + verb + " " + all;
    }

    private static boolean isTruth(String literal) {
        return literal.equalsIgnoreCase("true") || literal.equalsIgnoreCase("false");
    }

    /** A whole condition in words; its brackets stay. */
    String condition(String text) {
        return PARTS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        comparison(found.group()).map(this::words).orElseGet(() -> joint(found.group()))));
    }

    private static String joint(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "AND" -> "且";
            case "OR" -> "或";
            default -> "非";
        };
    }

    /** A place in words: conditions over zones with the names of their categories, and units by their codes alone. */
    String place(String text) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(comparison(found.group(2))
                        .filter(single -> single.is("=", "≠", "in", "not in"))
                        .filter(single -> single.fact().equals("category")
                                || single.fact().equals("code"))
                        .map(single -> found.group(1) + "（" + zones(found.group(1), single) + "）")
                        .orElse(found.group())));
    }

    private String zones(String before, Comparison asked) {
        Optional<Layer> layer = facts.layers().stream()
                .filter(one -> before.endsWith(one.name()))
                .findFirst();
        String named = asked.values().stream()
                .map(value -> layer.flatMap(of -> of.category(value))
                        .map(Layer.Category::name)
                        .orElse(value))
                .collect(Collectors.joining(Words.COMMA));
        return (asked.is("≠", "not in") ? "除 " : "") + named;
    }
}
