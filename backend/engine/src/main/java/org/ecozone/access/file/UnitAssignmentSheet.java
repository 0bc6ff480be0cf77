package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecozone.access.file.Placeholders.Value;
import org.ecozone.access.file.UnitTemplate.Parameter;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads {@code access-list/units.yaml}. */
final class UnitAssignmentSheet {

    // The ninth character of a unit's code tells its category.
    private static final Pattern UNIT = Pattern.compile("ZH\\d{6}[123]\\d{4}");
    private static final int CATEGORY_AT = 8;

    private final Map<String, UnitTemplate> templates;
    private final List<UnitAssignment> assignments = new ArrayList<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    UnitAssignmentSheet(Map<String, UnitTemplate> templates) {
        this.templates = templates;
    }

    List<UnitAssignment> assignments() {
        return assignments;
    }

    void read(YamlObject yaml) {
        String unit = unit(yaml);
        String name = yaml.text("name");
        List<UnitTemplate> chosen = templates(yaml);
        Map<String, Value> values = new HashMap<>();
        values.put("unit", Value.of(unit));
        values.put("name", Value.of(name));
        if (yaml.has("parameters")) {
            yaml.object("parameters").ifPresent(given -> values.putAll(values(given, chosen, yaml)));
        } else {
            values.putAll(values(null, chosen, yaml));
        }
        yaml.refuseOtherKeys();
        assignments.add(new UnitAssignment(unit, name, chosen, values));
    }

    /** Clauses of a template that no unit uses would hold nowhere. */
    void refuseUnused() {
        templates.forEach((type, template) -> {
            if (!used.contains(type)) {
                template.yaml().fault("type", "TEMPLATE_UNUSED", "没有单元使用模板 " + type);
            }
        });
    }

    private String unit(YamlObject yaml) {
        String unit = yaml.text("unit");
        Optional<Category> category = yaml.oneOf("category", Category.class);
        if (unit.isEmpty()) {
            return unit;
        }
        if (!UNIT.matcher(unit).matches()) {
            yaml.fault("unit", "VALUE_INVALID", "单元编码应为 ZH、6 位行政区划代码、类别位 1 至 3 和 4 位序号，收到 " + unit);
        } else if (category.isPresent() && category.get().digit != unit.charAt(CATEGORY_AT)) {
            yaml.fault(
                    "category",
                    "UNIT_CATEGORY",
                    "编码 " + unit + " 的类别位是 " + unit.charAt(CATEGORY_AT) + "，与 " + category.get() + "（"
                            + category.get().digit + "）不符");
        }
        if (!units.add(unit)) {
            yaml.fault("unit", "ID_DUPLICATE", "单元 " + unit + " 已有清单");
        }
        return unit;
    }

    private List<UnitTemplate> templates(YamlObject yaml) {
        List<UnitTemplate> chosen = new ArrayList<>();
        List<String> types = yaml.texts("templates");
        for (String type : types) {
            @Nullable UnitTemplate template = templates.get(type);
            used.add(type);
            if (template == null) {
                yaml.fault(
                        "templates",
                        "TEMPLATE_UNKNOWN",
                        "没有模板 " + type + "，已有 " + String.join("、", new TreeSet<>(templates.keySet())));
            } else if (chosen.contains(template)) {
                yaml.fault("templates", "ID_DUPLICATE", "模板 " + type + " 列出两次");
            } else {
                chosen.add(template);
            }
        }
        if (types.isEmpty()) {
            yaml.fault("templates", "KEY_MISSING", "单元至少用一个模板");
        }
        return chosen;
    }

    private static Map<String, Value> values(@Nullable YamlObject given, List<UnitTemplate> chosen, YamlObject unit) {
        Map<String, Value> values = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (UnitTemplate template : chosen) {
            for (Parameter parameter : template.parameters().values()) {
                String name = parameter.name();
                boolean stated = given != null && given.has(name);
                Optional<Value> own = stated ? parameter.type().read(given, name) : Optional.empty();
                if (!stated && parameter.otherwise() == null) {
                    missing.add(name);
                }
                values.put(
                        name,
                        own.orElse(
                                parameter.otherwise() == null ? parameter.type().standIn() : parameter.otherwise()));
            }
        }
        if (!missing.isEmpty()) {
            unit.fault("parameters", "PARAMETER_MISSING", "缺少参数 " + String.join("、", missing));
        }
        if (given != null) {
            given.refuseOtherKeys();
        }
        return values;
    }

    /** The categories of control units, as layer {@code control-unit} names them. */
    enum Category {
        PRIORITY('1'),
        KEY('2'),
        GENERAL('3');

        private final char digit;

        Category(char digit) {
            this.digit = digit;
        }
    }
}
