package org.ecozone.screening.answer.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.Explanation.Counterfactual;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.Wording;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What would change the verdict by not being there. */
final class CounterfactualJson {

    private final ScreeningResult result;
    private final PrintedFigures figures;
    private final Map<Zone, ZoneOverlap> overlaps = new IdentityHashMap<>();

    CounterfactualJson(ScreeningResult result, PrintedFigures figures) {
        this.result = result;
        this.figures = figures;
        for (LayerOverlap layer : result.overlaps().layers()) {
            layer.zones().forEach(overlap -> overlaps.put(overlap.zone(), overlap));
        }
    }

    ArrayNode all(List<Counterfactual> counterfactuals) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        counterfactuals.forEach(c -> nodes.add(of(c)));
        return nodes;
    }

    private ObjectNode of(Counterfactual counterfactual) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode facts = json.putArray("withoutFacts");
        counterfactual.facts().forEach(facts::add);
        ArrayNode zones = json.putArray("withoutZones");
        for (Zone zone : counterfactual.zones()) {
            ObjectNode node = zones.addObject()
                    .put("layer", zone.layer())
                    .put("code", zone.code())
                    .put("name", zone.name());
            ZoneOverlap overlap = overlaps.get(zone);
            if (overlap != null) {
                ExtentJson.put(node, figures.of(overlap));
            }
        }
        Verdict verdict = Verdict.between(counterfactual.atLeast(), counterfactual.atMost());
        return json.put("verdict", verdict.name()).put("message", message(counterfactual, verdict));
    }

    private String message(Counterfactual counterfactual, Verdict verdict) {
        List<String> parts = new ArrayList<>();
        for (Zone zone : counterfactual.zones()) {
            ZoneOverlap overlap = overlaps.get(zone);
            parts.add(
                    overlap == null
                            ? "与“" + zone.name() + "”的距离再远些"
                            : "没有“" + zone.name() + "”内的 " + Wording.figure(figures.of(overlap)));
        }
        counterfactual.facts().forEach(key -> parts.add("没有填写" + label(key)));
        return "若" + String.join("，且", parts) + "，结论为" + verdict.label() + "。";
    }

    private String label(String key) {
        return key.equals(Condition.INDUSTRY)
                ? "行业代码"
                : "“" + result.rules().fact(key).map(Fact::label).orElse(key) + "”";
    }
}
