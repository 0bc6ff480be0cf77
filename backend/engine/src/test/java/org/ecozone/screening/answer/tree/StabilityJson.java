package org.ecozone.screening.answer.tree;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.access.assess.Stability;
import org.ecozone.access.assess.Stability.Doubt;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;
import org.ecozone.zoning.LayerOverlap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whether the verdict depends on where borders were measured. */
public final class StabilityJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StabilityJson() {}

    static ObjectNode of(ScreeningResult result) {
        Stability stability = result.assessment().stability();
        Set<Verdict> verdicts = verdicts(result);
        ObjectNode json = JSON.objectNode()
                .put("certain", stability.isCertain())
                .put("label", stability.isCertain() ? "确定" : "取决于测量");
        ArrayNode names = json.putArray("verdicts");
        verdicts.forEach(verdict -> names.add(verdict.name()));
        ObjectNode tolerances = json.putObject("toleranceMetres");
        var accuracy = result.request().accuracy();
        var asked = result.rules().asked(accuracy);
        for (LayerOverlap layer : result.overlaps().layers()) {
            tolerances.put(layer.layer().id(), asked.toleranceMetres(layer.layer()));
        }
        ArrayNode zones = json.putArray("zones");
        for (Doubt doubt : stability.doubts()) {
            zones.addObject()
                    .put("layer", doubt.zone().layer())
                    .put("code", doubt.zone().code())
                    .put("name", doubt.zone().name())
                    .put("reason", doubt.kind().name());
        }
        return json.put("message", message(stability, verdicts));
    }

    /** The verdicts at both ends of what a move can do, and the one as measured, most severe first. */
    public static Set<Verdict> verdicts(ScreeningResult result) {
        Stability s = result.assessment().stability();
        return EnumSet.of(
                result.verdict(),
                Verdict.between(s.leastAtLeast(), s.leastAtMost()),
                Verdict.between(s.mostAtLeast(), s.mostAtMost()));
    }

    private static String message(Stability stability, Set<Verdict> verdicts) {
        if (stability.isCertain()) {
            return "地块与图斑的边界在标称精度之内移动，结论不变。";
        }
        String labels = verdicts.stream().map(Verdict::label).collect(Collectors.joining("、"));
        String zones = stability.doubts().stream()
                .map(d -> "“" + d.zone().name() + "”" + (d.kind() == Doubt.Kind.MAY_VANISH ? "（可能不涉及）" : "（可能涉及）"))
                .distinct()
                .collect(Collectors.joining("、"));
        return "边界在标称精度之内移动时，结论可能为 " + labels + (zones.isEmpty() ? "" : "；取决于" + zones) + "。建议核实边界。";
    }
}
