package org.ecozone.indicator.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.cover.Region;
import org.ecozone.indicator.Formula;
import org.ecozone.yaml.YamlObject;

/** Reads how the value of an indicator comes about: one of {@code area}, {@code share}, {@code count}, {@code change}, {@code entered}. */
final class FormulaSheet {

    private static final List<String> KINDS = List.of("area", "share", "count", "change", "entered");
    private static final Formula STAND_IN = new Formula.Entered(List.of());
    private static final Region.Zones NOWHERE = Region.Zones.of("");

    /** Stands in for a year that is at fault. */
    private static final int NO_YEAR = Integer.MIN_VALUE;

    private final YamlObject yaml;
    private final SourceSheet sources;

    FormulaSheet(YamlObject yaml, SourceSheet sources) {
        this.yaml = yaml;
        this.sources = sources;
    }

    Formula read() {
        List<String> given = KINDS.stream().filter(yaml::has).toList();
        if (given.isEmpty()) {
            yaml.fault("area", "FORMULA_MISSING", "缺少算法：" + String.join("、", KINDS) + " 之一");
            return STAND_IN;
        }
        if (given.size() > 1) {
            yaml.fault(given.get(1), "FORMULA_SEVERAL", "只能有一种算法，收到 " + String.join("、", given));
        }
        Formula formula = STAND_IN;
        for (String kind : given) {
            formula = formula(kind);
        }
        return formula;
    }

    private Formula formula(String kind) {
        switch (kind) {
            case "area":
                return new Formula.AreaOf(region(yaml, kind));
            case "change":
                return new Formula.ChangeOf(region(yaml, kind));
            case "share":
                return share();
            case "count":
                return count();
            default:
                return new Formula.Entered(series());
        }
    }

    private Formula share() {
        Optional<YamlObject> share = SourceSheet.mapping(yaml, "share");
        if (share.isEmpty()) {
            return STAND_IN;
        }
        Formula formula = new Formula.ShareOf(region(share.get(), "part"), region(share.get(), "whole"));
        share.get().refuseOtherKeys();
        return formula;
    }

    private Formula count() {
        Optional<YamlObject> count = SourceSheet.mapping(yaml, "count");
        if (count.isEmpty()) {
            return STAND_IN;
        }
        Formula formula = new Formula.CountOf(
                zones(count.get()), count.get().optionalText("distinct").orElse(null));
        count.get().refuseOtherKeys();
        return formula;
    }

    private static Region region(YamlObject parent, String key) {
        Optional<YamlObject> region = SourceSheet.mapping(parent, key);
        if (region.isEmpty()) {
            parent.fault(key, "REGION_INVALID", key + " 应写明范围：layer、common 或 shared");
            return NOWHERE;
        }
        return region(region.get());
    }

    private static Region region(YamlObject given) {
        List<String> kinds =
                List.of("layer", "common", "shared").stream().filter(given::has).toList();
        if (kinds.size() != 1) {
            given.fault("layer", "REGION_INVALID", "范围只能是 layer、common、shared 之一");
            return NOWHERE;
        }
        Region region = kinds.get(0).equals("layer") ? zones(given) : several(given, kinds.get(0));
        given.refuseOtherKeys();
        return region;
    }

    private static Region several(YamlObject given, String kind) {
        List<Region> regions =
                given.objects(kind).stream().map(FormulaSheet::region).toList();
        boolean isCommon = kind.equals("common");
        if (regions.size() < 2 || isCommon && regions.size() > 2) {
            given.fault(kind, "REGION_INVALID", kind + (isCommon ? " 应列出两个范围" : " 应列出两个以上范围"));
            return NOWHERE;
        }
        return isCommon ? new Region.Common(regions.get(0), regions.get(1)) : new Region.Shared(regions);
    }

    private static Region.Zones zones(YamlObject given) {
        return new Region.Zones(given.text("layer"), given.texts("categories"));
    }

    private List<Formula.Entry> series() {
        List<Formula.Entry> series = new ArrayList<>();
        int last = NO_YEAR;
        for (YamlObject item : yaml.objects("entered")) {
            Formula.Entry entry = entry(item);
            if (entry.year() != NO_YEAR && entry.year() <= last) {
                item.fault("year", "SERIES_ORDER", "年份应由早到晚，" + entry.year() + " 在 " + last + " 之后");
            }
            last = Math.max(last, entry.year());
            series.add(entry);
        }
        return series;
    }

    private Formula.Entry entry(YamlObject item) {
        Optional<Integer> year = SourceSheet.year(item);
        if (!item.has("year")) {
            item.fault("year", "KEY_MISSING", "缺少 year");
        }
        Optional<BigDecimal> value = SourceSheet.decimal(item, "value");
        Optional<String> words = item.optionalText("words");
        if (!item.has("value") && words.isEmpty()) {
            item.fault("value", "ENTRY_EMPTY", "填报须有 value，来源只有文字的写 words");
        }
        Formula.Entry entry = new Formula.Entry(
                year.orElse(NO_YEAR),
                value.orElse(null),
                words.orElse(null),
                sources.read(item),
                item.text("evidence"));
        item.refuseOtherKeys();
        return entry;
    }
}
