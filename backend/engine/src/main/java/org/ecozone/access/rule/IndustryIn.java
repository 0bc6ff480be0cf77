package org.ecozone.access.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the industry's code starts with one of these prefixes. A section, or a group that holds industries on both sides, is
 * UNKNOWN.
 */
public final class IndustryIn implements ConditionNode.Leaf {

    private final List<String> prefixes;
    private final Set<String> whole;
    private final Set<String> coarser = new HashSet<>();

    public IndustryIn(List<String> prefixes) {
        this.prefixes = List.copyOf(prefixes);
        this.whole = Set.copyOf(prefixes);
        for (String prefix : prefixes) {
            for (int length = 0; length <= prefix.length(); length++) {
                coarser.add(prefix.substring(0, length));
            }
        }
    }

    /** Beginnings of codes, as the rule lists them. */
    public List<String> prefixes() {
        return prefixes;
    }

    @Override
    public String key() {
        return Condition.INDUSTRY;
    }

    @Override
    public Span span(Values values, int number, Wanted wanted) {
        Truth measured = truth(values.get(Condition.INDUSTRY, number));
        if (measured == Truth.UNKNOWN) {
            wanted.add(Condition.INDUSTRY, number);
        }
        return Span.certain(measured);
    }

    private Truth truth(@Nullable Object industry) {
        if (!(industry instanceof String code)) {
            return Truth.UNKNOWN;
        }
        for (int length = 0; length <= code.length(); length++) {
            if (whole.contains(code.substring(0, length))) {
                return Truth.TRUE;
            }
        }
        boolean isSection = !Character.isDigit(code.charAt(0));
        return isSection || coarser.contains(code) ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public <T> T match(ConditionNode.Kinds<T> kinds) {
        return kinds.industryIn(this);
    }

    @Override
    public String text() {
        return text("IN");
    }

    @Override
    public String negatedText() {
        return text("NOT IN");
    }

    private String text(String word) {
        return Condition.INDUSTRY + " " + word + " (" + String.join(", ", prefixes) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndustryIn in && prefixes.equals(in.prefixes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(prefixes);
    }

    @Override
    public String toString() {
        return "IndustryIn[prefixes=" + prefixes + "]";
    }
}
