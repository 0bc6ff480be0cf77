package org.ecozone.comparison.answer;

import java.math.BigDecimal;
import org.ecozone.comparison.AreaUnit;
import org.ecozone.comparison.PrintedBalance;
import org.ecozone.comparison.ZoneChange;
import org.ecozone.comparison.ZoneChanges;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What became of zones. */
final class ZonesJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ZonesJson() {}

    static ObjectNode of(ZoneChanges zones) {
        ObjectNode json = JSON.objectNode();
        ArrayNode added = json.putArray("added");
        zones.added().forEach(zone -> added.add(zone(zone)));
        ArrayNode removed = json.putArray("removed");
        zones.removed().forEach(zone -> removed.add(zone(zone)));
        ArrayNode changed = json.putArray("changed");
        zones.changed().forEach(change -> changed.add(change(change)));
        return json;
    }

    private static ObjectNode zone(Zone zone) {
        return JSON.objectNode()
                .put("code", zone.code())
                .put("name", zone.name())
                .put("category", zone.category());
    }

    private static ObjectNode change(ZoneChange change) {
        ObjectNode json = JSON.objectNode();
        json.set("before", zone(change.before()));
        json.set("after", zone(change.after()));
        ArrayNode kinds = json.putArray("kinds");
        change.kinds().forEach(kind -> kinds.add(kind.name()));
        ArrayNode attributes = json.putArray("attributes");
        change.attributes().forEach((name, value) -> {
            ObjectNode attribute = JSON.objectNode().put("name", name);
            put(attribute, "before", value.before());
            put(attribute, "after", value.after());
            attributes.add(attribute);
        });
        BalanceJson.put(
                json,
                PrintedBalance.of(change.balance(), AreaUnit.SQUARE_METRES),
                PrintedBalance.of(change.balance(), AreaUnit.MU));
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value == null) {
            json.putNull(name);
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else if (value instanceof Number number) {
            json.put(name, new BigDecimal(number.toString()));
        } else {
            json.put(name, value.toString());
        }
    }
}
