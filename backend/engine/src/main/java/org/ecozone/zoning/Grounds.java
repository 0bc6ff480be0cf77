package org.ecozone.zoning;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecozone.geo.Length;
import org.ecozone.geo.distance.EnvelopeTree;
import org.ecozone.geo.overlap.Ground;
import org.ecozone.geo.overlap.SharedGround;
import org.ecozone.geo.overlap.Territory;
import org.locationtech.jts.geom.Geometry;

/**
 * What editions in memory have in common, so that another edition costs what changed: zones of the same content are one zone,
 * zones with the same geometry have one ground with all that is indexed of it, and layers of the same geometries share what is
 * known of their overlaps and of what they cover together. Safe for use by many threads.
 *
 * <p>Everything is held here as long as somebody else holds it: what only a dropped edition had goes with it.
 */
public final class Grounds {

    private final Held<Zone, Zone> zones = new Held<>(zone -> zone);
    private final Held<Geometry, Geometry> geometries = new Held<>(geometry -> geometry);
    private final Held<Geometry, Ground> grounds = new Held<>(Ground::geometry);
    private final Held<List<Ground>, SharedGround> lists = new Held<>(SharedGround::grounds);
    private final Held<List<Ground>, SharedGround.Union> unions = new Held<>(SharedGround.Union::members);
    private final Held<Territory, Territory> territories = new Held<>(territory -> territory);

    /** The one zone of this content. */
    Zone zone(Zone zone) {
        return zones.get(zone, () -> zone.with(geometries.get(zone.geometry(), zone::geometry)));
    }

    Ground ground(Zone zone) {
        return grounds.get(zone.geometry(), () -> Ground.of(zone.geometry()));
    }

    /** What {@code grounds}, whose {@code envelopes} are given in the same order, have in common. */
    SharedGround shared(List<Ground> grounds, EnvelopeTree.Part envelopes) {
        return lists.get(grounds, () -> SharedGround.of(grounds, envelopes, this::union));
    }

    private SharedGround.Union union(List<Ground> members) {
        return unions.get(members, () -> SharedGround.Union.of(members));
    }

    /** What {@code geometries} cover together. */
    Territory territory(List<Geometry> geometries, Length accuracy) {
        var territory = new Territory(geometries, accuracy);
        return territories.get(territory, () -> territory);
    }

    /**
     * Values by content.
     *
     * @param <K> their content, by which they are found
     * @param <V> holds its content, as the same object that {@code contentOf} gives
     */
    private static final class Held<K, V> {

        private final Function<V, K> contentOf;
        private final Map<K, WeakReference<V>> values = new WeakHashMap<>();

        Held(Function<V, K> contentOf) {
            this.contentOf = contentOf;
        }

        /** The value of this content; made without a lock where there is none, of several made at once the first one put in. */
        V get(K content, Supplier<V> making) {
            V held = find(content);
            return held == null ? put(making.get()) : held;
        }

        private synchronized V find(K content) {
            WeakReference<V> held = values.get(content);
            return held == null ? null : held.get();
        }

        private synchronized V put(V made) {
            K content = contentOf.apply(made);
            V held = find(content);
            if (held != null) {
                return held;
            }
            // A map that has an equal key keeps that one, which nothing else may hold any more.
            values.remove(content);
            values.put(content, new WeakReference<>(made));
            return made;
        }
    }
}
