package org.ecozone.access.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the facts whose values a condition lacks, each as often as it is read. What settles a part takes back its facts. */
public interface Wanted {

    /** For those who do not ask. */
    Wanted NOTHING = new Wanted() {

        @Override
        public void add(String key, int number) {
            // Nobody asks.
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public void cut(int size) {
            // Nothing was added.
        }
    };

    /**
     * Adds a fact.
     *
     * @param number of the fact where the condition is numbered ({@link ConditionNode#numbered}); less than 0 otherwise
     */
    void add(String key, int number);

    /** How many were added. */
    int size();

    /** Takes back what was added after the first {@code size}. */
    void cut(int size);

    /** The facts by key. */
    final class Keys implements Wanted {

        private final List<String> keys = new ArrayList<>();

        @Override
        public void add(String key, int number) {
            keys.add(key);
        }

        @Override
        public int size() {
            return keys.size();
        }

        @Override
        public void cut(int size) {
            keys.subList(size, keys.size()).clear();
        }

        /** The keys in the order they were read. */
        public List<String> keys() {
            return List.copyOf(keys);
        }
    }

    /** The facts by number, of numbered conditions. */
    final class Numbers implements Wanted {

        private static final int MANY = 32;

        private int[] numbers = new int[MANY];
        private int size;

        @Override
        public void add(String key, int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void cut(int size) {
            this.size = size;
        }

        /** The numbers, each once, sorted. */
        public int[] distinct() {
            int[] distinct = new int[size];
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int at = kept;
                while (at > 0 && distinct[at - 1] > numbers[i]) {
                    at--;
                }
                if (at == 0 || distinct[at - 1] < numbers[i]) {
                    System.arraycopy(distinct, at, distinct, at + 1, kept - at);
                    distinct[at] = numbers[i];
                    kept++;
                }
            }
            return kept == size ? distinct : Arrays.copyOf(distinct, kept);
        }

        /** The number added as the {@code index}th, from 0. */
        public int get(int index) {
            return numbers[index];
        }
    }
}
