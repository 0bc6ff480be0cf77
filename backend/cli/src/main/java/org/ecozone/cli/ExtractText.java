package org.ecozone.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.ecozone.access.rule.Effect;
import tools.jackson.databind.JsonNode;

/** An extract, as a page of text: layer by layer what lies there and the provisions that speak of it, then those of no layer. */
final class ExtractText {

    private final JsonNode extract;
    private final PrintWriter out;
    private final Map<String, JsonNode> provisions = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    ExtractText(JsonNode extract, PrintWriter out) {
        this.extract = extract;
        this.out = out;
        extract.path("provisions").forEach(one -> provisions.put(text(one, "rule"), one));
        extract.path("documents").forEach(one -> titles.put(text(one, "id"), text(one, "title")));
    }

    void print() {
        String name = text(extract, "name");
        out.println((name.isEmpty() ? "" : name + "：") + "摘录（不是研判结论）/ extract, no verdict");
        out.println("摘录日  " + text(extract, "asOf"));
        out.println("数据版本  " + extract.at("/edition/code").asString("") + "  "
                + extract.at("/edition/hash").asString(""));
        out.println("规则库  " + extract.at("/rules/version").asString("") + "  "
                + extract.at("/rules/hash").asString(""));
        extract.path("layers").forEach(this::layer);
        if (!extract.path("elsewhere").isEmpty()) {
            out.println("不归于图层的条款 / of no layer");
            extract.path("elsewhere").forEach(this::group);
        }
        out.println("提示 / notices");
        extract.path("notices").forEach(notice -> out.println("  " + text(notice, "message")));
        out.println("摘录散列值  " + text(extract, "extractHash"));
        out.println();
    }

    private void layer(JsonNode layer) {
        JsonNode nearest = layer.path("nearest");
        out.println(text(layer, "name") + "  " + text(layer, "status")
                + (nearest.isObject()
                        ? "  最近 " + text(nearest, "name") + " " + text(nearest, "distanceMetres") + " 米，方位 "
                                + text(nearest, "bearingDegrees") + "°"
                        : ""));
        for (JsonNode zone : layer.path("zones")) {
            out.println(
                    "    " + text(zone, "code") + " " + text(zone, "name") + "  " + text(zone, "categoryName") + "  "
                            + text(zone, "class")
                            + (zone.has("areaMu") ? "  " + text(zone, "areaMu") + " 亩" : ""));
        }
        layer.path("documents").forEach(this::group);
    }

    private void group(JsonNode group) {
        out.println("  《" + titles.getOrDefault(text(group, "document"), "") + "》");
        group.path("provisions").forEach(id -> provision(provisions.get(id.asString(""))));
    }

    private void provision(JsonNode provision) {
        String effect = text(provision, "effect");
        String projects = text(provision, "projects");
        out.println(
                "    [" + (effect.isEmpty() ? "人工核对" : Effect.valueOf(effect).label()) + "] "
                        + text(provision, "rule") + " " + text(provision, "title") + "  "
                        + text(provision.path("citations").path(0), "article")
                        + (projects.isEmpty() ? "" : "  项目：" + projects));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
