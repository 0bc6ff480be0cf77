package org.ecozone.screening.answer;

import java.util.EnumMap;
import java.util.Map;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;

/** A member whose value is one of a few words, written once for each. */
final class Words<E extends Enum<E>> {

    private final Map<E, byte[]> members;

    private Words(Class<E> words) {
        members = new EnumMap<>(words);
    }

    /** The member {@code name}, of which the value is the name of a constant. */
    static <E extends Enum<E>> Words<E> of(MemberName name, Class<E> words) {
        Words<E> made = new Words<>(words);
        for (E word : words.getEnumConstants()) {
            made.members.put(
                    word, new CanonicalText(64).member(name).text(word.name()).bytes());
        }
        return made;
    }

    byte[] member(E word) {
        return members.get(word);
    }
}
