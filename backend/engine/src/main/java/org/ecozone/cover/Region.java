package org.ecozone.cover;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Ground, described by the layers that it lies in; each edition has its own {@link Cover} of it. */
public sealed interface Region {

    /** Answers for each kind of region; a new kind that forgets an answer does not compile. */
    interface Kinds<T> {
        T zones(Zones region);

        T common(Common region);

        T shared(Shared region);
    }

    /** What {@code kinds} answers for this one. */
    <T> T match(Kinds<T> kinds);

    /** Ids of the layers that it names. */
    SortedSet<String> layers();

    /**
     * The union of the zones of a layer.
     *
     * @param layer its id
     * @param categories codes of those that count; all of them where there are none
     */
    record Zones(String layer, List<String> categories) implements Region {

        public Zones {
            categories = List.copyOf(categories);
        }

        /** All zones of {@code layer}. */
        public static Zones of(String layer) {
            return new Zones(layer, List.of());
        }

        /** Whether a zone of this category counts. */
        public boolean counts(String category) {
            return categories.isEmpty() || categories.contains(category);
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.zones(this);
        }

        @Override
        public SortedSet<String> layers() {
            return new TreeSet<>(List.of(layer));
        }
    }

    /** Ground that lies in both. */
    record Common(Region first, Region second) implements Region {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.common(this);
        }

        @Override
        public SortedSet<String> layers() {
            SortedSet<String> layers = first.layers();
            layers.addAll(second.layers());
            return layers;
        }
    }

    /** Ground that lies in at least two of several. */
    record Shared(List<Region> of) implements Region {

        public Shared {
            of = List.copyOf(of);
            if (of.size() < 2) {
                throw new IllegalArgumentException("ground is shared by at least two");
            }
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.shared(this);
        }

        @Override
        public SortedSet<String> layers() {
            SortedSet<String> layers = new TreeSet<>();
            of.forEach(region -> layers.addAll(region.layers()));
            return layers;
        }
    }
}
