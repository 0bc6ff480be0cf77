package org.ecozone.edition;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A zone's attributes between JSON and values: text, whole numbers as Long, other numbers as Double, booleans. */
public final class ZoneAttributes {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whole numbers up to here are the same in JSON, where a number is a double. */
    private static final long EXACT = 1L << 53;

    private ZoneAttributes() {}

    /** The value of {@code node}; empty if it is none of the kinds that an attribute may have. */
    public static Optional<Object> value(JsonNode node) {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= EXACT) {
            return Optional.of(node.longValue());
        }
        return node.isNumber() && Double.isFinite(node.doubleValue())
                ? Optional.of(node.doubleValue())
                : Optional.empty();
    }

    public static Map<String, Object> read(String object) {
        Map<String, Object> attributes = new TreeMap<>();
        JSON.readTree(object)
                .properties()
                .forEach(field -> attributes.put(
                        field.getKey(),
                        value(field.getValue())
                                .orElseThrow(() -> new IllegalStateException("attribute " + field.getKey()))));
        return attributes;
    }

    public static String write(Map<String, Object> attributes) {
        return JSON.writeValueAsString(attributes);
    }
}
