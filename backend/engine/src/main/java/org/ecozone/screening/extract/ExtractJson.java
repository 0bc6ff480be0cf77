package org.ecozone.screening.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.WhereWords;
import org.ecozone.json.CanonicalJson;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.answer.HeadJson;
import org.ecozone.screening.answer.ThemeJson;
import org.ecozone.screening.extract.Provision.Demand;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An extract by the HTTP contract. What a screening's answer says of a place is written as there, and added to. */
final class ExtractJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ROOM = 1 << 12;
    private static final String METHOD = "面积为 CGCS2000 椭球面积（site.areaMethod），距离为椭球面上的最短距离，方位角自正北顺时针；"
            + "图斑与地块的公共部分窄于图层边界精度的计为边界接触，不计为涉及；图层在地块所在处没有数据的，不计为不涉及。";

    private final Extract extract;
    private final Map<String, Layer> layers;
    private final WhereWords places;
    private final ConditionWords conditions;

    private ExtractJson(Extract extract) {
        this.extract = extract;
        this.layers = extract.site().layers().stream()
                .map(LayerOverlap::layer)
                .collect(Collectors.toMap(Layer::id, layer -> layer));
        this.places =
                new WhereWords(id -> layers.containsKey(id) ? layers.get(id).name() : "图层 " + id);
        this.conditions = new ConditionWords(extract.rules().factBook());
    }

    static ObjectNode of(Extract extract) {
        ObjectNode json = new ExtractJson(extract).tree();
        return json.put(Extract.HASH, CanonicalJson.sha256(json));
    }

    private ObjectNode tree() {
        ObjectNode json = JSON.objectNode()
                .put("asOf", extract.asked().asOf().toString())
                .put("name", extract.asked().name())
                .put("method", METHOD)
                .put("software", extract.software());
        json.set("edition", written(out -> HeadJson.edition(out, extract.site().edition())));
        json.set("rules", written(out -> HeadJson.rules(out, extract.rules())));
        json.set(
                "site",
                written(out -> HeadJson.site(
                        out, extract.asked().site(), extract.asked().accuracy())));
        json.set("coverage", written(out -> HeadJson.coverage(out, extract.site())));
        json.set("rows", Sheet.json(extract.rows()));
        PrintedFigures figures = PrintedFigures.of(extract.site());
        ArrayNode themes = json.putArray("layers");
        extract.layers().forEach(layer -> themes.add(layer(layer, figures)));
        json.set("elsewhere", groups(extract.elsewhere()));
        ArrayNode lists = json.putArray("accessLists");
        extract.accessLists().forEach(list -> lists.add(list(list)));
        ArrayNode provisions = json.putArray("provisions");
        extract.provisions().forEach(provision -> provisions.add(provision(provision)));
        ArrayNode documents = json.putArray("documents");
        extract.documents().forEach(document -> documents.add(document(document)));
        ArrayNode notices = json.putArray("notices");
        extract.notices()
                .forEach(
                        notice -> notices.addObject().put("code", notice.code()).put("message", notice.message()));
        return json;
    }

    private static ObjectNode written(Consumer<CanonicalText> writer) {
        CanonicalText out = new CanonicalText(ROOM);
        writer.accept(out);
        return (ObjectNode) JsonMapper.shared().readTree(out.bytes());
    }

    /** A theme of an answer, and what is known of layer and zones beside it. */
    private ObjectNode layer(ExtractedLayer extracted, PrintedFigures figures) {
        LayerOverlap overlap = extracted.overlap();
        Layer layer = overlap.layer();
        ObjectNode json = written(out -> ThemeJson.write(out, overlap, figures));
        json.put("description", layer.description())
                .put("kind", layer.kind().name())
                .put("positionalAccuracyMetres", layer.positionalAccuracyMetres())
                .put("source", layer.source())
                .put("synthetic", layer.synthetic());
        json.set("documents", groups(extracted.documents()));
        for (int i = 0; i < overlap.zones().size(); i++) {
            Zone zone = overlap.zones().get(i).zone();
            ObjectNode shown = (ObjectNode) json.get("zones").get(i);
            shown.put("categoryName", categoryName(layer, zone.category()));
            shown.set("attributes", attributes(zone));
            texts(shown, "provisions", extracted.byZone().getOrDefault(zone.code(), List.of()));
            ArrayNode silences = shown.putArray("silences");
            extracted.silences().getOrDefault(zone.code(), List.of()).forEach(s -> silences.add(silence(s)));
        }
        for (int i = 0; i < overlap.near().size(); i++) {
            Zone zone = overlap.near().get(i).zone();
            ObjectNode shown = (ObjectNode) json.get("near").get(i);
            shown.put("categoryName", categoryName(layer, zone.category()));
            texts(shown, "provisions", extracted.byZone().getOrDefault(zone.code(), List.of()));
        }
        if (json.get("nearest") instanceof ObjectNode nearest) {
            nearest.put(
                    "categoryName", categoryName(layer, nearest.get("category").asString()));
        }
        return json;
    }

    private static @Nullable String categoryName(@Nullable Layer layer, @Nullable String code) {
        return layer == null || code == null
                ? null
                : layer.category(code).map(Layer.Category::name).orElse(null);
    }

    private static ObjectNode attributes(Zone zone) {
        ObjectNode json = JSON.objectNode();
        zone.attributes().forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                json.put(name, truth);
            } else if (value instanceof Number number) {
                json.put(name, number.doubleValue());
            } else {
                json.put(name, value.toString());
            }
        });
        return json;
    }

    private ObjectNode silence(Silence silence) {
        ObjectNode json = JSON.objectNode()
                .put("id", silence.id())
                .put("reason", silence.reason())
                .put("elsewhere", silence.elsewhere())
                .put("industries", silence.industries() == null ? null : conditions.of(silence.industries()));
        json.set("read", citations(silence.read()));
        return json;
    }

    private ObjectNode list(AccessList list) {
        Layer units = layers.get(Where.UNIT_LAYER);
        ObjectNode json = JSON.objectNode()
                .put("scope", list.scope().name())
                .put("unit", list.unit() == null ? null : list.unit().code())
                .put("unitName", list.unit() == null ? null : list.unit().name())
                .put("category", list.category())
                .put("categoryName", categoryName(units, list.category()))
                .put("held", list.isHeld());
        ArrayNode dimensions = json.putArray("dimensions");
        list.provisions()
                .forEach((dimension, ids) ->
                        texts(dimensions.addObject().put("dimension", dimension.label()), "provisions", ids));
        return json;
    }

    private ObjectNode provision(Provision provision) {
        Demand demand = provision.demand();
        Clause clause = demand.clause();
        ObjectNode json = JSON.objectNode()
                .put("rule", demand.id())
                .put("title", demand.title())
                .put("level", demand.level().label())
                .put("dimension", demand.dimension().label())
                .put("effect", demand.effect() == null ? null : demand.effect().name())
                .put("check", demand.byPerson() ? "PERSON" : null)
                .put(
                        "scope",
                        clause == null
                                ? Clause.Scope.LAW.name()
                                : clause.scope().name())
                .put("unit", clause == null ? null : clause.unit())
                .put("category", clause == null ? null : clause.category())
                .put("modality", clause == null ? null : clause.modality().label())
                .put("basis", provision.basis().name())
                .put("everyProject", provision.everyProject())
                .put("place", demand.where() == null ? null : places.of(demand.where()))
                .put("when", demand.when() == null ? null : demand.when().text())
                .put("projects", demand.when() == null ? null : conditions.of(demand.when()))
                .put("interpretation", demand.interpretation())
                .put("note", demand.note());
        texts(json, "facts", provision.facts());
        texts(json, "layers", provision.layers());
        ArrayNode zones = json.putArray("zones");
        provision
                .allZones()
                .map(zone -> JSON.objectNode().put("layer", zone.layer()).put("code", zone.code()))
                .distinct()
                .forEach(zones::add);
        json.set("citations", citations(provision.citations()));
        return json;
    }

    private static ArrayNode citations(List<Citation> citations) {
        ArrayNode json = JSON.arrayNode();
        citations.forEach(citation -> json.addObject()
                .put("document", citation.document().id())
                .put("article", citation.article().id()));
        return json;
    }

    private static ArrayNode groups(List<DocumentGroup> groups) {
        ArrayNode json = JSON.arrayNode();
        groups.forEach(
                group -> texts(json.addObject().put("document", group.document()), "provisions", group.provisions()));
        return json;
    }

    private static ObjectNode document(Citation.Document document) {
        ObjectNode json = JSON.objectNode()
                .put("id", document.id())
                .put("title", document.title())
                .put("number", document.number())
                .put("from", document.from().toString())
                .put("until", document.until() == null ? null : document.until().toString());
        ArrayNode articles = json.putArray("articles");
        document.articles()
                .forEach(article ->
                        articles.addObject().put("article", article.id()).put("summary", article.summary()));
        return json;
    }

    private static void texts(ObjectNode json, String name, Collection<String> texts) {
        ArrayNode all = json.putArray(name);
        texts.forEach(all::add);
    }
}
