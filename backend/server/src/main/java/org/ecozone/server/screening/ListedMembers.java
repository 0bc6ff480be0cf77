package org.ecozone.server.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the list shows of a result, taken from the text that is stored, read once from end to end without a tree: a result has some
 * 100 KB, of which the list shows ten values.
 */
final class ListedMembers {

    /** Of a result; in the order in which the database is asked for them. */
    static final List<String> POINTERS = List.of(
            "/verdict",
            "/asOf",
            "/edition/code",
            "/edition/hash",
            "/rules/version",
            "/rules/hash",
            "/project/name",
            "/project/industry/code",
            "/project/industry/name",
            "/site/areaMu");

    private static final Set<String> HOLDERS = Set.of("/edition", "/rules", "/project", "/project/industry", "/site");

    private final Map<String, @Nullable String> values = new HashMap<>();

    private ListedMembers() {}

    /** Those of a result as canonical JSON. */
    static ListedMembers of(String result) {
        var members = new ListedMembers();
        try (JsonParser json = JsonMapper.shared().createParser(result)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                members.read(json, "");
            }
        }
        return members;
    }

    /** The value at {@code pointer}, numbers as they are written; null if there is none or it is null. */
    @Nullable
    String find(String pointer) {
        return values.get(pointer);
    }

    private void read(JsonParser json, String holder) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String pointer = holder + '/' + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && HOLDERS.contains(pointer)) {
                read(json, pointer);
            } else if (POINTERS.contains(pointer)) {
                values.put(pointer, value == JsonToken.VALUE_NULL ? null : json.getString());
            }
            json.skipChildren();
        }
    }
}
