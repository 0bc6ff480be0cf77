package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Effect;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import tools.jackson.databind.JsonNode;

/** A finding of a result in the cells of a table. */
final class FindingWords {

    private final FactWords facts;
    private final Conditions conditions;

    FindingWords(FactWords facts) {
        this.facts = facts;
        this.conditions = new Conditions(facts);
    }

    static boolean isHolding(JsonNode finding) {
        return finding.path("outcome").asString().equals("TRUE");
    }

    static Effect effect(JsonNode finding) {
        return Effect.valueOf(finding.path("effect").asString());
    }

    /**
     * Whether it is a person's, or was one's who has decided. While facts are open that could take it away, they are asked first.
     */
    static boolean isByPerson(JsonNode finding) {
        return finding.path("judgement").isObject()
                || finding.path("settledBy").isString()
                        && finding.path("missingFacts").isEmpty();
    }

    /** Whether the project conforms. */
    Cell conforms(JsonNode finding) {
        Effect effect = effect(finding);
        if (!isHolding(finding)) {
            return Cell.of(Words.mayBe(effect));
        }
        return switch (effect) {
            case PROHIBITED -> new Cell.Text("不符合（" + effect.label() + "）", Tone.WARNING);
            case RESTRICTED -> Cell.of("须论证或批准（" + effect.label() + "）");
            case CONDITIONAL -> Cell.of("落实后符合（" + effect.label() + "）");
            case PERMITTED -> Cell.of("符合（" + effect.label() + "）");
        };
    }

    /** What of the project the provision is about; what is missing of it. */
    String situation(JsonNode finding) {
        List<String> said = new ArrayList<>();
        String place = place(finding);
        if (!place.isEmpty()) {
            said.add(place);
        }
        JsonNode judgement = finding.path("judgement");
        if (judgement.isObject()) {
            said.add(judgement.path("by").asString("") + " 认定："
                    + judgement.path("reason").asString(""));
        }
        if (!isHolding(finding)) {
            said.add(open(finding));
        } else if (said.isEmpty()) {
            said.add(read(finding));
        }
        return said.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("；"));
    }

    /** Where the site meets it, as the result says it in a sentence before the provision. */
    private String place(JsonNode finding) {
        String message = finding.path("message").asString("");
        String title = finding.path("title").asString("");
        int mayApply = message.indexOf("可能适用“" + title);
        int rule = mayApply >= 0 ? mayApply : message.lastIndexOf(title);
        String before = rule < 0 ? message : message.substring(0, rule);
        if (!before.isEmpty()) {
            return Figures.inSentence(before.replaceFirst("。$", ""));
        }
        JsonNode place = finding.path("placeTrace");
        return place.path("truth").asString("").equals("TRUE")
                ? conditions.place(place.path("text").asString(""))
                : "";
    }

    private String open(JsonNode finding) {
        List<String> missing = new ArrayList<>();
        if (isByPerson(finding) && !finding.path("judgement").isObject()) {
            return "须由人认定";
        }
        if (finding.path("dataMissing").asBoolean(false)) {
            missing.add("地块全部或部分没有相应图层数据");
        }
        List<String> labels = Eia.texts(finding.path("missingFacts")).stream()
                .map(facts::shortLabel)
                .toList();
        if (!labels.isEmpty()) {
            missing.add("待补充：" + String.join(Words.COMMA, labels));
        }
        return String.join("；", missing);
    }

    /** The facts that it was decided by. */
    private String read(JsonNode finding) {
        List<String> said = new ArrayList<>();
        finding.path("factsRead")
                .properties()
                .forEach(fact ->
                        said.add(facts.shortLabel(fact.getKey()) + "：" + facts.worth(fact.getKey(), fact.getValue())));
        return String.join("；", said);
    }

    /** How it was decided, a line each, what a line rests on below it. */
    String trace(JsonNode finding) {
        List<String> lines = new ArrayList<>();
        if (finding.path("placeTrace").isObject()) {
            lines.add("位置");
            lines(finding.path("placeTrace"), 1, lines);
        }
        if (finding.path("trace").isObject()) {
            lines.add("条件");
            lines(finding.path("trace"), 1, lines);
        }
        return String.join("\n", lines);
    }

    private void lines(JsonNode trace, int depth, List<String> lines) {
        String text = trace.path("text").asString("");
        JsonNode value = trace.path("value");
        String fact = trace.path("fact").asString("");
        String found = fact.isEmpty()
                ? ""
                : value.isNull() || value.isMissingNode() ? "（未给出）" : "（实为 " + facts.worth(fact, value) + "）";
        lines.add("　".repeat(depth) + conditions.condition(conditions.place(text)) + found + "："
                + Words.truth(trace.path("truth").asString("")));
        trace.path("parts").forEach(part -> lines(part, depth + 1, lines));
    }
}
