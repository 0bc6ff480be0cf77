package org.ecozone.access.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Any place, of a project that states a fact: TRUE where it does, FALSE where the fact is not known or only follows from the
 * industry. With it a rule that is asked in few places binds everywhere who states what it forbids.
 *
 * @param fact key of the fact
 * @param label its Chinese words
 * @param value what must be stated, the code of a choice, true or false; null for whatever is
 */
public record StatedPlace(
        String fact, String label, @Nullable String value) implements Where {

    /** Whatever is stated. */
    public StatedPlace(String fact, String label) {
        this(fact, label, null);
    }

    /** Whether {@code stated}, null where nothing is, is what must be stated. */
    public boolean isMetBy(@Nullable Object stated) {
        return stated != null && (value == null || value.equals(stated.toString()));
    }

    @Override
    public SortedSet<String> facts() {
        return new TreeSet<>(List.of(fact));
    }

    @Override
    public void eachLayer(Consumer<OfLayer> visitor) {
        // It asks what is stated, not where.
    }

    @Override
    public void eachRemainder(Consumer<String> visitor) {
        // It asks what is stated, not where.
    }

    @Override
    public List<Where> parts() {
        return List.of();
    }

    @Override
    public <T> T match(Kinds<T> kinds) {
        return kinds.stated(this);
    }
}
