package org.ecozone.access.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Fact.Type;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.MeasuredFact.LayerMeasure;
import org.ecozone.access.rule.MeasuredFact.SiteMeasure;
import org.ecozone.access.rule.Where;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads how the system measures a fact. */
final class MeasuredFactSheet {

    private static final List<String> STATED_ONLY = List.of("form", "fromIndustry", "askIf", "units");

    private final Map<String, Fact> before;

    /** With the facts that stand before this one. */
    MeasuredFactSheet(Map<String, Fact> before) {
        this.before = before;
    }

    /** What {@code derived} of a fact says; null where it is absent. */
    @Nullable
    MeasuredFact read(YamlObject fact, Type type, @Nullable Double maximum) {
        if (!fact.has("derived")) {
            return null;
        }
        for (String key : STATED_ONLY) {
            if (fact.has(key)) {
                fact.fault(key, "VALUE_INVALID", "由系统推定（derived）的事实不能有 " + key);
            }
        }
        return fact.object("derived")
                .map(yaml -> read(yaml, fact, type, maximum))
                .orElse(null);
    }

    private MeasuredFact read(YamlObject yaml, YamlObject fact, Type type, @Nullable Double maximum) {
        MeasuredFact measured;
        Type needed = Type.NUMBER;
        if (yaml.has("site")) {
            SiteMeasure measure = yaml.oneOf("site", SiteMeasure.class).orElse(SiteMeasure.AREA_MU);
            measured = new MeasuredFact.OfSite(measure);
            if (measure == SiteMeasure.SHAPE) {
                needed = Type.CHOICE;
                requireChoices(fact, List.of("AREA", "LINE", "POINTS", "WIDENED"));
            }
        } else if (yaml.has("where")) {
            needed = Type.BOOLEAN;
            measured = yaml.object("where")
                    .map(where -> new MeasuredFact.OfPlace(new WhereSheet(before).read(where)))
                    .orElse(new MeasuredFact.OfPlace(new Where.IncompleteCoverage()));
        } else if (yaml.has("eia")) {
            needed = Type.CHOICE;
            measured = new MeasuredFact.OfEia();
            requireEiaClasses(yaml, fact);
        } else {
            measured = ofLayer(yaml, maximum);
        }
        if (type != needed) {
            fact.fault("type", "VALUE_INVALID", "这样推定的事实应为 " + needed + "，收到 " + type);
        }
        yaml.refuseOtherKeys();
        return measured;
    }

    private static MeasuredFact ofLayer(YamlObject yaml, @Nullable Double maximum) {
        LayerMeasure measure = yaml.oneOf("measure", LayerMeasure.class).orElse(LayerMeasure.AREA_MU);
        if (measure == LayerMeasure.DISTANCE_METRES && maximum == null) {
            yaml.fault("measure", "KEY_MISSING", "DISTANCE_METRES 须有 maximum：超过它的距离都记为它");
        }
        return new MeasuredFact.OfLayer(yaml.text("layer"), WhereSheet.ANY_ATTRIBUTE.condition(yaml, "zones"), measure);
    }

    private static void requireEiaClasses(YamlObject yaml, YamlObject fact) {
        if (!yaml.text("eia").equals("CLASS")) {
            yaml.fault("eia", "VALUE_INVALID", "eia 只能是 CLASS");
        }
        requireChoices(fact, Arrays.stream(EiaClass.values()).map(Enum::name).toList());
    }

    private static void requireChoices(YamlObject fact, List<String> expected) {
        List<String> codes =
                fact.objects("choices").stream().map(c -> c.text("code")).toList();
        if (!codes.equals(expected)) {
            fact.fault("choices", "VALUE_INVALID", "choices 的代码应依次为 " + String.join("、", expected));
        }
    }
}
