package org.ecozone.access.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.FactValue;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.jspecify.annotations.Nullable;

/** Facts as the names of a condition: each must exist and be compared with a value that it can have. */
public record FactVocabulary(Map<String, Fact> facts) implements ConditionParser.Vocabulary {

    @Override
    public Optional<Fault> fault(String key, Object literal) {
        @Nullable Fact fact = facts.get(key);
        if (fact == null) {
            return Optional.of(
                    FactValue.unknown(key, List.copyOf(facts.values())).placed(FaultPlace.NONE));
        }
        boolean fits = switch (fact.type()) {
            case BOOLEAN -> literal instanceof Boolean;
            case NUMBER -> literal instanceof Double;
            case CHOICE -> literal instanceof String;
        };
        if (!fits) {
            return Optional.of(fault(key + " 的值是" + fact.type().label() + "，不能与 " + literal + " 比较"));
        }
        return literal instanceof String code && !fact.hasChoice(code)
                ? Optional.of(fault(key + " 没有选项 " + code))
                : Optional.empty();
    }

    private static Fault fault(String message) {
        return Fault.of(FaultPlace.NONE, "CONDITION_TYPE", message);
    }
}
