package org.ecozone.comparison;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A zone that is in both editions, not as it was.
 *
 * @param before it in the earlier edition
 * @param after it in the later one
 * @param kinds what changed, never empty
 * @param balance of its ground
 */
public record ZoneChange(Zone before, Zone after, Set<Kind> kinds, Balance balance) {

    private static final String NAME = "name";

    /** What may change of a zone. */
    public enum Kind {
        /** Another code on mostly the same ground. */
        RENUMBERED,
        /** Another category. */
        RECATEGORISED,
        /** Its ground is another, by more than rounding. */
        MOVED,
        /** Another name or attribute. */
        ATTRIBUTES
    }

    /** What an attribute was and is; null where it was or is not there. */
    public record Value(@Nullable Object before, @Nullable Object after) {}

    static Set<Kind> kinds(Zone before, Zone after, Balance balance) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!before.code().equals(after.code())) {
            kinds.add(Kind.RENUMBERED);
        }
        if (!before.category().equals(after.category())) {
            kinds.add(Kind.RECATEGORISED);
        }
        if (!balance.isUnchanged()) {
            kinds.add(Kind.MOVED);
        }
        if (!before.name().equals(after.name()) || !before.attributes().equals(after.attributes())) {
            kinds.add(Kind.ATTRIBUTES);
        }
        return kinds;
    }

    /** Whether something else than its ground changed. */
    boolean isRelabelled() {
        return kinds.size() > (kinds.contains(Kind.MOVED) ? 1 : 0);
    }

    /** Name and attributes that changed, by their names. */
    public SortedMap<String, Value> attributes() {
        SortedMap<String, Value> changed = new TreeMap<>();
        if (!before.name().equals(after.name())) {
            changed.put(NAME, new Value(before.name(), after.name()));
        }
        Set<String> names = new TreeSet<>(before.attributes().keySet());
        names.addAll(after.attributes().keySet());
        for (String name : names) {
            Object was = before.attributes().get(name);
            Object is = after.attributes().get(name);
            if (!Objects.equals(was, is)) {
                changed.put(name, new Value(was, is));
            }
        }
        return changed;
    }
}
