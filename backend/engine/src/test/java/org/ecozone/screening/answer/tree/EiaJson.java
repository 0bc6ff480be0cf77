package org.ecozone.screening.answer.tree;

import java.util.List;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaClassification;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which document the environmental impact assessment needs. */
final class EiaJson {

    private EiaJson() {}

    static ObjectNode of(EiaClassification eia) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, eia.decided(), eia.possible(), eia.missingFacts());
        json.put("label", eia.decided() == null ? null : eia.decided().label());
        ArrayNode items = json.putArray("items");
        for (EiaClassification.Item item : eia.items()) {
            ObjectNode node = items.addObject()
                    .put("no", item.number())
                    .put("section", item.section())
                    .put("name", item.name())
                    .put("applies", item.applies().name());
            put(node, item.decided(), item.possible(), item.missingFacts());
            ObjectNode texts = node.putObject("texts");
            item.texts().forEach((kind, text) -> texts.put(kind.name(), text));
            node.put("byPerson", item.byPerson()).put("sensitiveAreas", item.sensitiveAreas());
        }
        return json;
    }

    private static void put(
            ObjectNode json, @Nullable EiaClass decided, List<EiaClass> possible, List<String> missingFacts) {
        json.put("class", decided == null ? null : decided.name());
        json.set("possible", FindingJson.texts(possible.stream().map(Enum::name).toList()));
        json.set("missingFacts", FindingJson.texts(missingFacts));
    }
}
