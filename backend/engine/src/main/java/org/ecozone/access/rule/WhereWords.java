package org.ecozone.access.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says in Chinese which places a rule speaks of. */
public final class WhereWords {

    private final UnaryOperator<String> layerName;

    /** With what tells a layer's Chinese name by its id. */
    public WhereWords(UnaryOperator<String> layerName) {
        this.layerName = layerName;
    }

    /** {@code where} in words. */
    public String of(Where where) {
        if (where instanceof Where.OfLayer part) {
            return ofLayer(part);
        } else if (where instanceof Where.All all) {
            return joined(all.parts(), "，且");
        } else if (where instanceof Where.Any any) {
            return joined(any.parts(), "，或");
        }
        return where instanceof Where.MissingUnitList ? "所在环境管控单元没有准入清单" : "有部分位于数据范围之外";
    }

    private String joined(List<Where> parts, String word) {
        return parts.stream().map(this::of).collect(Collectors.joining(word));
    }

    private String ofLayer(Where.OfLayer part) {
        String name = layerName.apply(part.layer())
                + (part.zones() == null ? "" : "（" + part.zones().text() + "）");
        return switch (part.relation()) {
            case OUTSIDE -> "有部分位于" + name + "之外";
            case INSIDE -> "全部位于" + name + "之内";
            case OVERLAPS ->
                part.withinMetres() != null
                        ? "距" + name + "不超过 " + PlainNumber.plain(part.withinMetres()) + " 米"
                        : overlap(part, name);
        };
    }

    private static String overlap(Where.OfLayer part, String name) {
        String how = part.overlapClass() == null
                ? "涉及"
                : part.overlapClass() == org.ecozone.geo.overlap.OverlapClass.INSIDE ? "全部位于" : "部分位于";
        if (part.least() == null) {
            return how + name;
        }
        String unit = part.least().unit() == Where.Least.Unit.AREA_MU ? " 亩" : "% 的地块";
        return how + name + "不少于 " + PlainNumber.plain(part.least().value()) + unit;
    }
}
