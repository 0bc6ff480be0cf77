package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.rule.Effect;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import tools.jackson.databind.JsonNode;

/** The provisions of an extract, each once: those of law and plan by layer, those of access lists by list and dimension. */
final class ExtractedProvisions {

    private final RecordedResult extract;
    private final Conditions conditions;
    private final Map<String, JsonNode> all = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> layers = new HashMap<>();
    private final Set<String> listed = new LinkedHashSet<>();

    ExtractedProvisions(RecordedResult extract, FactWords facts) {
        this.extract = extract;
        this.conditions = new Conditions(facts);
        extract.list("provisions").forEach(one -> all.put(one.path("rule").asString(), one));
        extract.list("documents")
                .forEach(one ->
                        titles.put(one.path("id").asString(), one.path("title").asString()));
        extract.themes()
                .forEach(one -> layers.put(
                        one.path("layer").asString(), one.path("name").asString()));
        extract.list("accessLists")
                .forEach(list -> list.path("dimensions").forEach(dimension -> add(dimension, listed)));
    }

    private static void add(JsonNode group, Collection<String> ids) {
        group.path("provisions").forEach(id -> ids.add(id.asString()));
    }

    /** How many there are, and of which kinds. */
    String counted() {
        long always = all.values().stream()
                .filter(one -> one.path("everyProject").asBoolean(false))
                .count();
        return all.size() + " 条：法律法规与规划 " + (all.size() - listed.size()) + " 条，准入清单 " + listed.size()
                + " 条；其中不论什么项目都适用的 " + always + " 条";
    }

    /** How many there are by what of the place they are told, and what they would do where they apply. */
    Block overview() {
        Map<String, List<JsonNode>> parts = new LinkedHashMap<>();
        inOrder()
                .forEach(id -> parts.computeIfAbsent(because(all.get(id)), any -> new ArrayList<>())
                        .add(all.get(id)));
        for (JsonNode list : extract.list("accessLists")) {
            list.path("dimensions")
                    .forEach(dimension -> texts(dimension.path("provisions"))
                            .forEach(id -> parts.computeIfAbsent("准入清单：" + named(list), any -> new ArrayList<>())
                                    .add(all.get(id))));
        }
        List<Column> columns = new ArrayList<>(List.of(new Column("因何", 50, false), new Column("条款（条）", 18, true)));
        Stream.of(Effect.PROHIBITED, Effect.RESTRICTED, Effect.CONDITIONAL, Effect.PERMITTED)
                .forEach(effect -> columns.add(new Column("若适用：" + effect.label(), 17, true)));
        columns.add(new Column("由人核对", 16, true));
        List<List<Cell>> rows = new ArrayList<>();
        parts.forEach((name, those) -> rows.add(List.of(
                Cell.of(name),
                many(those.size()),
                many(with(those, "PROHIBITED")),
                many(with(those, "RESTRICTED")),
                many(with(those, "CONDITIONAL")),
                many(with(those, "PERMITTED")),
                many(with(those, "")))));
        return new Block.Table("overview", "可能适用的条款一览", columns, rows);
    }

    private static long with(List<JsonNode> provisions, String effect) {
        return provisions.stream()
                .filter(one -> one.path("effect").asString("").equals(effect))
                .count();
    }

    private static Cell many(long count) {
        return Cell.of(count == 0 ? "—" : String.valueOf(count));
    }

    /** Ids of what no access list has: layer by layer, then what is told of no layer. */
    private Set<String> inOrder() {
        Set<String> ids = new LinkedHashSet<>();
        extract.themes().forEach(layer -> layer.path("documents").forEach(group -> add(group, ids)));
        extract.list("elsewhere").forEach(group -> add(group, ids));
        ids.addAll(all.keySet());
        ids.removeAll(listed);
        return ids;
    }

    List<Block> ofLawAndPlan() {
        Set<String> ids = inOrder();
        if (ids.isEmpty()) {
            return List.of(new Block.Paragraph("没有条款。", Tone.PLAIN));
        }
        List<Column> columns = List.of(
                new Column("因何", 15, false),
                new Column("条款", 44, false),
                new Column("若适用", 13, false),
                new Column("适用于", 36, false),
                new Column("依据", 26, false));
        List<List<Cell>> rows = ids.stream()
                .map(all::get)
                .map(one -> List.of(
                        Cell.of(because(one)),
                        Cell.of(titled(one)),
                        Cell.of(effect(one)),
                        Cell.of(applies(one)),
                        Cell.of(cited(one.path("citations")))))
                .toList();
        return List.of(new Block.Table("provisions", "可能适用的法律法规与规划条款", columns, rows));
    }

