package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.FactValue;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Least;
import org.ecozone.access.rule.Where.Relation;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads which places a rule speaks of. */
public final class WhereSheet {

    /** Conditions over zones take any name: what a layer's zones carry is known only with the data. */
    static final ConditionParser.Vocabulary ANY_ATTRIBUTE = (key, literal) -> Optional.empty();

    private static final double EARTH_METRES = 20_100_000;

    private final Map<String, Fact> facts;
    private final Map<String, Where> shared = new HashMap<>();
    private final ConditionParser.Vocabulary attributes = ConditionParser.Remembering.of(ANY_ATTRIBUTE);

    /** With the facts that may answer for a layer that an edition lacks. */
    WhereSheet(Map<String, Fact> facts) {
        this.facts = facts;
    }

    /** The place; places that read alike are one value, so that they are found once for a site. */
    Where read(YamlObject yaml) {
        return share(readNew(yaml));
    }

    /** The one value of all places that read like {@code where}. */
    Where share(Where where) {
        return shared.computeIfAbsent(where.toString(), text -> where);
    }

    private Where readNew(YamlObject yaml) {
        Where where;
        if (yaml.has("all")) {
            where = new Where.All(parts(yaml, "all"));
        } else if (yaml.has("any")) {
            where = new Where.Any(parts(yaml, "any"));
        } else if (yaml.has("coverage")) {
            requireWord(yaml, "coverage", "INCOMPLETE");
            where = new Where.IncompleteCoverage();
        } else if (yaml.has("unitList")) {
            requireWord(yaml, "unitList", "MISSING");
            where = new Where.MissingUnitList();
        } else if (yaml.has("provisions")) {
            requireWord(yaml, "provisions", "OPEN");
            where = new OpenProvisions();
        } else if (yaml.has("stated")) {
            where = stated(yaml);
        } else {
            where = ofLayer(yaml);
        }
        yaml.refuseOtherKeys();
        return where;
    }

    private List<Where> parts(YamlObject yaml, String key) {
        List<Where> parts = new ArrayList<>();
        yaml.objects(key).forEach(part -> parts.add(read(part)));
        if (parts.size() < 2) {
            yaml.fault(key, "VALUE_INVALID", key + " 须列出至少两处");
        }
        return parts;
    }

    private Where stated(YamlObject yaml) {
        String key = yaml.text("stated");
        @Nullable Fact fact = facts.get(key);
        if (fact == null) {
            refuseUnknown(yaml, "stated", key);
        } else if (fact.measured() != null) {
            yaml.fault("stated", "VALUE_INVALID", "stated 须是由申报人回答的事实，收到 " + key);
        }
        Optional<String> value = yaml.optionalText("is");
        if (fact != null && value.filter(is -> !isAnswer(fact, is)).isPresent()) {
            yaml.fault("is", "VALUE_INVALID", "is 须是 " + key + " 的一个选项，或者 true、false，收到 " + value.get());
        }
        return new StatedPlace(key, fact == null ? key : fact.label(), value.orElse(null));
    }

    private static boolean isAnswer(Fact fact, String value) {
        return fact.type() == Fact.Type.BOOLEAN ? value.equals("true") || value.equals("false") : fact.hasChoice(value);
    }

    private void refuseUnknown(YamlObject yaml, String at, String key) {
        yaml.fault(
                at,
                "FACT_UNKNOWN",
                FactValue.unknown(key, List.copyOf(facts.values())).message());
    }

    private static void requireWord(YamlObject yaml, String key, String word) {
        String text = yaml.text(key);
        if (!text.equals(word)) {
            yaml.fault(key, "VALUE_INVALID", key + " 只能是 " + word + "，收到 " + text);
        }
    }

    private Where ofLayer(YamlObject yaml) {
        Relation relation = yaml.has("relation")
                ? yaml.oneOf("relation", Relation.class).orElse(Relation.OVERLAPS)
                : Relation.OVERLAPS;
        Where.OfLayer where = new Where.OfLayer(
                yaml.text("layer"),
                attributes.condition(yaml, "zones"),
                relation,
                yaml.number("withinMetres", 0, EARTH_METRES).orElse(null),
                yaml.object("atLeast").map(WhereSheet::least).orElse(null),
                overlapClass(yaml),
                elseFact(yaml));
        if (relation != Relation.OVERLAPS) {
            for (String key : List.of("zones", "withinMetres", "atLeast", "class")) {
                if (yaml.has(key)) {
                    yaml.fault(key, "VALUE_INVALID", "relation: " + relation + " 指整个图层，不能再用 " + key);
                }
            }
        } else if (where.withinMetres() != null && (where.least() != null || where.overlapClass() != null)) {
            yaml.fault("withinMetres", "VALUE_INVALID", "withinMetres 不能与 atLeast 或 class 同用：距离之内的图斑没有重叠面积");
        }
        return where;
    }

    private static @Nullable Least least(YamlObject yaml) {
        boolean area = yaml.has("areaMu");
        boolean share = yaml.has("sharePercent");
        if (area == share) {
            yaml.fault("areaMu", "VALUE_INVALID", "atLeast 须给出 areaMu 或 sharePercent 之一");
        }
        Optional<Double> value =
                area ? yaml.number("areaMu", 0, Double.MAX_VALUE) : yaml.number("sharePercent", 0, 100);
        yaml.refuseOtherKeys();
        return new Least(area ? Least.Unit.AREA_MU : Least.Unit.SHARE_PERCENT, value.orElse(0.0));
    }

    private static @Nullable OverlapClass overlapClass(YamlObject yaml) {
        if (!yaml.has("class")) {
            return null;
        }
        OverlapClass named = yaml.oneOf("class", OverlapClass.class).orElse(OverlapClass.OVERLAP);
        if (!named.isDecisive()) {
            yaml.fault("class", "VALUE_INVALID", "class 只能是 INSIDE 或 OVERLAP：边界接触不作为依据，收到 " + named);
        }
        return named;
    }

    private @Nullable String elseFact(YamlObject yaml) {
        Optional<String> key = yaml.optionalText("elseFact");
        if (key.isEmpty()) {
            return null;
        }
        @Nullable Fact fact = facts.get(key.get());
        if (fact == null) {
            refuseUnknown(yaml, "elseFact", key.get());
        } else if (fact.type() != Fact.Type.BOOLEAN || fact.measured() != null) {
            yaml.fault("elseFact", "VALUE_INVALID", "elseFact 须是由申报人回答的 BOOLEAN 事实，收到 " + key.get());
        }
        return key.get();
    }
}
