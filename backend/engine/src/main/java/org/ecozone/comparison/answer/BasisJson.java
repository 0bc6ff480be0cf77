package org.ecozone.comparison.answer;

import org.ecozone.comparison.Adjustment;
import org.ecozone.comparison.Basis;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a comparison was judged by. */
final class BasisJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BasisJson() {}

    static ObjectNode of(Basis basis) {
        ObjectNode json = JSON.objectNode();
        var adjustments = json.putArray("adjustments");
        basis.adjustments().forEach(adjustment -> {
            ObjectNode one = adjustment(adjustment).put("layer", adjustment.layer());
            var zones = one.putArray("zones");
            adjustment.zones().forEach(zones::add);
            adjustment
                    .place()
                    .ifPresentOrElse(
                            place ->
                                    one.putArray("place").add(place.longitude()).add(place.latitude()),
                            () -> one.putNull("place"));
            adjustments.add(one);
        });
        ObjectNode floors = json.putObject("floorsMu");
        basis.floorsMu().forEach(floors::put);
        return json;
    }

    static ObjectNode adjustment(Adjustment adjustment) {
        return JSON.objectNode()
                .put("edition", adjustment.edition())
                .put("document", adjustment.document())
                .put("date", adjustment.date().toString())
                .put("reason", adjustment.reason())
                .put("synthetic", adjustment.synthetic());
    }
}
