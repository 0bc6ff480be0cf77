package org.ecozone.chain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Versions of one thing: all of them, or those that matter to who adds one, of which {@link #fault} can say nothing.
 *
 * @param versions oldest first
 */
public record Chain(List<Version> versions) {

    /** Of something of which nothing was said yet. */
    public static final Chain EMPTY = new Chain(List.of());

    public Chain {
        versions = List.copyOf(versions);
    }

    /** The last version; empty where there is none yet. */
    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version with this hash. */
    public Optional<Version> find(String contentHash) {
        return versions.stream()
                .filter(version -> version.contentHash().equals(contentHash))
                .findFirst();
    }

    /** The version that was made when the same was said of the same version before. */
    public Optional<Version> saidBefore(Version made) {
        return versions.stream()
                .filter(version -> version.number() == made.number() && version.saysAs(made))
                .findFirst();
    }

    /**
     * What is wrong with it, in Chinese; empty where nothing is.
     *
     * @param isOfIt whether a text is of the thing that it should be of
     * @param whose what it should be of, as said of a version that is not
     */
    public Optional<String> fault(Predicate<JsonNode> isOfIt, String whose) {
        @Nullable Version previous = null;
        for (Version version : versions) {
            int before = previous == null ? 0 : previous.number();
            if (version.number() != before + 1) {
                return Optional.of("缺第 " + (before + 1) + " 版");
            }
            String which = "第 " + version.number() + " 版";
            if (!version.isAsHashed()) {
                return Optional.of(which + "与其散列值不符：曾被改动");
            }
            if (!version.isAfter(previous)) {
                return Optional.of(which + "所续的不是第 " + before + " 版");
            }
            if (!isOfIt.test(version.tree())) {
                return Optional.of(which + "不是" + whose + "的");
            }
            previous = version;
        }
        return Optional.empty();
    }
}
