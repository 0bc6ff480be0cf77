package org.ecozone.access.rule;

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
        return where.match(new OfKinds());
    }

    private String joined(Where where, String word) {
        return where.parts().stream().map(this::of).collect(Collectors.joining(word));
    }

    private final class OfKinds implements Where.Kinds<String> {

        @Override
        public String ofLayer(Where.OfLayer where) {
            return WhereWords.this.ofLayer(where);
        }

        @Override
        public String all(Where.All where) {
            return joined(where, "，且");
        }

        @Override
        public String any(Where.Any where) {
            return joined(where, "，或");
        }

        @Override
        public String incompleteCoverage(Where.IncompleteCoverage where) {
            return "有部分位于数据范围之外";
        }

        @Override
        public String missingUnitList(Where.MissingUnitList where) {
            return "所在环境管控单元没有准入清单";
        }

        @Override
        public String openProvisions(OpenProvisions where) {
            return "涉及对该行业的规定尚未收录的用地";
        }

        @Override
        public String stated(StatedPlace where) {
            return "申报人已说明“" + where.label() + "”" + (where.value() == null ? "" : "为 " + where.value());
        }
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
