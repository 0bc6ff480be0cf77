package org.ecozone.access.assess;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.ecozone.access.assess.MeasuredOnMap.Reading;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.access.rule.Spread;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/**
 * The class of the environmental impact assessment as a fact, from what is known by number.
 *
 * @param behind as in {@link Valuation}
 */
record EiaFact(
        EiaCatalogue eia,
        Answers answers,
        @Nullable Object[] values,
        @Nullable Spread[] spreads,
        @Nullable BitSet[] behind) {

    /** Of more facts in doubt not every answer is tried. */
    private static final int MOST_DOUBTFUL = 5;

    Reading read() {
        FactNumbers numbers = answers.numbers();
        EiaClassification found = eia.classify(answers.industry(), over(values));
        @Nullable EiaClass decided = found.decided();
        BitSet telling = decided == null
                ? new Valuation(numbers, values, spreads, behind).answerable(numbers.set(found.missingFacts()))
                : new BitSet();
        Reading reading = new Reading(decided == null ? null : decided.name(), null, telling);
        BitSet doubtful = numbers.set(eia.facts());
        IntStream.range(0, spreads.length).filter(n -> spreads[n] == null).forEach(doubtful::clear);
        return !doubtful.isEmpty() && isOtherFor(decided, doubtful) ? reading.anything() : reading;
    }

    private Values over(@Nullable Object[] known) {
        return key -> {
            int number = answers.numbers().number(key);
            return number < 0 ? null : known[number];
        };
    }

    /** Whether the class may be another than {@code decided}, null for none, if {@code doubtful} facts are others. */
    private boolean isOtherFor(@Nullable EiaClass decided, BitSet doubtful) {
        @Nullable Object[] others = values.clone();
        doubtful.stream().forEach(number -> others[number] = null);
        if (decided != null) {
            return decided(others) != decided;
        }
        int[] facts = doubtful.stream().toArray();
        boolean areAnswers = IntStream.of(facts).allMatch(n -> spreads[n] instanceof Spread.Answer);
        if (!areAnswers || facts.length > MOST_DOUBTFUL) {
            return true;
        }
        for (int answer = 0; answer < 1 << facts.length; answer++) {
            for (int i = 0; i < facts.length; i++) {
                others[facts[i]] = (answer >> i & 1) == 1;
            }
            if (decided(others) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EiaClass decided(@Nullable Object[] known) {
        return eia.classify(answers.industry(), over(known)).decided();
    }
}
