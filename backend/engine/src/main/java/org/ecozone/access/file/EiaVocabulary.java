package org.ecozone.access.file;

import java.util.Map;
import java.util.Optional;
import org.ecozone.access.eia.EiaSensitivity;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.jspecify.annotations.Nullable;

/**
 * The names that conditions of the EIA catalogue may read: facts, but not the EIA class itself.
 *
 * @param inColumns whether {@code sensitive_area} may be read
 */
record EiaVocabulary(Map<String, Fact> facts, boolean inColumns) implements ConditionParser.Vocabulary {

    @Override
    public Optional<Fault> fault(String key, Object literal) {
        if (inColumns && key.equals(EiaSensitivity.KEY)) {
            return literal instanceof Boolean
                    ? Optional.empty()
                    : Optional.of(Fault.of(FaultPlace.NONE, "CONDITION_TYPE", key + " 只与 true、false 比较"));
        }
        @Nullable Fact fact = facts.get(key);
        if (fact != null && fact.measured() instanceof MeasuredFact.OfEia) {
            return Optional.of(Fault.of(FaultPlace.NONE, "EIA_CIRCULAR", key + " 由名录推定，名录的条件不能用它"));
        }
        return new FactVocabulary(facts).fault(key, literal);
    }
}
