package org.ecozone.access.rule;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.zoning.Zone;

/**
 * A condition over named values, three-valued: a comparison with a value that is not known is UNKNOWN.
 *
 * <p>Sound: where it is TRUE or FALSE, every way of filling in the unknown values gives the same.
 */
public final class Condition {

    /** The key of the industry: a code of GB/T 4754. No fact has it. */
    public static final String INDUSTRY = "industry";

    private final String text;
    private final ConditionNode root;
    private final SortedSet<String> keys;

    public Condition(String text, ConditionNode root) {
        this.text = text;
        this.root = root;
        SortedSet<String> collected = new TreeSet<>();
        root.collectKeys(collected);
        this.keys = Collections.unmodifiableSortedSet(collected);
    }

    /** The condition with this root; its text is made from it. */
    public static Condition of(ConditionNode root) {
        return new Condition(root.text(), root);
    }

    /** Its text, in ECQL; a test of the industry stands as {@code industry IN (26, 2511)}, of code prefixes. */
    public String text() {
        return text;
    }

    /** The keys that it reads, sorted. */
    public SortedSet<String> keys() {
        return keys;
    }

    /** Its parts; for those who check rules. */
    public ConditionNode root() {
        return root;
    }

    /** Its truth for {@code values}: key to {@link Boolean}, {@link Number} or {@link String}. */
    public Truth evaluate(Map<String, Object> values) {
        return root.evaluate(values::get);
    }

    /** Its truth for a zone: {@code code}, {@code name}, {@code category} and the zone's attributes. */
    public Truth evaluate(Zone zone) {
        return root.evaluate(Values.of(zone));
    }

    /** The keys without value that keep it from being TRUE or FALSE, sorted; empty where it is one of these. */
    public SortedSet<String> open(Map<String, Object> values) {
        SortedSet<String> open = new TreeSet<>();
        root.collectOpen(values::get, open);
        return open;
    }

    /** How it comes to its truth for {@code values}. */
    public ConditionTrace trace(Values values) {
        return root.trace(values);
    }

    @Override
    public String toString() {
        return text;
    }
}
