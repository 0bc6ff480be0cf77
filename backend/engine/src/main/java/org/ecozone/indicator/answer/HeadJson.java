package org.ecozone.indicator.answer;

import java.util.List;
import java.util.Map;
import org.ecozone.indicator.Figure;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.Source;
import org.ecozone.indicator.Target;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What answers have in common: editions, definitions, sources, targets. */
final class HeadJson {

    /** The measure of all figures but those of a method sheet. */
    static final String METHOD = "ELLIPSOIDAL_CGCS2000";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HeadJson() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode list() {
        return JSON.arrayNode();
    }

    static ObjectNode edition(Edition edition) {
        return object().put("code", edition.code())
                .put("hash", edition.hash())
                .put("effectiveFrom", edition.effectiveFrom().toString());
    }

    static ObjectNode definitions(IndicatorBook book) {
        return object().put("version", book.version()).put("hash", book.hash());
    }

    /** Whether figures are of demonstration data. */
    static boolean isSynthetic(List<Layer> layers) {
        return layers.stream().anyMatch(Layer::synthetic);
    }

    static ObjectNode figure(Figure figure, Map<String, String> documents) {
        return object().put("value", figure.value())
                .put("note", figure.note().isEmpty() ? null : figure.note())
                .set("source", source(figure.source(), documents));
    }

    static ObjectNode target(Target target, Map<String, String> documents) {
        return object().put("comparator", target.comparator().name())
                .put("value", target.value())
                .put("words", target.words())
                .put("year", target.year())
                .set("source", source(target.source(), documents));
    }

    static ObjectNode source(Source source, Map<String, String> documents) {
        return object().put("document", source.document())
                .put("documentTitle", documents.get(source.document()))
                .put("article", source.article());
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode list = list();
        texts.forEach(list::add);
        return list;
    }

    static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
