package org.ecozone.access.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * TRUE when the site meets a zone of any layer of whose kind of ground and the project's industry neither a rule nor a
 * stated silence speaks; UNKNOWN where a finer industry would tell.
 */
public record OpenProvisions() implements Where {

    @Override
    public SortedSet<String> facts() {
        return new TreeSet<>(List.of(Condition.INDUSTRY));
    }

    @Override
    public void eachLayer(Consumer<OfLayer> visitor) {
        // It speaks of what is not said of any layer.
    }

    @Override
    public void eachRemainder(Consumer<String> visitor) {
        // It speaks of zones that are met.
    }

    @Override
    public List<Where> parts() {
        return List.of();
    }

    @Override
    public <T> T match(Kinds<T> kinds) {
        return kinds.openProvisions(this);
    }
}
