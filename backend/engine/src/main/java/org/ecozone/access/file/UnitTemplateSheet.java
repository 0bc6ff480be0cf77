package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecozone.access.file.UnitTemplate.ClauseOfTemplate;
import org.ecozone.access.file.UnitTemplate.Parameter;
import org.ecozone.access.file.UnitTemplate.Type;
import org.ecozone.yaml.YamlObject;

/** Reads {@code access-list/templates/*.yaml}. */
final class UnitTemplateSheet {

    /** Names that every clause may use without their being declared: the unit's code and name. */
    static final Set<String> GIVEN = Set.of("unit", "name");

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z][0-9]{1,2}");

    private final Map<String, UnitTemplate> templates = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();

    /** The templates by type, in the order they were read. */
    Map<String, UnitTemplate> templates() {
        return templates;
    }

    void read(YamlObject yaml) {
        String type = matching(yaml, "type", TYPE, "大写字母、数字和下划线");
        String code = matching(yaml, "code", CODE, "2 至 4 个大写字母");
        yaml.text("label");
        yaml.text("describes");
        Map<String, Parameter> parameters = parameters(yaml);
        UnitTemplate template = new UnitTemplate(type, code, parameters, clauses(yaml, parameters), yaml);
        yaml.refuseOtherKeys();
        if (!code.isEmpty() && !codes.add(code)) {
            yaml.fault("code", "ID_DUPLICATE", "模板代码 " + code + " 已有");
        }
        if (!type.isEmpty() && templates.putIfAbsent(type, template) != null) {
            yaml.fault("type", "ID_DUPLICATE", "模板 " + type + " 已有");
        }
    }

    private static Map<String, Parameter> parameters(YamlObject yaml) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (YamlObject item : yaml.objects("parameters")) {
            String name = matching(item, "name", PARAMETER, "小写字母开头的字母和数字");
            item.text("label");
            Type type = item.oneOf("type", Type.class).orElse(Type.TEXT);
            Parameter parameter =
                    new Parameter(name, type, type.read(item, "default").orElse(null));
            item.refuseOtherKeys();
            if (GIVEN.contains(name)) {
                item.fault("name", "VALUE_INVALID", name + " 由程序给出，不能作参数名");
            } else if (parameters.putIfAbsent(name, parameter) != null) {
                item.fault("name", "ID_DUPLICATE", "参数 " + name + " 已有");
            }
        }
        return parameters;
    }

    private static List<ClauseOfTemplate> clauses(YamlObject yaml, Map<String, Parameter> parameters) {
        List<ClauseOfTemplate> clauses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> unused = new TreeSet<>(parameters.keySet());
        Set<String> known = new HashSet<>(GIVEN);
        known.addAll(parameters.keySet());
        for (YamlObject item : yaml.objects("clauses")) {
            String id = matching(item, "id", CLAUSE, "一个大写字母和一两位数字");
            if (!ids.add(id)) {
                item.fault("id", "ID_DUPLICATE", "条款 " + id + " 已有");
            } else {
                clauses.add(new ClauseOfTemplate(id, item));
            }
            unused.removeAll(Placeholders.names(item, known));
        }
        if (clauses.isEmpty()) {
            yaml.fault("clauses", "KEY_MISSING", "模板至少有一条 clauses");
        }
        if (!unused.isEmpty()) {
            yaml.fault("parameters", "PARAMETER_UNUSED", "没有条款用到参数 " + String.join("、", unused));
        }
        return clauses;
    }

    private static String matching(YamlObject yaml, String key, Pattern pattern, String expected) {
        String text = yaml.text(key);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            yaml.fault(key, "VALUE_INVALID", key + " 应为" + expected + "，收到 " + text);
        }
        return text;
    }
}
