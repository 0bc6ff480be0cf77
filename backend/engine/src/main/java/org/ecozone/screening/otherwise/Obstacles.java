package org.ecozone.screening.otherwise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * Ground on which a target is missed wherever the site lies there, so that whole ranges of places are left out without screening
 * one.
 *
 * <p>Where the site reaches out of the territory it is missed always. Of a rule worse than the target all must be known that does not
 * hang on the place: that its condition is TRUE whatever is measured, or, where the rule may not be left open, that it is TRUE or
 * UNKNOWN and reads nothing that is measured; of what a person settles and has not settled, the latter. Then it comes out so wherever
 * the site overlaps one of its zones, comes as near to it as the rule asks, or reaches out of them where it asks that. Rules that ask
 * for extents or for what lies inside of zones leave nothing out: where less is known of the ground more places are screened, and the
 * answer is the same.
 */
final class Obstacles {

    private final Footprint site;
    private final List<Blocked> blocked;

    private Obstacles(Footprint site, List<Blocked> blocked) {
        this.site = site;
        this.blocked = blocked;
    }

    /**
     * Those of {@code target}.
     *
     * @param site where it is
     */
    static Obstacles of(ScreeningResult here, Target target, Footprint site, NearZones zones) {
        return new Obstacles(site, new Finding(here, target, zones).find());
    }

    /**
     * Whether the site misses the target wherever it is moved to within {@code by} metres of the place {@code east} and
     * {@code north} of where it is.
     */
    boolean exclude(double east, double north, double by) {
        Around around = new Around(site, east, north, by);
        for (Blocked ground : blocked) {
            if (ground.isMet(around)) {
                return true;
            }
        }
        return false;
    }

    private static final class Finding {

        private final ScreeningResult here;
        private final Target target;
        private final ZoningMap map;
        private final NearZones near;
        private final Map<String, Object> fixed = new HashMap<>();
        private final Map<String, TreeMap<String, Zone>> alone = new TreeMap<>();
        private final Set<Blocked> together = new LinkedHashSet<>();

        Finding(ScreeningResult here, Target target, NearZones near) {
            this.here = here;
            this.target = target;
            this.map = here.on().map();
            this.near = near;
            here.assessment().values().forEach((key, value) -> {
                if (target.places().isFixed(key)) {
                    fixed.put(key, value);
                }
            });
        }

        List<Blocked> find() {
            for (Rule rule : here.rules().rules()) {
                Where where = rule.where();
                if (where != null
                        && rule.effect().isMoreSevereThan(target.effect())
                        && !rule.citationsInForce(here.request().asOf()).isEmpty()) {
                    least(rule).ifPresent(truth -> add(where, truth));
                }
            }
            Deadline.check();
            List<Blocked> found = new ArrayList<>(withoutData());
            alone.forEach((layer, zones) ->
                    found.add(near.blocked(map.layer(layer).orElseThrow(), List.copyOf(zones.values()))));
            found.addAll(together);
            found.removeIf(Blocked::isNowhere);
            return List.copyOf(found);
        }

        /** Whatever the target, all of the site must have data. */
        private List<Blocked> withoutData() {
            return near.coverage().stream()
                    .flatMap(
                            layer -> near
                                    .beside(layer)
                                    .<Blocked>map(beside -> new Blocked.WithoutData(beside, near.radius(layer)))
                                    .stream())
                    .toList();
        }

        /** What the place must come to for {@code rule} to miss the target; empty where that does not suffice. */
        private Optional<Truth> least(Rule rule) {
            Condition when = rule.when();
            Truth condition = when == null ? Truth.TRUE : when.evaluate(fixed);
            if (rule.settledByPerson()
                    && (target.mayStayOpen(rule)
                            || here.request().facts().judgements().containsKey(rule.id()))) {
                return Optional.empty();
            }
            if (target.mayStayOpen(rule)) {
                return condition == Truth.TRUE ? Optional.of(Truth.TRUE) : Optional.empty();
            }
            boolean isSure = condition == Truth.TRUE
                    || condition == Truth.UNKNOWN
                            && when != null
                            && when.keys().stream().allMatch(target.places()::isFixed);
            return isSure ? Optional.of(Truth.UNKNOWN) : Optional.empty();
        }

        private void add(Where where, Truth least) {
            if (where instanceof Where.Any any) {
                any.parts().forEach(part -> add(part, least));
            } else if (where instanceof Where.OfLayer layer
                    && layer.relation() == Where.Relation.OVERLAPS
                    && layer.withinMetres() == null) {
                zones(layer, least)
                        .forEach(zone -> alone.computeIfAbsent(layer.layer(), id -> new TreeMap<>())
                                .put(zone.code(), zone));
            } else {
                where.match(new Grounds(least)).filter(one -> !one.isNowhere()).ifPresent(together::add);
            }
        }

        private List<Zone> zones(Where.OfLayer where, Truth least) {
            if (where.least() != null || where.overlapClass() != null) {
                return List.of();
            }
            Condition zones = where.zones();
            return near.of(where.layer()).stream()
                    .filter(zone -> zones == null || zones.evaluate(zone).compareTo(least) >= 0)
                    .toList();
        }

        private final class Grounds implements Where.Kinds<Optional<Blocked>> {

            private final Truth least;

            Grounds(Truth least) {
                this.least = least;
            }

            @Override
            public Optional<Blocked> ofLayer(Where.OfLayer where) {
                return map.layer(where.layer()).flatMap(layer -> switch (where.relation()) {
                    case OVERLAPS -> Optional.of(overlaps(layer, where));
                    case OUTSIDE -> outside(layer);
                    case INSIDE -> Optional.empty();
                });
            }

            private Blocked overlaps(Layer layer, Where.OfLayer where) {
                @Nullable Double within = where.withinMetres();
                List<Zone> zones = zones(where, least);
                return within == null
                        ? near.blocked(layer, zones)
                        : near.within(zones, within, least == Truth.UNKNOWN && within > 0);
            }

            private Optional<Blocked> outside(Layer layer) {
                List<Zone> territory = near.of(layer.coverageLayer());
                return near.beside(layer)
                        .map(beside -> new Blocked.Outside(beside, near.areas(territory), near.radius(layer)));
            }

            @Override
            public Optional<Blocked> all(Where.All where) {
                List<Blocked> parts = parts(where.parts());
                return parts.size() < where.parts().size() ? Optional.empty() : Optional.of(new Blocked.All(parts));
            }

            @Override
            public Optional<Blocked> any(Where.Any where) {
                return Optional.of(new Blocked.Any(parts(where.parts())));
            }

            private List<Blocked> parts(List<Where> parts) {
                return parts.stream().flatMap(part -> part.match(this).stream()).toList();
            }

            @Override
            public Optional<Blocked> incompleteCoverage(Where.IncompleteCoverage where) {
                return Optional.empty();
            }

            @Override
            public Optional<Blocked> missingUnitList(Where.MissingUnitList where) {
                return Optional.empty();
            }

            @Override
            public Optional<Blocked> openProvisions(OpenProvisions where) {
                return Optional.empty();
            }

            @Override
            public Optional<Blocked> stated(StatedPlace where) {
                Facts facts = here.request().facts();
                return where.isMetBy(facts.stated().get(where.fact()))
                        ? Optional.of(new Blocked.Everywhere())
                        : Optional.empty();
            }
        }
    }
}
