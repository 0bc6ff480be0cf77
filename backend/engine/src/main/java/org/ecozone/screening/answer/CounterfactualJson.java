package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.CODE;
import static org.ecozone.screening.answer.Names.LAYER;
import static org.ecozone.screening.answer.Names.MESSAGE;
import static org.ecozone.screening.answer.Names.NAME;
import static org.ecozone.screening.answer.Names.VERDICT;
import static org.ecozone.screening.answer.Names.WITHOUT_FACTS;
import static org.ecozone.screening.answer.Names.WITHOUT_ZONES;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.assess.Explanation.Counterfactual;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.Wording;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** What would change the verdict by not being there. */
final class CounterfactualJson {

    private final ScreeningResult result;
    private final PrintedFigures figures;

    CounterfactualJson(ScreeningResult result, PrintedFigures figures) {
        this.result = result;
        this.figures = figures;
    }

    void write(CanonicalText out, Counterfactual counterfactual) {
        Verdict verdict = Verdict.between(counterfactual.atLeast(), counterfactual.atMost());
        out.open();
        out.member(MESSAGE).text(message(counterfactual, verdict));
        out.member(VERDICT).text(verdict.name());
        out.member(WITHOUT_FACTS).texts(counterfactual.facts());
        out.member(WITHOUT_ZONES).openList();
        counterfactual.zones().forEach(zone -> zone(out, zone, figures.find(zone)));
        out.closeList().close();
    }

    /** A zone that the site does not meet, but is near to, has no figure. */
    private static void zone(CanonicalText out, Zone zone, @Nullable Figure figure) {
        out.open();
        if (figure != null) {
            ExtentJson.area(out, figure);
        }
        out.member(CODE).text(zone.code());
        if (figure != null) {
            ExtentJson.count(out, figure);
        }
        out.member(LAYER).text(zone.layer());
        if (figure != null) {
            ExtentJson.length(out, figure);
        }
        out.member(NAME).text(zone.name()).close();
    }

    private String message(Counterfactual counterfactual, Verdict verdict) {
        List<String> parts = new ArrayList<>();
        for (Zone zone : counterfactual.zones()) {
            Figure figure = figures.find(zone);
            parts.add(
                    figure == null
                            ? "与“" + zone.name() + "”的距离再远些"
                            : "没有“" + zone.name() + "”内的 " + Wording.figure(figure));
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
