package org.ecozone.gisfile;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers of rows, records or lines as a message shows them: the first ones, and how many there are. */
final class RowNumbers {

    private static final int SHOWN = 10;

    private RowNumbers() {}

    static String text(List<Integer> numbers) {
        return shown(numbers, "、") + (numbers.size() > SHOWN ? " 等 " + numbers.size() : "");
    }

    static String textEn(List<Integer> numbers) {
        return shown(numbers, ", ") + (numbers.size() > SHOWN ? " and others, " + numbers.size() + " in all," : "");
    }

    private static String shown(List<Integer> numbers, String between) {
        return numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(between));
    }
}
