package org.ecozone.screening.answer.tree;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ecozone.access.assess.ClauseToCheck;
import org.ecozone.access.assess.Explanation;
import org.ecozone.access.assess.Explanation.WhyNot;
import org.ecozone.access.assess.PlaceTrace;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.ConditionTrace;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.WhereWords;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What rules and clauses say, each with what it rests on. */
final class FindingJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ScreeningResult result;
    private final Explanation explanation;
    private final PrintedFigures figures;
    private final WhereWords words;

    FindingJson(ScreeningResult result, Explanation explanation, PrintedFigures figures) {
        this.result = result;
        this.explanation = explanation;
        this.figures = figures;
        this.words = new WhereWords(id ->
                result.overlaps().layer(id).map(layer -> layer.layer().name()).orElse("图层 " + id));
    }

    ObjectNode finding(RuleOutcome outcome) {
        var rule = outcome.rule();
        ObjectNode finding = JSON.objectNode()
                .put("rule", rule.id())
                .put("outcome", outcome.truth().name())
                .put("effect", rule.effect().name())
                .put("level", rule.level().label())
                .put("dimension", rule.dimension().label())
                .put("title", rule.title())
                .put("message", Sentence.of(outcome, figures, result.overlaps()))
                .put("layer", rule.where() instanceof Where.OfLayer where ? where.layer() : null);
        putClause(finding, rule.clause());
        putSettledBy(finding, rule);
        @Nullable Judgement judgement = result.request().facts().judgements().get(rule.id());
        if (judgement != null) {
            finding.putObject("judgement").put("by", judgement.by()).put("reason", judgement.reason());
        }
        finding.put("note", rule.note()).put("interpretation", rule.interpretation());
        finding.set("zones", zones(outcome));
        finding.set("citations", citations(outcome.citations()));
        finding.set("factsRead", values(outcome.factsRead()));
        finding.set("missingFacts", texts(outcome.missingFacts()));
        finding.put("dataMissing", outcome.dataMissing());
        finding.set(
                "trace",
                rule.when() == null
                        ? null
                        : trace(rule.when().trace(result.assessment().known())));
        PlaceTrace place = explanation.places().get(rule.id());
        finding.set("placeTrace", place == null ? null : trace(place));
        finding.set("withoutFact", withoutFact(rule.id()));
        return finding.put("measured", outcome.measured().name());
    }

    /** Only what a person settles says so. */
    private static void putSettledBy(ObjectNode json, Rule rule) {
        if (rule.settledByPerson()) {
            json.put("settledBy", "PERSON");
        }
    }

    ObjectNode whyNot(WhyNot whyNot) {
        var rule = whyNot.rule();
        ObjectNode json = JSON.objectNode()
                .put("rule", rule.id())
                .put("title", rule.title())
                .put("effect", rule.effect().name())
                .put("dimension", rule.dimension().label());
        putClause(json, rule.clause());
        putSettledBy(json, rule);
        json.put("fact", whyNot.fact());
        json.set("value", value(whyNot.value()));
        json.put("wouldBe", whyNot.wouldBe().name());
        json.set("zones", texts(whyNot.zones().stream().map(Zone::code).toList()));
        json.set("citations", citations(whyNot.citations()));
        return json;
    }

    ObjectNode byPerson(ClauseToCheck check) {
        var clause = check.clause();
        ObjectNode json = JSON.objectNode().put("rule", clause.id());
        putClause(json, clause.clause());
        json.put("dimension", clause.dimension().label())
                .put("title", clause.title())
                .put("note", clause.note())
                .put("outcome", check.truth().name());
        json.set("zones", texts(check.zones().stream().map(z -> z.zone().code()).toList()));
        json.set("citations", citations(check.citations()));
        return json;
    }

    private static void putClause(ObjectNode json, @Nullable Clause clause) {
        Clause.Scope scope = clause == null ? Clause.Scope.LAW : clause.scope();
        json.put("scope", scope.name())
                .put("unit", clause == null ? null : clause.unit())
                .put("modality", clause == null ? null : clause.modality().label());
    }

    private static ArrayNode zones(RuleOutcome outcome) {
        return texts(Stream.concat(
                        outcome.zones().stream().map(z -> z.zone().code()),
                        outcome.near().stream().map(z -> z.zone().code()))
                .toList());
    }

    private static ObjectNode trace(ConditionTrace trace) {
        ObjectNode json = JSON.objectNode()
                .put("truth", trace.truth().name())
                .put("text", trace.text())
                .put("fact", trace.fact());
        json.set("value", value(trace.value()));
        ArrayNode parts = json.putArray("parts");
        trace.parts().forEach(part -> parts.add(trace(part)));
        return json;
    }

    private ObjectNode trace(PlaceTrace trace) {
        ObjectNode json = JSON.objectNode().put("truth", trace.truth().name()).put("text", words.of(trace.where()));
        ArrayNode parts = json.putArray("parts");
        trace.parts().forEach(part -> parts.add(trace(part)));
        return json;
    }

    private ObjectNode withoutFact(String rule) {
        ObjectNode json = JSON.objectNode();
        SortedMap<String, Truth> without = explanation.withoutFact().getOrDefault(rule, Collections.emptySortedMap());
        without.forEach((key, truth) -> json.put(key, truth.name()));
        return json;
    }

    private static ArrayNode citations(List<Citation> citations) {
        ArrayNode array = JSON.arrayNode();
        for (Citation citation : citations) {
            var document = citation.document();
            array.addObject()
                    .put("document", document.title())
                    .put("number", document.number())
                    .put("article", citation.article().id())
                    .put("summary", citation.article().summary())
                    .put("from", document.from().toString())
                    .put(
                            "until",
                            document.until() == null ? null : document.until().toString());
        }
        return array;
    }

    static ArrayNode texts(Iterable<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode values(Map<String, Object> values) {
        ObjectNode node = JSON.objectNode();
        values.forEach((key, value) -> node.set(key, value(value)));
        return node;
    }

    private static JsonNode value(@Nullable Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        return value instanceof Boolean truth
                ? JSON.booleanNode(truth)
                : value instanceof Number number
                        ? JSON.numberNode(number.doubleValue())
                        : JSON.stringNode(value.toString());
    }
}
