package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sheet by the HTTP contract. Amounts have the members of the answer: {@code areaSquareMetres} and {@code areaMu},
 * {@code lengthMetres} or {@code count}.
 */
final class SheetJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String EFFECT = "effect";
    private static final String RULES = "rules";
    private static final String ZONES = "zones";
    private static final String SHARE = "shareOfSite";

    private SheetJson() {}

    static ObjectNode of(Sheet sheet) {
        ObjectNode json = JSON.objectNode().put("ofResult", sheet.ofResult());
        json.set("rows", rows(sheet.rows()));
        ArrayNode head = json.putArray("head");
        sheet.head().forEach(hit -> head.add(hit(hit)));
        ObjectNode settled =
                json.putObject("settled").put(EFFECT, sheet.settled().effect().name());
        texts(settled, "because", sheet.settled().because());
        put(json, "pending", sheet.pending().map(SheetJson::pending));
        ObjectNode questions = json.putObject("questions");
        texts(questions, "open", sheet.questions().open());
        texts(questions, "answered", sheet.questions().answered());
        put(json, "outside", sheet.outside().map(SheetJson::outside));
        return json;
    }

    static ArrayNode rows(List<HeadlineRow> rows) {
        ArrayNode json = JSON.arrayNode();
        rows.forEach(row -> json.add(row(row)));
        return json;
    }

    private static ObjectNode row(HeadlineRow row) {
        ObjectNode json = JSON.objectNode()
                .put("row", row.row())
                .put("layer", row.hasLayer() ? row.row() : null)
                .put("name", row.name())
                .put("status", row.status().name());
        amount(json, row.amount());
        json.put(SHARE, row.shareOfSite());
        if (row.uncovered() != null) {
            amount(json.putObject("uncovered"), row.uncovered());
        }
        if (row.beyond() != null) {
            ObjectNode beyond = amount(json.putObject("beyond"), row.beyond().amount());
            beyond.put(SHARE, row.beyond().shareOfSite());
            if (row.beyond().isLowerBound()) {
                beyond.put("lowerBound", true);
            }
        }
        ArrayNode categories = json.putArray("categories");
        row.categories().forEach(met -> categories.add(category(met)));
        ArrayNode contacts = json.putArray("contacts");
        row.contacts()
                .forEach(contact -> contacts.addObject()
                        .put("code", contact.code())
                        .put("name", contact.name())
                        .put("category", contact.category()));
        put(json, "nearest", Optional.ofNullable(row.nearest()).map(SheetJson::nearest));
        put(json, "holds", row.holds().map(SheetJson::weight));
        put(json, "open", row.open().map(SheetJson::weight));
        return json;
    }

    private static ObjectNode category(MetCategory met) {
        ObjectNode json = JSON.objectNode().put("category", met.category()).put("name", met.name());
        figures(json, met);
        texts(json, ZONES, met.zones());
        return json;
    }

    private static void figures(ObjectNode json, MetCategory met) {
        amount(json, met.amount());
        json.put(SHARE, met.shareOfSite());
        if (met.isUpperBound()) {
            json.put("upperBound", true);
        }
    }

    private static ObjectNode weight(Weight weight) {
        ObjectNode json = JSON.objectNode().put(EFFECT, weight.effect().name());
        texts(json, RULES, weight.rules());
        return json;
    }

    private static ObjectNode nearest(NearestZone nearest) {
        return JSON.objectNode()
                .put("code", nearest.code())
                .put("name", nearest.name())
                .put("category", nearest.category())
                .put("distanceMetres", nearest.distanceMetres())
                .put("bearingDegrees", nearest.bearingDegrees());
    }

    private static ObjectNode hit(Hit hit) {
        ObjectNode json = JSON.objectNode()
                .put("rule", hit.rule())
                .put("title", hit.title())
                .put("outcome", hit.outcome().name())
                .put(EFFECT, hit.effect().name())
                .put("layer", hit.layer())
                .put("layerName", hit.layerName())
                .put("category", hit.category())
                .put("categoryName", hit.categoryName());
        put(
                json,
                "citation",
                hit.citation()
                        .map(cited -> JSON.objectNode()
                                .put("document", cited.document())
                                .put("article", cited.article())));
        hit.met().ifPresent(met -> figures(json, met));
        texts(json, ZONES, hit.zones());
        return json;
    }

    private static ObjectNode pending(Pending pending) {
        ObjectNode json = JSON.objectNode()
                .put(EFFECT, pending.effect().name())
                .put("facts", pending.facts())
                .put("dataMissing", pending.dataMissing());
        texts(json, "because", pending.because());
        texts(json, "byPerson", pending.byPerson());
        return json;
    }

    private static ObjectNode outside(Outside outside) {
        NearestZone nearest = outside.nearest();
        return JSON.objectNode()
                .put("share", outside.share())
                .put("distanceMetres", nearest == null ? null : nearest.distanceMetres())
                .put("bearingDegrees", nearest == null ? null : nearest.bearingDegrees())
                .put("zone", nearest == null ? null : nearest.code())
                .put("zoneName", nearest == null ? null : nearest.name());
    }

    private static ObjectNode amount(ObjectNode json, @Nullable Amount amount) {
        if (amount != null) {
            BigDecimal value = amount.value();
            switch (amount.kind()) {
                case AREA -> json.put("areaSquareMetres", value).put("areaMu", amount.mu());
                case LENGTH -> json.put("lengthMetres", value);
                case COUNT -> json.put("count", value);
            }
        }
        return json;
    }

    private static void texts(ObjectNode json, String name, Collection<String> texts) {
        ArrayNode all = json.putArray(name);
        texts.forEach(all::add);
    }

    /** Null where there is none. */
    private static void put(ObjectNode json, String name, Optional<ObjectNode> value) {
        json.set(name, value.<JsonNode>map(one -> one).orElse(JSON.nullNode()));
    }
}