    /** The lists of region, categories and units; of one that is not held, that it is not. */
    List<Block> ofAccessLists() {
        List<Column> columns = List.of(
                new Column("清单", 18, false),
                new Column("管控维度", 16, false),
                new Column("管控要求", 44, false),
                new Column("若适用", 13, false),
                new Column("适用于", 30, false),
                new Column("依据", 20, false));
        List<List<Cell>> rows = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (JsonNode list : extract.list("accessLists")) {
            String name = named(list);
            if (!list.path("held").asBoolean(false)) {
                blocks.add(new Block.Paragraph(name + "：规则库没有收录这份清单，不等于没有要求，须向主管部门查询。", Tone.WARNING));
            }
            for (JsonNode dimension : list.path("dimensions")) {
                List<String> ids = new ArrayList<>();
                add(dimension, ids);
                ids.forEach(id -> rows.add(listed(name, dimension, all.get(id))));
            }
        }
        blocks.add(0, new Block.Table("lists", "生态环境准入清单", columns, rows));
        return blocks;
    }

    private List<Cell> listed(String list, JsonNode dimension, JsonNode provision) {
        return List.of(
                Cell.of(list),
                Cell.of(dimension.path("dimension").asString()),
                Cell.of(titled(provision)),
                Cell.of(effect(provision)),
                Cell.of(applies(provision)),
                Cell.of(cited(provision.path("citations"))));
    }

    private static String named(JsonNode list) {
        String scope = list.path("scope").asString();
        return switch (scope) {
            case "UNIT" ->
                list.path("unitName").asString("") + "（" + list.path("unit").asString("") + "）";
            case "CATEGORY" ->
                list.path("categoryName").asString(list.path("category").asString("")) + "分类要求";
            default -> Words.scope(scope);
        };
    }

    /** By what of the place it is told. */
    private String because(JsonNode provision) {
        String named = texts(provision.path("layers"))
                .map(id -> layers.getOrDefault(id, id))
                .collect(Collectors.joining(Words.COMMA));
        if (!named.isEmpty()) {
            return named;
        }
        return switch (provision.path("basis").asString()) {
            case "EVERYWHERE" -> "不分用地";
            case "BY_PROJECT" -> "因项目而定";
            default -> "数据不全";
        };
    }

    private static String titled(JsonNode provision) {
        String interpretation = provision.path("interpretation").asString("");
        String note = provision.path("note").asString("");
        return provision.path("title").asString() + "\n"
                + provision.path("rule").asString() + " · "
                + RecordedResult.dimension(provision)
                + (interpretation.isEmpty() ? "" : "\n解释口径：" + interpretation)
                + (note.isEmpty() ? "" : "\n说明：" + note);
    }

    private static String effect(JsonNode provision) {
        String effect = provision.path("effect").asString("");
        if (effect.isEmpty()) {
            return "由人核对";
        }
        return Words.effect(effect) + (provision.path("check").isString() ? "（须由人认定）" : "");
    }

    /** To what places and projects. */
    private String applies(JsonNode provision) {
        List<String> said = new ArrayList<>();
        String place = provision.path("place").asString("");
        if (!place.isEmpty()) {
            said.add(conditions.place(place));
        }
        String basis = provision.path("basis").asString();
        if (basis.equals("OPEN")) {
            said.add("此地是否如此，因数据不全而不明");
        }
        String projects = provision.path("projects").asString("");
        if (provision.path("everyProject").asBoolean(false)) {
            said.add("不论什么项目");
        } else if (!projects.isEmpty()) {
            said.add("项目：" + projects);
        } else if (basis.equals("BY_PROJECT")) {
            said.add("依项目的申报或行业而定");
        }
        return said.isEmpty() ? "视项目而定" : String.join("\n", said);
    }

    private String cited(JsonNode citations) {
        List<String> all = new ArrayList<>();
        citations.forEach(one -> all.add(Words.cited(
                title(one.path("document").asString()), one.path("article").asString(""))));
        return String.join("；", all);
    }

    private String title(String document) {
        return titles.getOrDefault(document, document);
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }
}
