package org.ecozone.screening.answer.tree;

import java.util.stream.Collectors;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.Wording;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;

/** One sentence: what fired, where and how much; or what is missing. */
final class Sentence {

    private static final int NAMED = 3;

    private Sentence() {}

    static String of(RuleOutcome outcome, PrintedFigures figures, SiteOverlaps overlaps) {
        String where = outcome.zones().isEmpty() ? "" : "地块涉及" + zones(outcome, figures, overlaps) + "。";
        if (outcome.truth() == Truth.TRUE) {
            return where + outcome.rule().title() + "。";
        }
        StringBuilder text = new StringBuilder(where)
                .append("可能适用“")
                .append(outcome.rule().title())
                .append("”：");
        if (outcome.rule().settledByPerson()) {
            return text.append("须由人认定。").toString();
        }
        if (outcome.dataMissing()) {
            text.append("地块全部或部分没有相应图层数据");
        }
        if (!outcome.missingFacts().isEmpty()) {
            text.append(outcome.dataMissing() ? "，且" : "")
                    .append("有 ")
                    .append(outcome.missingFacts().size())
                    .append(" 项事实待补充");
        }
        return text.append("。").toString();
    }

    private static String zones(RuleOutcome outcome, PrintedFigures figures, SiteOverlaps overlaps) {
        String named = outcome.zones().stream()
                .sorted((a, b) -> Integer.compare(rank(a, overlaps), rank(b, overlaps)))
                .limit(NAMED)
                .map(overlap -> Wording.zone(overlap, figures.of(overlap)))
                .collect(Collectors.joining("、"));
        int more = outcome.zones().size() - NAMED;
        return more > 0 ? named + "等 " + outcome.zones().size() + " 处" : named;
    }

    /** Where the zone's category stands in the list of a layer that protects. */
    private static int rank(ZoneOverlap overlap, SiteOverlaps overlaps) {
        Layer layer = overlaps.layer(overlap.zone().layer()).orElseThrow().layer();
        int rank = 0;
        while (layer.kind() == Layer.Kind.PROTECTION
                && !layer.categories().get(rank).code().equals(overlap.zone().category())) {
            rank++;
        }
        return rank;
    }
}
