package org.ecozone.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree as canonical JSON (RFC 8785) in one pass: members sorted by the UTF-16 code units of their names (3.2.3), as
 * few escapes as there can be (3.2.2.2), numbers as ECMAScript writes doubles (3.2.2.3). Agrees with the library's
 * canonicaliser, which reads and sorts a text; half the time of a screening went there.
 */
final class CanonicalWriter {

    /** Up to here each whole number is a double of its own, which ECMAScript writes as its digits. */
    private static final long MOST_EXACT = 1L << 53;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(1 << 14);

    private CanonicalWriter() {}

    /** The canonical UTF-8 bytes; throws {@link IllegalArgumentException} for what JSON cannot say. */
    static byte[] bytes(JsonNode json) {
        var writer = new CanonicalWriter();
        writer.node(json);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void node(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> text(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("JSON has no " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        char before = '{';
        for (Map.Entry<String, JsonNode> member :
                node.properties().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            out.append(before);
            text(member.getKey());
            out.append(':');
            node(member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            node(node.get(i));
        }
        out.append(']');
    }

    private void number(JsonNode node) {
        if (node.isInt() || node.isLong() && isExact(node.longValue())) {
            out.append(node.longValue());
            return;
        }
        try {
            // By its digits, as a reader of the text would take it: a float is not the double nearest to its digits.
            double value = node.isDouble() ? node.doubleValue() : Double.parseDouble(node.asString());
            out.append(NumberToJSON.serializeNumber(value));
        } catch (IOException e) {
            throw new UncheckedIOException("JSON has no number " + node, e);
        }
    }

    private static boolean isExact(long value) {
        return -MOST_EXACT <= value && value <= MOST_EXACT;
    }

    private void text(String text) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, done, i);
                escape(c);
                done = i + 1;
            } else if (Character.isSurrogate(c)) {
                requirePair(text, i);
            }
        }
        out.append(text, done, text.length()).append('"');
    }

    private static void requirePair(String text, int i) {
        boolean isPaired = Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        if (!isPaired) {
            throw new IllegalArgumentException("half a surrogate pair has no UTF-8");
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
        }
    }
}
