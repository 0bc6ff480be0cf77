package org.ecozone.screening.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.access.rule.Where;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the zone within which a project looks for a place: an object of {@code layer} and {@code zone}, its code. */
final class WithinReader {

    private static final String WITHIN = "/properties/within";
    private static final Set<String> MEMBERS = Set.of("layer", "zone");
    private static final List<String> LAYERS = List.of(Layer.ADMIN_AREA, Where.UNIT_LAYER);
    /** How much of a name that there is not an error repeats. */
    private static final int REPEATED = 100;

    private WithinReader() {}

    /** The zone; null if none was given, or, with faults added, if there is none. */
    static @Nullable Zone read(JsonNode within, ZoningMap map, RequestFaults faults) {
        if (RequestReader.isAbsent(within)) {
            return null;
        }
        if (!within.isObject()) {
            invalid(WITHIN, "within 应为对象，如 {\"layer\": \"admin-area\", \"zone\": \"分区代码\"}", faults);
            return null;
        }
        RequestReader.unknown(within, WITHIN, MEMBERS, Set.of(), faults);
        @Nullable List<Zone> zones = zones(text(within, "layer", faults), map, faults);
        @Nullable String code = text(within, "zone", faults);
        if (zones == null || code == null) {
            return null;
        }
        Optional<Zone> found =
                zones.stream().filter(zone -> zone.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            faults.add(
                    Kind.REQUEST_INVALID,
                    WITHIN + "/zone",
                    "ZONE_UNKNOWN",
                    "数据版本 " + map.edition().code() + " 的图层 "
                            + within.path("layer").stringValue() + " 中没有分区 " + shown(code));
        }
        return found.orElse(null);
    }

    private static @Nullable List<Zone> zones(@Nullable String layer, ZoningMap map, RequestFaults faults) {
        if (layer == null) {
            return null;
        }
        Optional<List<Zone>> zones = LAYERS.contains(layer) ? map.zones(layer) : Optional.empty();
        if (zones.isEmpty()) {
            List<String> known =
                    LAYERS.stream().filter(id -> map.layer(id).isPresent()).toList();
            faults.add(
                    Kind.REQUEST_INVALID,
                    WITHIN + "/layer",
                    "LAYER_UNKNOWN",
                    "不能在图层 " + shown(layer) + " 的分区内选址；可用：" + String.join("、", known));
        }
        return zones.orElse(null);
    }

    private static @Nullable String text(JsonNode within, String member, RequestFaults faults) {
        JsonNode text = within.path(member);
        if (!text.isString()) {
            String what = member.equals("layer") ? "图层，admin-area（团场）或 control-unit（管控单元）" : "该图层中分区的代码";
            invalid(WITHIN + '/' + member, member + " 应为" + what, faults);
            return null;
        }
        return text.stringValue();
    }

    private static String shown(String name) {
        return name.length() <= REPEATED ? name : name.substring(0, REPEATED) + '…';
    }

    private static void invalid(String pointer, String message, RequestFaults faults) {
        faults.add(Kind.REQUEST_INVALID, pointer, "PROPERTY_INVALID", message);
    }
}
