package org.ecozone.server.tile;

import java.util.List;
import java.util.function.Function;
import org.ecozone.tile.Tiles;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Category;
import org.ecozone.zoning.Layer.Style;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What clients read before they read tiles.
 *
 * @param address of this server, as {@code https://name}: clients resolve no relative addresses of tiles
 * @param bounds of the zones in degrees; null envelope without zones
 */
record TileDocuments(String address, TileSet set, Layer layer, Envelope bounds) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A pattern needs a picture, which a style without files has not: a tint of the line's colour stands for it. */
    private static final double TINT = 0.15;

    ObjectNode tileJson() {
        ObjectNode json = JSON.objectNode().put("tilejson", "3.0.0");
        json.put("name", layer.name() + " " + set.edition().code())
                .put("description", layer.description())
                .put("scheme", "xyz");
        source(json);
        ObjectNode described = json.putArray("vector_layers")
                .addObject()
                .put("id", layer.id())
                .put("description", layer.description())
                .put("minzoom", Tiles.FIRST_ZOOM)
                .put("maxzoom", Tiles.LAST_ZOOM);
        described
                .putObject("fields")
                .put("code", "String 编码")
                .put("name", "String 名称")
                .put("category", "String 类别：" + categories())
                .put("areaMu", "Number 面积，亩（椭球面）");
        return json;
    }

    ObjectNode style() {
        ObjectNode json = JSON.objectNode().put("version", 8);
        json.put("name", layer.name() + " " + set.edition().code());
        source(json.putObject("sources").putObject(layer.id()).put("type", "vector"));
        ArrayNode layers = json.putArray("layers");
        ObjectNode fill = layer(layers, layer.id() + "-fill", "fill");
        ObjectNode paint = fill.putObject("paint").put("fill-antialias", false);
        paint.set("fill-color", byCategory(layer.categories(), style -> JSON.stringNode(fill(style))));
        paint.set("fill-opacity", byCategory(layer.categories(), style -> JSON.numberNode(opacity(style))));
        for (boolean isDashed : new boolean[] {false, true}) {
            List<Category> categories = layer.categories().stream()
                    .filter(category -> category.style().dashed() == isDashed)
                    .toList();
            if (!categories.isEmpty()) {
                line(layers, categories, isDashed);
            }
        }
        return json;
    }

    private void line(ArrayNode layers, List<Category> categories, boolean isDashed) {
        ObjectNode line = layer(layers, layer.id() + (isDashed ? "-dashed-line" : "-line"), "line");
        ArrayNode filter = line.putArray("filter").add("in");
        filter.addArray().add("get").add("category");
        ArrayNode codes = filter.addArray().add("literal").addArray();
        categories.forEach(category -> codes.add(category.code()));
        line.putObject("layout").put("line-join", "round");
        ObjectNode paint = line.putObject("paint");
        paint.set("line-color", byCategory(categories, style -> JSON.stringNode(style.stroke())));
        paint.set("line-width", byCategory(categories, style -> JSON.numberNode(style.strokeWidth())));
        if (isDashed) {
            paint.putArray("line-dasharray").add(4).add(2);
        }
    }

    private ObjectNode layer(ArrayNode layers, String id, String type) {
        return layers.addObject()
                .put("id", id)
                .put("type", type)
                .put("source", layer.id())
                .put("source-layer", layer.id());
    }

    /** A property that depends on the category; what no category says is as the last one. */
    private static tools.jackson.databind.JsonNode byCategory(
            List<Category> categories, Function<Style, tools.jackson.databind.JsonNode> value) {
        int last = categories.size() - 1;
        if (last == 0) {
            return value.apply(categories.get(0).style());
        }
        ArrayNode match = JSON.arrayNode().add("match");
        match.addArray().add("get").add("category");
        for (Category category : categories.subList(0, last)) {
            match.add(category.code()).add(value.apply(category.style()));
        }
        return match.add(value.apply(categories.get(last).style()));
    }

    private static String fill(Style style) {
        return isPatterned(style) ? style.stroke() : style.fill();
    }

    private static double opacity(Style style) {
        return isPatterned(style) ? Math.max(TINT, style.fillOpacity()) : style.fillOpacity();
    }

    private static boolean isPatterned(Style style) {
        return !style.pattern().equals("NONE");
    }

    private void source(ObjectNode json) {
        json.putArray("tiles")
                .add(address + "/tiles/" + set.edition().code() + "/" + layer.id() + "/{z}/{x}/{y}.mvt?hash="
                        + set.hash());
        json.put("minzoom", Tiles.FIRST_ZOOM).put("maxzoom", Tiles.LAST_ZOOM);
        if (!bounds.isNull()) {
            json.putArray("bounds")
                    .add(bounds.getMinX())
                    .add(bounds.getMinY())
                    .add(bounds.getMaxX())
                    .add(bounds.getMaxY());
        }
        json.put("attribution", layer.source());
    }

    private String categories() {
        return String.join(
                "、",
                layer.categories().stream()
                        .map(category -> category.code() + " " + category.name())
                        .toList());
    }
}
