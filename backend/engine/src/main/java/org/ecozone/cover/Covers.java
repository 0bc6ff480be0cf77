package org.ecozone.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;

/**
 * The covers of one edition, each made when first asked. Safe for use by many threads. It holds what it made: callers keep it as
 * long as they ask.
 */
public final class Covers {

    private final ZoningMap map;
    private final Map<Region, Optional<Cover>> made = new ConcurrentHashMap<>();
    private final SharedCovers shared;

    private Covers(ZoningMap map, SharedCovers shared) {
        this.map = map;
        this.shared = shared;
    }

    public Covers(ZoningMap map) {
        this(map, new SharedCovers());
    }

    /** The covers of each of {@code maps}, in order; what layers of the same geometries cover is made once for all of them. */
    public static List<Covers> together(List<ZoningMap> maps) {
        var shared = new SharedCovers();
        return maps.stream().map(map -> new Covers(map, shared)).toList();
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
            Optional<Cover> mine = region.match(new Making());
            known = made.putIfAbsent(region, mine);
            return known == null ? mine : known;
        }
        return known;
    }

    /** The area of {@code region} by the ground measure; empty where the edition lacks a layer. */
    public Optional<Area> area(Region region) {
        return region.match(new Measuring());
    }

    /**
     * What the zones of {@code region} add up to within {@code whole}, ground that several share counting for each; empty where the
     * edition lacks a layer.
     */
    public Optional<Area> sum(Region.Zones region, Region whole) {
        return of(whole)
                .flatMap(cover -> dividing(region.layer())
                        .map(zones -> zones.divide(cover).parts().stream()
                                .filter(part -> region.counts(part.zone().category()))
                                .map(Division.Part::area)
                                .reduce(Area.ZERO, Area::plus)));
    }

    /** What the zones of {@code region} add up to likewise; empty where the edition lacks the layer. */
    public Optional<Area> sum(Region.Zones region) {
        return zones(region)
                .map(zones -> zones.stream()
                        .map(zone -> EllipsoidalMeasure.area(zone.geometry()))
                        .reduce(Area.ZERO, Area::plus));
    }

    /** The zones of {@code layer}, ready to divide covers; empty where the edition lacks the layer. */
    public Optional<Division.Zones> dividing(String layer) {
        return map.zones(layer).map(shared::dividing);
    }

    /**
     * The first zone of {@code layer} whose geometry is invalid: figures of such a layer would be invented. Checks of editions refuse
     * them; this is for editions that nobody has checked.
     */
    public Optional<Zone> invalid(String layer) {
        return map.zones(layer).flatMap(shared::invalid);
    }

    private final class Making implements Region.Kinds<Optional<Cover>> {

        @Override
        public Optional<Cover> zones(Region.Zones region) {
            return Covers.this
                    .zones(region)
                    .map(zones -> shared.cover(
                            zones, map.layer(region.layer()).orElseThrow().positionalAccuracyMetres()));
        }

        @Override
        public Optional<Cover> common(Region.Common region) {
            return of(region.first()).flatMap(first -> of(region.second()).map(second -> shared.common(first, second)));
        }

        @Override
        public Optional<Cover> shared(Region.Shared region) {
            List<Cover> covers =
                    region.of().stream().flatMap(one -> of(one).stream()).toList();
            return covers.size() < region.of().size() ? Optional.empty() : Optional.of(inSeveral(covers));
        }
    }

    private Cover inSeveral(List<Cover> covers) {
        List<Geometry> pairs = new ArrayList<>();
        double accuracyMetres = 0;
        for (int i = 0; i < covers.size(); i++) {
            accuracyMetres = Math.max(accuracyMetres, covers.get(i).accuracyMetres());
            for (int j = i + 1; j < covers.size(); j++) {
                pairs.add(shared.common(covers.get(i), covers.get(j)).geometry());
            }
        }
        pairs.removeIf(Geometry::isEmpty);
        return Cover.of(pairs, accuracyMetres).withoutRounding();
    }

    private final class Measuring implements Region.Kinds<Optional<Area>> {

        @Override
        public Optional<Area> zones(Region.Zones region) {
            return of(region).map(Cover::area);
        }

        @Override
        public Optional<Area> common(Region.Common region) {
            return of(region.first())
                    .flatMap(first -> of(region.second()).map(second -> shared.commonArea(first, second)));
        }

        @Override
        public Optional<Area> shared(Region.Shared region) {
            return of(region).map(Cover::area);
        }
    }
}
