package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.CITATIONS;
import static org.ecozone.screening.answer.Names.DATA_MISSING;
import static org.ecozone.screening.answer.Names.FACT;
import static org.ecozone.screening.answer.Names.FACTS_READ;
import static org.ecozone.screening.answer.Names.MEASURED;
import static org.ecozone.screening.answer.Names.MESSAGE;
import static org.ecozone.screening.answer.Names.MISSING_FACTS;
import static org.ecozone.screening.answer.Names.OUTCOME;
import static org.ecozone.screening.answer.Names.PLACE_TRACE;
import static org.ecozone.screening.answer.Names.TRACE;
import static org.ecozone.screening.answer.Names.VALUE;
import static org.ecozone.screening.answer.Names.WITHOUT_FACT;
import static org.ecozone.screening.answer.Names.WOULD_BE;
import static org.ecozone.screening.answer.Names.ZONES;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.ecozone.access.assess.ClauseToCheck;
import org.ecozone.access.assess.Explanation;
import org.ecozone.access.assess.Explanation.WhyNot;
import org.ecozone.access.assess.PlaceTrace;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RuleOutcome.Measured;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.access.rule.Truth;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.ScreeningResult;

/** What rules and clauses say, each with what it rests on. */
final class FindingJson {

    private static final Words<Truth> OUTCOMES = Words.of(OUTCOME, Truth.class);
    private static final Words<Measured> MEASURES = Words.of(MEASURED, Measured.class);

    private final CanonicalText out;
    private final RuleTexts texts;
    private final PlaceTexts places;
    private final FindingSentence sentence;
    private final Map<String, Object> values;
    private final Map<String, Judgement> judgements;

    FindingJson(CanonicalText out, ScreeningResult result, RuleTexts texts, PrintedFigures figures) {
        this.out = out;
        this.texts = texts;
        this.places = texts.places(result.overlaps().layers());
        this.sentence = new FindingSentence(figures, result.overlaps().layers());
        this.values = result.assessment().values();
        this.judgements = result.request().facts().judgements();
    }

    /** A finding without why. */
    void write(RuleOutcome outcome) {
        RuleText rule = texts.of(outcome.rule(), judgements);
        upToOutcome(outcome, rule);
        out.written(rule.named()).written(rule.unit());
        zones(outcome);
        out.close();
    }

    /** A finding with how it came about. */
    void write(RuleOutcome outcome, Explanation explanation) {
        RuleText rule = texts.of(outcome.rule(), judgements);
        String id = outcome.rule().id();
        upToOutcome(outcome, rule);
        out.member(PLACE_TRACE);
        PlaceTrace place = explanation.places().get(id);
        if (place == null) {
            out.none();
        } else {
            places.write(out, place);
        }
        out.written(rule.named());
        out.member(TRACE);
        if (rule.trace() == null) {
            out.none();
        } else {
            rule.trace().write(out, values);
        }
        out.written(rule.unit());
        out.member(WITHOUT_FACT).open();
        SortedMap<String, Truth> without = explanation.withoutFact().getOrDefault(id, Collections.emptySortedMap());
        without.forEach((key, truth) -> out.member(key).text(truth.name()));
        out.close();
        zones(outcome);
        out.close();
    }

    private void upToOutcome(RuleOutcome outcome, RuleText rule) {
        out.open().member(CITATIONS);
        texts.citations(out, outcome.citations());
        out.member(DATA_MISSING).truth(outcome.dataMissing());
        out.written(rule.judged());
        out.member(FACTS_READ);
        ValueJson.write(out, outcome.factsRead());
        out.written(rule.read());
        out.written(MEASURES.member(outcome.measured()));
        out.member(MESSAGE);
        sentence.write(out, outcome, rule);
        out.member(MISSING_FACTS).texts(outcome.missingFacts());
        out.written(rule.modality()).written(rule.note());
        out.written(OUTCOMES.member(outcome.truth()));
    }

    private void zones(RuleOutcome outcome) {
        out.member(ZONES).openList();
        outcome.zones().forEach(overlap -> out.text(overlap.zone().code()));
        outcome.near().forEach(near -> out.text(near.zone().code()));
        out.closeList();
    }

    /** A rule that did not fire because of one fact. */
    void write(WhyNot whyNot) {
        RuleText rule = texts.of(whyNot.rule(), judgements);
        out.open().member(CITATIONS);
        texts.citations(out, whyNot.citations());
        out.written(rule.judged());
        out.member(FACT).text(whyNot.fact());
        out.written(rule.modality()).written(rule.named()).written(rule.unit());
        out.member(VALUE);
        ValueJson.write(out, whyNot.value());
        out.member(WOULD_BE).text(whyNot.wouldBe().name());
        out.member(ZONES).openList();
        whyNot.zones().forEach(zone -> out.text(zone.code()));
        out.closeList().close();
    }

    /** A clause that a person must check. */
    void write(ClauseToCheck check) {
        RuleText clause = texts.of(check.clause());
        out.open().member(CITATIONS);
        texts.citations(out, check.citations());
        out.written(clause.judged()).written(clause.modality()).written(clause.note());
        out.written(OUTCOMES.member(check.truth()));
        out.written(clause.named()).written(clause.unit());
        out.member(ZONES).openList();
        check.zones().forEach(overlap -> out.text(overlap.zone().code()));
        out.closeList().close();
    }
}
