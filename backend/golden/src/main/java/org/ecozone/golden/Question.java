package org.ecozone.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.geo.Length;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/**
 * A case whose site was measured and whose facts were read, to be put to rules as often as wanted.
 *
 * @param of the case
 * @param overlaps its site over the edition
 * @param facts its facts, without those at fault
 * @param faults what is wrong with its facts, in Chinese
 */
record Question(GoldenCase of, SiteOverlaps overlaps, Facts facts, List<String> faults) {

    Question {
        faults = List.copyOf(faults);
    }

    /**
     * The question of {@code of}.
     *
     * @param book tells which facts there are
     * @param asked what is asked of the map; at least what rules to which it is put ask
     */
    static Question of(GoldenCase of, DemoMaps maps, RuleBook book, IndustryCatalogue industries, Asked asked) {
        List<String> faults = new ArrayList<>();
        Optional<String> industry = of.industry();
        if (industry.isPresent() && industries.find(industry.get()).isEmpty()) {
            faults.add("GB/T 4754 没有行业 " + industry.get());
            industry = Optional.empty();
        }
        Facts.Reading reading = Facts.read(of.facts(), industry.orElse(null), book.factBook());
        reading.faults().forEach(fault -> faults.add(fault.at() + " " + fault.message()));
        SortedMap<String, Judgement> judgements = new TreeMap<>();
        of.judgements()
                .forEach((rule, effect) -> judgements.put(rule, new Judgement(rule, effect, "审查人（用例）", "用例所设的人工认定")));
        SiteOverlaps all = maps.map(of.edition()).overlaps(of.site(), asked);
        SiteOverlaps overlaps = of.zonesAs()
                .on(all.with(all.layers().stream()
                        .filter(l -> !of.withoutLayers().contains(l.layer().id()))
                        .toList()));
        return new Question(of, overlaps, reading.facts().with(judgements), faults);
    }

    /** What {@code rules} ask of the map for this case. */
    static Asked asked(GoldenCase of, RuleBook rules) {
        return rules.asked(of.accuracyMetres().map(Length::new).orElse(null));
    }

    /** What {@code rules} answer. */
    Answer put(RulesOnMap rules) {
        @Nullable Length accuracy = of.accuracyMetres().map(Length::new).orElse(null);
        return new Answer(rules.rules(), facts.industry(), rules.assess(overlaps, facts, of.asOf(), accuracy));
    }
}
