package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.rule.Condition;

/** The facts that a rule book reads, the industry among them, by number: in the order of their keys, so that sets list sorted. */
final class FactNumbers {

    private final List<String> keys;
    private final Map<String, Integer> numbers = new HashMap<>();

    private FactNumbers(SortedSet<String> keys) {
        this.keys = List.copyOf(keys);
        this.keys.forEach(key -> numbers.put(key, numbers.size()));
    }

    static FactNumbers of(RuleBook book) {
        SortedSet<String> keys = new TreeSet<>(book.factBook().byKey().keySet());
        keys.addAll(List.of(Condition.INDUSTRY, EiaCatalogue.ITEM, EiaCatalogue.OTHER_ITEMS));
        keys.addAll(book.eia().facts());
        book.rules().forEach(rule -> {
            keys.addAll(rule.facts());
            if (rule.where() != null) {
                keys.addAll(rule.where().facts());
            }
        });
        book.personClauses().forEach(clause -> {
            if (clause.where() != null) {
                keys.addAll(clause.where().facts());
            }
        });
        return new FactNumbers(keys);
    }

    int size() {
        return keys.size();
    }

    /** The number of {@code key}; less than 0 where the rules know no such fact. */
    int number(String key) {
        return numbers.getOrDefault(key, -1);
    }

    String key(int number) {
        return keys.get(number);
    }

    /** The numbers of {@code keys}. */
    BitSet set(Collection<String> keys) {
        BitSet set = new BitSet(size());
        for (String key : keys) {
            int number = number(key);
            if (number >= 0) {
                set.set(number);
            }
        }
        return set;
    }

    /** The keys of {@code set}, sorted. */
    List<String> list(BitSet set) {
        if (set.isEmpty()) {
            return List.of();
        }
        List<String> list = new ArrayList<>(set.cardinality());
        for (int number = set.nextSetBit(0); number >= 0; number = set.nextSetBit(number + 1)) {
            list.add(keys.get(number));
        }
        return List.copyOf(list);
    }
}
