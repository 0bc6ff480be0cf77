package org.ecozone.screening;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Share;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.zoning.ZoneOverlap;

/** Sentences of a result, in Chinese. */
public final class Wording {

    private static final int NAMED = 3;

    private Wording() {}

    /** One sentence: what fired, where and how much; or what is missing. */
    public static String of(RuleOutcome outcome, PrintedFigures figures) {
        String where = outcome.zones().isEmpty() ? "" : "地块涉及" + zones(outcome, figures) + "。";
        if (outcome.truth() == Truth.TRUE) {
            return where + outcome.rule().title() + "。";
        }
        StringBuilder text = new StringBuilder(where)
                .append("可能适用“")
                .append(outcome.rule().title())
                .append("”：");
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

    /** An extent that stands alone, in the units that officials read. */
    static String extent(Extent extent) {
        return figure(Figure.of(extent));
    }

    /** A figure in the units that officials read. */
    public static String figure(Figure figure) {
        if (figure.isArea()) {
            return plain(figure.mu()) + " 亩（" + plain(figure.value()) + " 平方米）";
        }
        return plain(figure.value()) + (figure.isLength() ? " 米" : " 个点");
    }

    private static String zones(RuleOutcome outcome, PrintedFigures figures) {
        String named = outcome.zones().stream()
                .limit(NAMED)
                .map(overlap -> zone(overlap, figures.of(overlap)))
                .collect(Collectors.joining("、"));
        int more = outcome.zones().size() - NAMED;
        return more > 0 ? named + "等 " + outcome.zones().size() + " 处" : named;
    }

    private static String zone(ZoneOverlap overlap, Figure figure) {
        return "“" + overlap.zone().name() + "” " + figure(figure) + "，占地块 " + percent(overlap.shareOfSite());
    }

    private static String percent(Share share) {
        return plain(share.percent(2)) + "%";
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
