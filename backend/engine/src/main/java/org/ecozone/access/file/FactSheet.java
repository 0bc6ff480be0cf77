package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Fact.Choice;
import org.ecozone.access.rule.Fact.Type;
import org.ecozone.access.rule.IndustryDerivation;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads {@code facts.yaml}. */
final class FactSheet {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern PREFIX = Pattern.compile("\\d{2,4}");

    private final List<YamlObject> sheet;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    FactSheet(List<YamlObject> sheet) {
        this.sheet = sheet;
    }

    List<Fact> read() {
        sheet.forEach(this::read);
        return List.copyOf(facts.values());
    }

    private void read(YamlObject yaml) {
        String key = yaml.text("key");
        if (key.equals(Condition.INDUSTRY)) {
            yaml.fault("key", "VALUE_INVALID", key + " 是行业代码的名称，不能用作事实的键");
        } else if (!KEY.matcher(key).matches()) {
            yaml.fault("key", "VALUE_INVALID", "事实的键应为小写字母、数字和下划线，收到 " + key);
        } else if (facts.containsKey(key)) {
            yaml.fault("key", "ID_DUPLICATE", "事实 " + key + " 已有");
        }
        Type type = yaml.oneOf("type", Type.class).orElse(Type.BOOLEAN);
        List<Choice> choices = choices(yaml, type);
        @Nullable Double minimum = number(yaml, "minimum", type);
        @Nullable Double maximum = number(yaml, "maximum", type);
        if (minimum != null && maximum != null && minimum > maximum) {
            yaml.fault("maximum", "VALUE_INVALID", "maximum 小于 minimum");
        }
        Fact fact = new Fact(
                key,
                yaml.text("label"),
                yaml.text("labelEn"),
                type,
                yaml.optionalText("unit").orElse(null),
                units(yaml, type),
                minimum,
                maximum,
                choices,
                yaml.text("help"),
                form(yaml),
                yaml.text("group"),
                yaml.object("fromIndustry")
                        .map(d -> derivation(d, type, choices))
                        .orElse(null),
                new MeasuredFactSheet(facts).read(yaml, type, maximum),
                // Only over what stands before: so no two facts can wait for each other.
                new FactVocabulary(facts).condition(yaml, "askIf"));
        yaml.refuseOtherKeys();
        facts.putIfAbsent(key, fact);
    }

    /** A reader of the environmental impact form must find what is asked; what is measured stands in none. */
    private static @Nullable String form(YamlObject yaml) {
        return yaml.has("derived") ? yaml.optionalText("form").orElse(null) : yaml.text("form");
    }

    private static List<Fact.OtherUnit> units(YamlObject yaml, Type type) {
        List<Fact.OtherUnit> units = new ArrayList<>();
        for (YamlObject item : yaml.objects("units")) {
            units.add(new Fact.OtherUnit(
                    item.text("unit"),
                    item.number("factor", Double.MIN_VALUE, Double.MAX_VALUE).orElse(1.0)));
            item.refuseOtherKeys();
        }
        if (!units.isEmpty() && (type != Type.NUMBER || !yaml.has("unit"))) {
            yaml.fault("units", "VALUE_INVALID", "units 只用于有 unit 的 NUMBER");
        }
        return units;
    }

    private static List<Choice> choices(YamlObject yaml, Type type) {
        List<Choice> choices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlObject item : yaml.objects("choices")) {
            Choice choice = new Choice(item.text("code"), item.text("label"), item.text("labelEn"));
            item.refuseOtherKeys();
            if (!CODE.matcher(choice.code()).matches()) {
                item.fault("code", "VALUE_INVALID", "选项代码应为大写字母、数字和下划线，收到 " + choice.code());
            } else if (!codes.add(choice.code())) {
                item.fault("code", "ID_DUPLICATE", "选项 " + choice.code() + " 已有");
            }
            choices.add(choice);
        }
        if ((type == Type.CHOICE) == choices.isEmpty()) {
            yaml.fault("choices", "VALUE_INVALID", "类型 CHOICE 须有 choices，其他类型不能有");
        }
        return choices;
    }

    private static @Nullable Double number(YamlObject yaml, String key, Type type) {
        Optional<String> text = yaml.optionalText(key);
        if (text.isPresent() && type != Type.NUMBER) {
            yaml.fault(key, "VALUE_INVALID", key + " 只用于 NUMBER");
        }
        Optional<Object> number = text.flatMap(t -> value(t, Type.NUMBER, List.of()));
        if (text.isPresent() && number.isEmpty()) {
            yaml.fault(key, "VALUE_INVALID", key + " 应为数字，收到 " + text.get());
        }
        return (Double) number.orElse(null);
    }

    private static IndustryDerivation derivation(YamlObject yaml, Type type, List<Choice> choices) {
        NavigableMap<String, Optional<Object>> byPrefix = new TreeMap<>();
        for (YamlObject item : yaml.objects("cases")) {
            Optional<Object> value = value(item, "value", type, choices);
            if (value.isEmpty()) {
                item.fault("value", "KEY_MISSING", "cases 的每项须有 value；须询问的行业写在 ask");
            }
            list(item, "prefixes", byPrefix, value);
            item.refuseOtherKeys();
        }
        list(yaml, "ask", byPrefix, Optional.empty());
        if (byPrefix.isEmpty()) {
            yaml.fault("cases", "VALUE_INVALID", "fromIndustry 须列出行业（cases 或 ask）");
        }
        IndustryDerivation derivation = new IndustryDerivation(byPrefix, value(yaml, "otherwise", type, choices));
        yaml.refuseOtherKeys();
        return derivation;
    }

    private static void list(
            YamlObject yaml, String key, Map<String, Optional<Object>> byPrefix, Optional<Object> value) {
        for (String prefix : yaml.texts(key)) {
            if (!PREFIX.matcher(prefix).matches()) {
                yaml.fault(key, "VALUE_INVALID", "行业前缀应为 2 至 4 位数字，收到 " + prefix);
            } else if (byPrefix.put(prefix, value) != null) {
                yaml.fault(key, "ID_DUPLICATE", "行业前缀 " + prefix + " 出现两次");
            }
        }
    }

    private static Optional<Object> value(YamlObject yaml, String key, Type type, List<Choice> choices) {
        Optional<String> text = yaml.optionalText(key);
        Optional<Object> value = text.flatMap(t -> value(t, type, choices));
        if (text.isPresent() && value.isEmpty()) {
            yaml.fault(key, "VALUE_INVALID", key + " 应为" + type.label() + "，收到 " + text.get());
        }
        return value;
    }

    private static Optional<Object> value(String text, Type type, List<Choice> choices) {
        switch (type) {
            case BOOLEAN:
                return text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty();
            case CHOICE:
                return choices.stream().anyMatch(c -> c.code().equals(text)) ? Optional.of(text) : Optional.empty();
            case NUMBER:
            default:
                return YamlObject.number(text).map(n -> (Object) n);
        }
    }
}
