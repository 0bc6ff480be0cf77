package org.ecozone.access.eia;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/**
 * 《建设项目环境影响评价分类管理名录》 as data: which projects need a report book, a report form or a registration. Immutable.
 *
 * <p>Sound: a class is left out only where the text leaves it out for every way of filling in what is not known. So where
 * the text needs judgement, an industry is coarse, or the project may hold further content that the catalogue lists, several
 * classes stay possible. More facts never add a class, as long as they do not contradict each other.
 */
public final class EiaCatalogue {

    /** The fact that states the number of the project's item; 0 where the catalogue lists none. */
    public static final String ITEM = "eia_item";

    /** The fact whether the project holds content of further items (article 4). */
    public static final String OTHER_ITEMS = "eia_other_items";

    private final List<EiaEntry> entries;
    private final SortedMap<Integer, List<EiaEntry>> byNumber;
    private final EiaIndustries named;
    private final EiaIndustries hinted;
    private final List<EiaEntry> anywhere;
    private final SortedSet<String> facts;

    public EiaCatalogue(List<EiaEntry> entries) {
        this.entries = List.copyOf(entries);
        this.byNumber = new TreeMap<>();
        this.entries.forEach(e -> byNumber.computeIfAbsent(e.row().number(), n -> new ArrayList<>())
                .add(e));
        this.named = new EiaIndustries(this.entries, EiaEntry::industries);
        this.hinted = new EiaIndustries(this.entries, EiaEntry::hints);
        this.anywhere = this.entries.stream()
                .filter(e -> e.applies() != null || e.mayApply() != null)
                .toList();
        this.facts = Collections.unmodifiableSortedSet(keys());
    }

    private SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        for (EiaEntry entry : entries) {
            keys.addAll(List.of(ITEM, OTHER_ITEMS, EiaEntry.INDUSTRIAL_BUILDING, EiaEntry.NAME_EXCLUSION));
            entry.columns().forEach(c -> c.collectKeys(keys));
            entry.sensitivity().parts().forEach(c -> c.collectKeys(keys));
            for (@Nullable Condition condition : new @Nullable Condition[] {entry.applies(), entry.mayApply()}) {
                if (condition != null) {
                    keys.addAll(condition.keys());
                }
            }
        }
        keys.remove(EiaSensitivity.KEY);
        return keys;
    }

    /** Keys of the facts that it reads, sorted; the industry apart. */
    public SortedSet<String> facts() {
        return facts;
    }

    /** How many items it holds. */
    public int size() {
        return byNumber.size();
    }

    List<EiaEntry> entries() {
        return entries;
    }

    /**
     * Classifies a project.
     *
     * @param industry code of GB/T 4754; null if not given
     * @param known values of facts by key, measured ones among them
     */
    public EiaClassification classify(@Nullable String industry, Map<String, Object> known) {
        Values values = known::get;
        return classify(industry, values);
    }

    /** {@link #classify(String, Map)} of values that are no map. */
    public EiaClassification classify(@Nullable String industry, Values known) {
        return new EiaReading(this, industry == null ? "" : industry, known).classify();
    }

    EiaIndustries named() {
        return named;
    }

    EiaIndustries hinted() {
        return hinted;
    }

    /** Entries that can apply whatever the industry. */
    List<EiaEntry> anywhere() {
        return anywhere;
    }

    /** Entries of the item {@code number}; empty where there is none. */
    List<EiaEntry> ofNumber(int number) {
        return byNumber.getOrDefault(number, List.of());
    }
}
