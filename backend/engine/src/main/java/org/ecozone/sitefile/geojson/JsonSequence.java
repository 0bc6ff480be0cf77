package org.ecozone.sitefile.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of a JSON text: one, or a Feature a line (GeoJSON Text Sequences, RFC 8142, and newline-delimited GeoJSON), which
 * are read as the features of one collection.
 *
 * @param root the one value, or the collection
 * @param notice that there were several
 */
record JsonSequence(JsonNode root, Optional<Fault> notice) {

    private static final char RECORD_SEPARATOR = '\u001e';

    /** Throws what the library throws for a text that is no JSON. */
    static JsonSequence of(JsonMapper json, String text) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> all =
                json.readerFor(JsonNode.class).readValues(text.replace(RECORD_SEPARATOR, ' '))) {
            while (all.hasNextValue()) {
                values.add(all.nextValue());
            }
        }
        if (values.size() <= 1) {
            return new JsonSequence(values.isEmpty() ? json.missingNode() : values.get(0), Optional.empty());
        }
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (JsonNode value : values) {
            boolean isCollection = "FeatureCollection".equals(GeoJsonSites.type(value));
            JsonNode crs = value.path("crs");
            for (JsonNode feature : isCollection ? value.path("features") : List.of(value)) {
                boolean isOfItsOwn = !isCollection || crs.isMissingNode() || feature.has("crs");
                features.add(feature instanceof ObjectNode own && !isOfItsOwn ? own.set("crs", crs) : feature);
            }
        }
        return new JsonSequence(
                collection,
                Optional.of(SiteFault.notice(
                        "GEOJSON_SEQUENCE",
                        "文件由 " + values.size() + " 个首尾相接的 JSON 组成（逐行的 GeoJSON），已按一个要素集合读取，其中的位置 /features/n 从 0 数起。",
                        "The file holds " + values.size()
                                + " JSON values one after the other (a Feature a line); they were"
                                + " read as one collection, its places /features/n counted from 0.")));
    }
}
