package org.ecozone.screening.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.AnyScreening;

/** Every answer to every question, held against what was left out. */
class SettlingFactsProperties {

    private static final List<String> EFFECTS = List.of("PROHIBITED", "PROHIBITED", "RESTRICTED", "CONDITIONAL");

    /** Whatever the others are answered, an answer to what was left out changes nothing. */
    @Property(tries = 300)
    void noQuestionThatCouldChangeTheVerdictIsLeftOut(@ForAll Random random) {
        RuleBook book = SmallBook.of(rules(random), askIf(random));
        List<String> missing = SmallBook.screen(book, Map.of()).assessment().missingFacts();
        List<String> asked = SettlingFacts.of(SmallBook.screen(book, Map.of()));
        List<String> leftOut =
                missing.stream().filter(key -> !asked.contains(key)).toList();
        Statistics.label("left out").collect(leftOut.size());
        if (!leftOut.isEmpty()) {
            for (int answers = 0; answers < 1 << SmallBook.FLAGS.size(); answers++) {
                Map<String, Object> all = new HashMap<>();
                for (int i = 0; i < SmallBook.FLAGS.size(); i++) {
                    all.put(SmallBook.FLAGS.get(i), (answers >> i & 1) == 1);
                }
                Map<String, Object> without = new HashMap<>(all);
                without.keySet().removeAll(leftOut);
                Assessment with = SmallBook.screen(book, all).assessment();
                Assessment less = SmallBook.screen(book, without).assessment();
                assertThat(less.atLeast()).as("%s %s", asked, all).isEqualTo(with.atLeast());
                assertThat(less.atMost()).as("%s %s", asked, all).isEqualTo(with.atMost());
                assertThat(less.missingFacts()).isEmpty();
            }
        }
    }

    private static List<String> rules(Random random) {
        List<String> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            rules.add(EFFECTS.get(random.nextInt(EFFECTS.size())) + " " + condition(random, 2));
        }
        return rules;
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return SmallBook.FLAGS.get(random.nextInt(SmallBook.FLAGS.size())) + " = " + random.nextBoolean();
        }
        String both = random.nextBoolean() ? " AND " : " OR ";
        return "(" + condition(random, depth - 1) + both + condition(random, depth - 1) + ")";
    }

    private static Map<String, String> askIf(Random random) {
        Map<String, String> askIf = new HashMap<>();
        for (int i = 1; i < SmallBook.FLAGS.size(); i++) {
            if (random.nextInt(4) == 0) {
                String before = SmallBook.FLAGS.get(random.nextInt(i));
                askIf.put(SmallBook.FLAGS.get(i), before + " = " + random.nextBoolean());
            }
        }
        return askIf;
    }

    /** By the project's own rules: who answers all that is asked, anyhow, is asked nothing that was left out. */
    @Property(tries = 60)
    void whoAnswersWhatIsAskedNeverMissesWhatWasLeftOut(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        List<String> asked = SettlingFacts.of(result);
        List<String> leftOut = result.assessment().missingFacts().stream()
                .filter(key -> !asked.contains(key))
                .toList();
        Statistics.label("left out").collect(leftOut.size());
        assertThat(result.assessment().missingFacts()).containsSubsequence(asked);
        for (int path = 0; path < 20 && !leftOut.isEmpty(); path++) {
            Facts facts = result.request().facts();
            Assessment then = result.assessment();
            List<String> open = asked;
            while (!open.isEmpty()) {
                Facts more = answered(facts, open.get(0), random);
                if (more == null) {
                    break;
                }
                facts = more;
                then = assess(result, facts);
                open = then.missingFacts().stream()
                        .filter(key -> !leftOut.contains(key))
                        .toList();
            }
            if (open.isEmpty()) {
                assertThat(then.missingFacts()).doesNotContainAnyElementsOf(leftOut);
            }
        }
    }

    private static Assessment assess(ScreeningResult result, Facts facts) {
        return result.on()
                .assess(
                        result.overlaps(),
                        facts,
                        result.request().asOf(),
                        result.request().accuracy());
    }

    /** With one more answer; null where the fact has none that can be drawn or is the industry. */
    private static Facts answered(Facts facts, String key, Random random) {
        Fact fact = AnyScreening.RULES.fact(key).orElse(null);
        if (fact == null) {
            return null;
        }
        for (int i = 0; i < 20; i++) {
            Object value = switch (fact.type()) {
                case BOOLEAN -> random.nextBoolean();
                case NUMBER -> random.nextInt(8_000) / 100.0;
                case CHOICE ->
                    fact.choices().get(random.nextInt(fact.choices().size())).code();
            };
            Map<String, Object> stated = new HashMap<>(facts.stated());
            stated.put(key, value);
            Facts.Reading reading = Facts.read(stated, facts.industry(), AnyScreening.RULES.factBook());
            if (reading.faults().isEmpty()) {
                return reading.facts().with(facts.judgements());
            }
        }
        return null;
    }
}
