package org.ecozone.screening.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON trees differ: the deepest pointers, in the order of the members' names. */
final class JsonDifferences {

    private static final int MOST = 100;

    private final List<String> pointers = new ArrayList<>();

    private JsonDifferences() {}

    /** The first {@value #MOST}. */
    static List<String> between(JsonNode one, JsonNode other) {
        var differences = new JsonDifferences();
        differences.compare(one, other, "");
        return differences.pointers;
    }

    private void compare(JsonNode one, JsonNode other, String pointer) {
        if (pointers.size() >= MOST) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                String place = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
                compare(one.path(name), other.path(name), place);
            }
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(one.path(i), other.path(i), pointer + '/' + i);
            }
        } else if (!one.equals(other)) {
            pointers.add(pointer);
        }
    }
}
