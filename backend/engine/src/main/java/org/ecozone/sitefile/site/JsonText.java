package org.ecozone.sitefile.site;

import tools.jackson.databind.JsonNode;

/** What a JSON value is, for messages. Never the value itself: it may be huge, deep or private. */
public final class JsonText {

    private JsonText() {}

    public static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "文本";
            case NUMBER -> "数字";
            case BOOLEAN -> "真假值";
            case ARRAY -> "数组";
            case OBJECT -> "对象";
            case NULL -> "空值 null";
            default -> "空";
        };
    }

    /** {@code text} cut to {@code most} characters. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
