package org.ecozone.indicator.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.cover.Region;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;

/**
 * A book held against editions: what none of them has is a slip of the pen. A layer that only some of them have is none: there the
 * indicator has no data.
 */
public final class IndicatorLint {

    private final IndicatorBook book;
    private final List<ZoningMap> editions;
    private final List<Fault> faults = new ArrayList<>();

    private IndicatorLint(IndicatorBook book, List<ZoningMap> editions) {
        this.book = book;
        this.editions = editions;
    }

    /** Every layer, category and attribute that {@code book} names and none of {@code editions} has, by line. */
    public static List<Fault> of(IndicatorBook book, List<ZoningMap> editions) {
        return new IndicatorLint(book, editions).faults();
    }

    private List<Fault> faults() {
        IndicatorBook.Layers roles = book.layers();
        Stream.of(roles.territory(), roles.units(), roles.adminAreas())
                .distinct()
                .filter(layer -> described(layer).isEmpty())
                .forEach(layer -> faults.add(unknownLayer(FaultPlace.file(IndicatorFile.NAME), layer)));
        book.indicators().forEach(this::check);
        return faults.stream()
                .sorted(Comparator.comparingInt(fault -> fault.at().line()))
                .toList();
    }

    private void check(Indicator indicator) {
        FaultPlace at = FaultPlace.line(IndicatorFile.NAME, book.lines().getOrDefault(indicator.id(), 0))
                .of(indicator.id());
        Set<Region.Zones> named = new LinkedHashSet<>();
        indicator.formula().match(new Named(named));
        named.forEach(zones -> check(at, zones));
        if (indicator.formula() instanceof Formula.CountOf count && count.distinct() != null) {
            checkAttribute(at, count.zones().layer(), count.distinct());
        }
    }

    private void check(FaultPlace at, Region.Zones zones) {
        List<Layer> described = described(zones.layer());
        if (described.isEmpty()) {
            faults.add(unknownLayer(at, zones.layer()));
            return;
        }
        for (String category : zones.categories()) {
            if (described.stream().noneMatch(layer -> layer.category(category).isPresent())) {
                faults.add(Fault.of(
                        at,
                        "CATEGORY_UNKNOWN",
                        "图层 " + zones.layer() + " 没有类别 " + category,
                        "layer " + zones.layer() + " has no category " + category));
            }
        }
    }

    private void checkAttribute(FaultPlace at, String layer, String attribute) {
        List<Zone> zones = editions.stream()
                .map(map -> map.zones(layer))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
        if (!zones.isEmpty()
                && zones.stream().noneMatch(zone -> zone.attributes().containsKey(attribute))) {
            faults.add(Fault.of(
                    at,
                    "ATTRIBUTE_UNKNOWN",
                    "图层 " + layer + " 的图斑没有属性 " + attribute,
                    "zones of layer " + layer + " have no attribute " + attribute));
        }
    }

    private static Fault unknownLayer(FaultPlace at, String layer) {
        return Fault.of(at, "LAYER_UNKNOWN", "各版本都没有图层 " + layer, "no edition has a layer " + layer);
    }

    private List<Layer> described(String id) {
        return editions.stream()
                .flatMap(map -> map.layers().stream())
                .filter(layer -> layer.id().equals(id))
                .toList();
    }

    /** Collects the zones that formulas name. */
    private record Named(Set<Region.Zones> zones) implements Formula.Kinds<Boolean>, Region.Kinds<Boolean> {

        @Override
        public Boolean areaOf(Formula.AreaOf formula) {
            return formula.region().match(this);
        }

        @Override
        public Boolean shareOf(Formula.ShareOf formula) {
            return formula.numerator().match(this);
        }

        @Override
        public Boolean countOf(Formula.CountOf formula) {
            return zones.add(formula.zones());
        }

        @Override
        public Boolean changeOf(Formula.ChangeOf formula) {
            return formula.region().match(this);
        }

        @Override
        public Boolean entered(Formula.Entered formula) {
            return false;
        }

        @Override
        public Boolean zones(Region.Zones region) {
            return zones.add(region);
        }

        @Override
        public Boolean common(Region.Common region) {
            return region.first().match(this) | region.second().match(this);
        }

        @Override
        public Boolean shared(Region.Shared region) {
            region.of().forEach(one -> one.match(this));
            return true;
        }
    }
}
