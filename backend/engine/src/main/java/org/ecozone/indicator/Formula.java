package org.ecozone.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.cover.Region;
import org.jspecify.annotations.Nullable;

/** How the value of an indicator comes about. */
public sealed interface Formula {

    /** Answers for each kind of formula; a new kind that forgets an answer does not compile. */
    interface Kinds<T> {
        T areaOf(AreaOf formula);

        T shareOf(ShareOf formula);

        T countOf(CountOf formula);

        T changeOf(ChangeOf formula);

        T entered(Entered formula);
    }

    /** What {@code kinds} answers for this one. */
    <T> T match(Kinds<T> kinds);

    /** Ids of the layers that it reads. */
    SortedSet<String> layers();

    /** The area of a region. */
    record AreaOf(Region region) implements Formula {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.areaOf(this);
        }

        @Override
        public SortedSet<String> layers() {
            return region.layers();
        }
    }

    /** The area that {@code part} has in {@code whole}, in percent of the area of {@code whole}. */
    record ShareOf(Region part, Region whole) implements Formula {

        /** The numerator: what both have in common. */
        public Region numerator() {
            return new Region.Common(part, whole);
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.shareOf(this);
        }

        @Override
        public SortedSet<String> layers() {
            return numerator().layers();
        }
    }

    /**
     * How many zones, or how many distinct values of an attribute of theirs.
     *
     * @param distinct name of the attribute; null where zones are counted
     */
    record CountOf(Region.Zones zones, @Nullable String distinct) implements Formula {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.countOf(this);
        }

        @Override
        public SortedSet<String> layers() {
            return zones.layers();
        }
    }

    /** The area of a region less that in the baseline edition. */
    record ChangeOf(Region region) implements Formula {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.changeOf(this);
        }

        @Override
        public SortedSet<String> layers() {
            return region.layers();
        }
    }

    /** What people enter, year by year, oldest first. */
    record Entered(List<Entry> series) implements Formula {

        public Entered {
            series = List.copyOf(series);
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.entered(this);
        }

        @Override
        public SortedSet<String> layers() {
            return new TreeSet<>();
        }
    }

    /**
     * An entered value.
     *
     * @param value null where the source gives words only
     * @param words what the source says in words; null where it gives a number
     * @param evidence what stands behind it, in Chinese
     */
    record Entry(
            int year, @Nullable BigDecimal value, @Nullable String words, Source source, String evidence) {}
}
