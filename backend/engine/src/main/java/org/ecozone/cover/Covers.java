package org.ecozone.cover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;

/**
 * The covers of one edition, each made when first asked. Safe for use by many threads. It holds what it made: callers keep it as
 * long as they ask.
 */
public final class Covers {

    private final ZoningMap map;
    private final Map<Region, Optional<Cover>> made = new ConcurrentHashMap<>();
    private final Map<String, Optional<Division.Zones>> dividing = new ConcurrentHashMap<>();

    public Covers(ZoningMap map) {
        this.map = map;
    }

    public ZoningMap map() {
        return map;
    }

    /** The zones of {@code region}, by code; empty where the edition lacks the layer. */
    public Optional<List<Zone>> zones(Region.Zones region) {
        return map.zones(region.layer())
                .map(zones -> zones.stream()
                        .filter(zone -> region.counts(zone.category()))
                        .toList());
    }

    /** The ground of {@code region}; empty where the edition lacks a layer that it names. */
    public Optional<Cover> of(Region region) {
        Optional<Cover> known = made.get(region);
        if (known == null) {
            known = region.match(new Making());
            made.put(region, known);
        }
        return known;
    }

    /** The area of {@code region} by the ground measure; empty where the edition lacks a layer. */
    public Optional<Area> area(Region region) {
        return region.match(new Measuring());
    }

    /** The zones of {@code layer}, ready to divide covers; empty where the edition lacks the layer. */
    public Optional<Division.Zones> dividing(String layer) {
        return dividing.computeIfAbsent(layer, id -> map.zones(id).map(Division.Zones::new));
    }

    private final class Making implements Region.Kinds<Optional<Cover>> {

        @Override
        public Optional<Cover> zones(Region.Zones region) {
            return Covers.this.zones(region)
                    .map(zones -> Cover.of(
                            zones.stream().map(Zone::geometry).toList(),
                            layer(region.layer()).positionalAccuracyMetres()));
        }

        @Override
        public Optional<Cover> common(Region.Common region) {
            return of(region.first()).flatMap(first -> of(region.second()).map(first::common));
        }

        @Override
        public Optional<Cover> shared(Region.Shared region) {
            Optional<Cover> once = of(region.of().get(0));
            Optional<Cover> twice = once.map(first -> first.without(first));
            for (Region next : region.of().subList(1, region.of().size())) {
                Optional<Cover> other = of(next);
                Optional<Cover> before = once;
                twice = twice.flatMap(
                        had -> before.flatMap(first -> other.map(cover -> had.and(first.common(cover)))));
                once = once.flatMap(first -> other.map(first::and));
            }
            return twice;
        }
    }

    private final class Measuring implements Region.Kinds<Optional<Area>> {

        @Override
        public Optional<Area> zones(Region.Zones region) {
            return of(region).map(Cover::area);
        }

        @Override
        public Optional<Area> common(Region.Common region) {
            return of(region.first())
                    .flatMap(first -> of(region.second()).map(first::commonArea));
        }

        @Override
        public Optional<Area> shared(Region.Shared region) {
            return of(region).map(Cover::area);
        }
    }

    private Layer layer(String id) {
        return map.layers().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
