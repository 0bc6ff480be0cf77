package org.ecozone.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.Inquiry;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.AnyScreening;

/** What is carried on from answer to answer, held against assessments made anew with all answers. */
class InquiryProperties {

    @Property(tries = 150)
    void whatIsCarriedOnIsWhatIsFoundAnew(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        ScreeningRequest request = result.request();
        Facts facts = request.facts();
        Inquiry now = result.on().inquire(result.overlaps(), facts, request.asOf(), request.accuracy());
        assertSame(now, result.assessment());
        int answered = 0;
        for (String key : inAnyOrder(now, random)) {
            Object value = answer(key, random);
            if (value != null) {
                Map<String, Object> stated = new HashMap<>(facts.stated());
                stated.put(key, value);
                Facts.Reading reading = Facts.read(stated, facts.industry(), AnyScreening.RULES.factBook());
                assertThat(now.isPossible(key, value))
                        .isEqualTo(reading.faults().isEmpty());
                if (reading.faults().isEmpty()) {
                    facts = reading.facts().with(facts.judgements());
                    now = now.with(key, value);
                    assertSame(now, result.on().assess(result.overlaps(), facts, request.asOf(), request.accuracy()));
                    answered++;
                }
            }
        }
        Statistics.label("answered").collect(Math.min(answered, 5));
    }

    private static void assertSame(Inquiry one, Assessment anew) {
        assertThat(one.atLeast()).isEqualTo(anew.atLeast());
        assertThat(one.atMost()).isEqualTo(anew.atMost());
        assertThat(one.missingFacts()).isEqualTo(anew.missingFacts());
    }

    private static List<String> inAnyOrder(Inquiry now, Random random) {
        List<String> keys = new ArrayList<>(now.missingFacts());
        Collections.shuffle(keys, random);
        return keys;
    }

    private static double within(Fact fact, double value) {
        double least = fact.minimum() == null ? value : Math.max(value, fact.minimum());
        return fact.maximum() == null ? least : Math.min(least, fact.maximum());
    }

    /** One that the fact can have; null for the industry. */
    private static Object answer(String key, Random random) {
        Fact fact = AnyScreening.RULES.fact(key).orElse(null);
        if (fact == null) {
            return null;
        }
        return switch (fact.type()) {
            case BOOLEAN -> random.nextBoolean();
            case NUMBER -> within(fact, random.nextInt(8_000) / 100.0);
            case CHOICE ->
                fact.choices().get(random.nextInt(fact.choices().size())).code();
        };
    }
}
