package org.ecozone.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a tree as canonical JSON, its members sorted. Agrees with the library's canonicaliser, which reads and sorts a text. */
final class CanonicalWriter {

    private CanonicalWriter() {}

    /** The canonical text; throws {@link IllegalArgumentException} for what JSON cannot say. */
    static CanonicalText text(JsonNode json) {
        CanonicalText out = new CanonicalText(1 << 12);
        write(json, out);
        return out;
    }

    private static void write(JsonNode node, CanonicalText out) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, out);
            case ARRAY -> {
                out.openList();
                node.forEach(item -> write(item, out));
                out.closeList();
            }
            case STRING -> out.text(node.stringValue());
            case NUMBER -> number(node, out);
            case BOOLEAN -> out.truth(node.booleanValue());
            case NULL -> out.none();
            default -> throw new IllegalArgumentException("JSON has no " + node.getNodeType());
        }
    }

    private static void object(JsonNode node, CanonicalText out) {
        out.open();
        node.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(member -> {
            out.member(member.getKey());
            write(member.getValue(), out);
        });
        out.close();
    }

    private static void number(JsonNode node, CanonicalText out) {
        if (node.isInt() || node.isLong()) {
            out.number(node.longValue());
        } else {
            // By its digits, as a reader of the text would take it: a float is not the double nearest to its digits.
            out.number(node.isDouble() ? node.doubleValue() : Double.parseDouble(node.asString()));
        }
    }
}
