package org.ecozone.access.assess;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.eia.EiaClassification;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Zone;

/**
 * Why an assessment came out so, and what would change it.
 *
 * @param whyNot rules that one fact alone keeps from firing: the more severe first, then by id
 * @param counterfactuals the smallest sets whose absence changes the bounds, smallest first; at most
 *     {@link Counterfactuals#MOST}
 * @param withoutFact by id of a rule of the assessment: for each fact that it read and that could be left out (stated facts,
 *     and {@link Condition#INDUSTRY} where a fact came from it or it was read itself), the truth it would have then
 * @param places by id of a rule of the assessment that speaks of places: how they came out
 * @param eia which document the environmental impact assessment needs, as far as facts tell
 */
public record Explanation(
        List<WhyNot> whyNot,
        List<Counterfactual> counterfactuals,
        Map<String, SortedMap<String, Truth>> withoutFact,
        Map<String, PlaceTrace> places,
        EiaClassification eia) {

    public Explanation {
        whyNot = List.copyOf(whyNot);
        counterfactuals = List.copyOf(counterfactuals);
        withoutFact = Collections.unmodifiableSortedMap(new TreeMap<>(withoutFact));
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /**
     * A rule that did not fire because of one fact.
     *
     * @param rule the rule; the site lies where it speaks of, or may do so
     * @param fact key of the one fact that stands between
     * @param value what is known of it
     * @param wouldBe TRUE where another value of it alone would fire the rule, UNKNOWN where more would have to be known
     * @param zones the zones that the rule speaks of and the site meets
     * @param citations what the rule is based on on the date asked
     */
    public record WhyNot(
            Rule rule, String fact, Object value, Truth wouldBe, List<Zone> zones, List<Citation> citations) {

        public WhyNot {
            zones = List.copyOf(zones);
            citations = List.copyOf(citations);
        }
    }

    /**
     * What would change the verdict by not being there.
     *
     * @param facts keys of facts taken as not given; {@link Condition#INDUSTRY} for the industry
     * @param zones zones taken as not met, by layer and code
     * @param atLeast as in {@link Assessment}, without them
     * @param atMost as in {@link Assessment}, without them
     */
    public record Counterfactual(SortedSet<String> facts, List<Zone> zones, Effect atLeast, Effect atMost) {

        public Counterfactual {
            facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
            zones = List.copyOf(zones);
        }
    }
}
