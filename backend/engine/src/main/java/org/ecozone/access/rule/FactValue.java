package org.ecozone.access.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;
import org.jspecify.annotations.Nullable;

/** Reads one value of a fact. */
public final class FactValue {

    private FactValue() {}

    /** Puts {@code value} into {@code stated}, or what is wrong with it into {@code faults}; null does neither. */
    static void read(Fact fact, @Nullable Object value, SortedMap<String, Object> stated, Faults faults) {
        if (value == null) {
            return;
        }
        if (fact.measured() != null) {
            faults.add(fault("FACT_DERIVED", fact.key(), label(fact) + "由系统推定，不能填写"));
            return;
        }
        switch (fact.type()) {
            case BOOLEAN -> {
                if (value instanceof Boolean) {
                    stated.put(fact.key(), value);
                } else {
                    faults.add(wrongType(fact, value));
                }
            }
            case CHOICE -> {
                if (!(value instanceof String code)) {
                    faults.add(wrongType(fact, value));
                } else if (fact.hasChoice(code)) {
                    stated.put(fact.key(), code);
                } else {
                    faults.add(fault(
                            "FACT_CHOICE", fact.key(), label(fact) + "应为 " + choices(fact) + " 之一，收到 " + shown(value)));
                }
            }
            case NUMBER -> quantity(fact, value, stated, faults);
        }
    }

    /** A number in the fact's own unit, or an object with {@code value} and {@code unit}. */
    private static void quantity(Fact fact, Object value, SortedMap<String, Object> stated, Faults faults) {
        Object number = value;
        double factor = 1;
        if (value instanceof Map<?, ?> quantity) {
            if (!quantity.keySet().equals(Set.of("value", "unit"))) {
                faults.add(wrongType(fact, value));
                return;
            }
            number = quantity.get("value");
            Optional<Double> known = factor(fact, quantity.get("unit"));
            if (known.isEmpty()) {
                faults.add(fault(
                        "FACT_UNIT",
                        fact.key(),
                        label(fact) + "的单位应为 " + units(fact) + "，收到 " + shown(String.valueOf(quantity.get("unit")))));
                return;
            }
            factor = known.get();
        }
        if (number instanceof Number given && Double.isFinite(given.doubleValue())) {
            number(fact, given, factor, stated, faults);
        } else {
            faults.add(wrongType(fact, value));
        }
    }

    private static Optional<Double> factor(Fact fact, @Nullable Object unit) {
        if (unit != null && unit.equals(fact.unit())) {
            return Optional.of(1.0);
        }
        return fact.units().stream()
                .filter(u -> u.unit().equals(unit))
                .map(Fact.OtherUnit::factor)
                .findFirst();
    }

    private static String units(Fact fact) {
        if (fact.unit() == null) {
            return "（没有单位，直接写数字）";
        }
        return Stream.concat(Stream.of(fact.unit()), fact.units().stream().map(Fact.OtherUnit::unit))
                .collect(Collectors.joining("、"));
    }

    private static void number(
            Fact fact, Number number, double factor, SortedMap<String, Object> stated, Faults faults) {
        double value = number.doubleValue() * factor + 0.0; // −0 and 0 are one number
        boolean tooLittle = fact.minimum() != null && value < fact.minimum();
        boolean tooMuch = fact.maximum() != null && value > fact.maximum();
        if (tooLittle || tooMuch) {
            faults.add(fault("FACT_RANGE", fact.key(), label(fact) + "应" + range(fact) + "，收到 " + number));
        } else {
            stated.put(fact.key(), value);
        }
    }

    /** The fault of a key that no fact has; names the fact that was probably meant. */
    public static Fault unknown(String key, List<Fact> facts) {
        Optional<Fact> nearest = facts.stream()
                .min(Comparator.comparingInt((Fact f) -> distance(key, f.key())).thenComparing(Fact::key))
                .filter(f -> distance(key, f.key()) <= Math.max(2, f.key().length() / 3));
        return fault(
                "FACT_UNKNOWN",
                key,
                "没有名为 " + key + " 的事实"
                        + nearest.map(f -> "，是否指 " + f.key() + "（" + f.label() + "）")
                                .orElse(""));
    }

    /** The fault of facts that no project can have together; points to the first of them. */
    static Fault contradiction(Contradiction contradiction, FactBook book) {
        String facts = contradiction.when().keys().stream()
                .map(key -> book.fact(key).map(FactValue::label).orElse(key))
                .collect(Collectors.joining("、"));
        return fault("FACTS_CONTRADICT", contradiction.when().keys().first(), contradiction.message() + "；请核对" + facts);
    }

    private static Fault wrongType(Fact fact, Object value) {
        String expected = fact.type() == Fact.Type.CHOICE
                ? choices(fact) + " 之一"
                : fact.type().label();
        String hint = fact.type() != Fact.Type.CHOICE && value instanceof String ? "，请去掉引号" : "";
        return fault("FACT_TYPE", fact.key(), label(fact) + "应为" + expected + "，收到 " + shown(value) + hint);
    }

    private static Fault fault(String code, String key, String message) {
        String token = key.replace("~", "~0").replace("/", "~1");
        return Fault.of(FaultPlace.pointer("/properties/facts/" + token), code, message);
    }

    private static String label(Fact fact) {
        return fact.label() + "（" + fact.key() + "）";
    }

    private static String choices(Fact fact) {
        return fact.choices().stream().map(c -> c.code() + " " + c.label()).collect(Collectors.joining("、"));
    }

    private static String range(Fact fact) {
        String unit = fact.unit() == null ? "" : " " + fact.unit();
        if (fact.minimum() != null && fact.maximum() != null) {
            return "在 " + PlainNumber.plain(fact.minimum()) + " 至 " + PlainNumber.plain(fact.maximum()) + unit + " 之间";
        }
        return fact.minimum() != null
                ? "不小于 " + PlainNumber.plain(fact.minimum()) + unit
                : "不大于 " + (fact.maximum() == null ? "" : PlainNumber.plain(fact.maximum())) + unit;
    }

    private static String shown(Object value) {
        String text = value instanceof String
                ? "文本 \"" + value + "\""
                : value instanceof Map ? "对象" : value instanceof List ? "数组" : String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
