package org.ecozone.server.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the list shows of a result, taken from the text that is stored. A result has some 100 KB, of which the list shows ten values:
 * what lies between them is stepped over by its brackets and quotes, for a parser that looks at every value takes as long as the whole
 * screening did.
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
    private final String json;
    private int at;

    private ListedMembers(String json) {
        this.json = json;
    }

    /**
     * Those of a result.
     *
     * @param result an object as canonical JSON (RFC 8785): no blanks, and names of members that need no escapes but deep within
     */
    static ListedMembers of(String result) {
        var members = new ListedMembers(result);
        members.readObject("");
        return members;
    }

    /** The value at {@code pointer}, numbers as they are written; null if there is none or it is null. */
    @Nullable
    String find(String pointer) {
        return values.get(pointer);
    }

    private void readObject(String holder) {
        at++;
        while (json.charAt(at) != '}') {
            if (json.charAt(at) == ',') {
                at++;
            }
            int name = at + 1;
            skipText();
            String pointer = holder + '/' + json.substring(name, at - 1);
            at++;
            if (json.charAt(at) == '{' && HOLDERS.contains(pointer)) {
                readObject(pointer);
            } else {
                int value = at;
                skipValue();
                if (POINTERS.contains(pointer)) {
                    values.put(pointer, read(json.substring(value, at)));
                }
            }
        }
        at++;
    }

    private static @Nullable String read(String value) {
        if (value.charAt(0) == '"') {
            return JsonMapper.shared().readValue(value, String.class);
        }
        return value.equals("null") ? null : value;
    }

    private void skipValue() {
        int depth = 0;
        do {
            switch (json.charAt(at)) {
                case '"' -> skipText();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0 || ",}]".indexOf(json.charAt(at)) < 0);
    }

    /** From a quote to behind the one that ends the text: one that no odd number of backslashes precedes. */
    private void skipText() {
        int end = at;
        int backslashes;
        do {
            end = json.indexOf('"', end + 1);
            backslashes = 0;
            while (json.charAt(end - 1 - backslashes) == '\\') {
                backslashes++;
            }
        } while (backslashes % 2 == 1);
        at = end + 1;
    }
}
