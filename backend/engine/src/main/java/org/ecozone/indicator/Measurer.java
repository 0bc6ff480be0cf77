package org.ecozone.indicator;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.ecozone.cover.Cover;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Region;
import org.ecozone.geo.Area;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.zoning.Zone;

/**
 * Computes formulas in an edition, by the ground measure. A layer without zones is one that nobody has delivered, so it gives no
 * data; a category without zones in a layer that has others is an area of 0.
 */
final class Measurer implements Formula.Kinds<Result> {

    /** Sums of areas differ by no more from their union where nothing is counted twice. */
    private static final double SAME = 1e-9;

    private final Covers edition;
    private final Covers baseline;

    Measurer(Covers edition, Covers baseline) {
        this.edition = edition;
        this.baseline = baseline;
    }

    /** What {@code formula} gives; no data, and why, where a layer that it reads is not there or cannot be computed with. */
    Result measure(Formula formula) {
        try {
            return missing(formula).<Result>map(none -> none).orElseGet(() -> formula.match(this));
        } catch (OverlayFailedException failed) {
            return new Result.NoData("图形无法叠加计算", "the geometries cannot be overlaid");
        }
    }

    private Optional<Result.NoData> missing(Formula formula) {
        Optional<Result.NoData> here = missing(formula, edition);
        return here.isEmpty() && formula instanceof Formula.ChangeOf ? missing(formula, baseline) : here;
    }

    private static Optional<Result.NoData> missing(Formula formula, Covers covers) {
        return formula.layers().stream()
                .flatMap(layer -> missing(layer, covers).stream())
                .findFirst();
    }

    /** Why {@code layer} cannot be computed with; empty where it can. */
    static Optional<Result.NoData> missing(String layer, Covers covers) {
        String code = covers.map().edition().code();
        Optional<List<Zone>> zones = covers.map().zones(layer);
        if (zones.isEmpty()) {
            return Optional.of(
                    new Result.NoData("版本 " + code + " 没有图层 " + layer, "edition " + code + " has no layer " + layer));
        }
        if (zones.get().isEmpty()) {
            return Optional.of(new Result.NoData(
                    "版本 " + code + " 的图层 " + layer + " 没有图斑，按没有数据处理",
                    "layer " + layer + " of edition " + code + " has no zones, which is no data"));
        }
        return covers.invalid(layer)
                .map(zone -> new Result.NoData(
                        "版本 " + code + " 的图层 " + layer + " 中，图斑 " + zone.code() + " 的图形无效，不能计算",
                        "zone " + zone.code() + " of layer " + layer + " of edition " + code + " is invalid"));
    }

    @Override
    public Result areaOf(Formula.AreaOf formula) {
        return new Result.Ground(area(edition, formula.region()), border(edition, formula.region()));
    }

    @Override
    public Result shareOf(Formula.ShareOf formula) {
        Area whole = area(edition, formula.whole());
        if (whole.isNothing()) {
            return new Result.NoData("分母面积为零", "the denominator has no area");
        }
        return new Result.Portion(
                area(edition, formula.numerator()),
                border(edition, formula.numerator()),
                whole,
                border(edition, formula.whole()));
    }

    /**
     * What the zones of a layer behind {@code formula} add up to, ground that several share counting for each; empty where none share
     * any, the formula is no area of zones, or that cannot be computed.
     */
    Optional<Area> plainSum(Formula formula) {
        try {
            return sum(formula);
        } catch (OverlayFailedException failed) {
            return Optional.empty();
        }
    }

    private Optional<Area> sum(Formula formula) {
        if (formula instanceof Formula.AreaOf area && area.region() instanceof Region.Zones zones) {
            return repeating(zones);
        }
        if (formula instanceof Formula.ShareOf share && share.part() instanceof Region.Zones zones) {
            return repeating(zones).isEmpty() ? Optional.empty() : edition.sum(zones, share.whole());
        }
        return Optional.empty();
    }

    /** The sum of the areas of {@code zones}, where they overlap each other by more than rounding. */
    private Optional<Area> repeating(Region.Zones zones) {
        Area once = area(edition, zones);
        return edition.sum(zones).filter(sum -> sum.minus(once).squareMetres() > SAME * once.squareMetres());
    }

    @Override
    public Result countOf(Formula.CountOf formula) {
        List<Zone> zones = edition.zones(formula.zones()).orElseThrow();
        String attribute = formula.distinct();
        if (attribute == null) {
            return new Result.Tally(zones.size());
        }
        Set<Object> values = new HashSet<>();
        for (Zone zone : zones) {
            Object value = zone.attributes().get(attribute);
            if (value == null) {
                return new Result.NoData(
                        "图斑 " + zone.code() + " 没有属性 " + attribute, "zone " + zone.code() + " has no " + attribute);
            }
            values.add(value);
        }
        return new Result.Tally(values.size());
    }

    @Override
    public Result changeOf(Formula.ChangeOf formula) {
        Cover before = cover(baseline, formula.region());
        Cover after = cover(edition, formula.region());
        Cover lost = difference(before, after);
        Cover gained = difference(after, before);
        Area now = area(edition, formula.region());
        // Of a border that is drawn with other vertices, areas differ by rounding: that is no loss.
        Area then = lost.isEmpty() && gained.isEmpty() ? now : area(baseline, formula.region());
        return new Result.Change(now, then, lost.uncertainty().plus(gained.uncertainty()));
    }

    private static Cover difference(Cover one, Cover other) {
        return one == other
                ? Cover.of(List.of(), one.accuracyMetres())
                : one.without(other).withoutRounding();
    }

    @Override
    public Result entered(Formula.Entered formula) {
        Result latest = new Result.NoData("没有填报数据", "nothing was entered");
        for (Formula.Entry entry : formula.series()) {
            latest = entry.value() == null
                    ? new Result.NoData(
                            entry.year() + " 年只有文字：" + entry.words(),
                            "of " + entry.year() + " the source gives words only")
                    : new Result.EnteredValue(entry.year(), entry.value());
        }
        return latest;
    }

    /** The area of {@code region}; empty where the edition does not have it or it cannot be computed. */
    Optional<Area> area(Region region) {
        if (region.layers().stream().anyMatch(layer -> missing(layer, edition).isPresent())) {
            return Optional.empty();
        }
        try {
            return edition.area(region);
        } catch (OverlayFailedException failed) {
            return Optional.empty();
        }
    }

    /**
     * Of which share of the ground that it speaks of {@code formula} knows nothing: ground outside of the coverage layer of a layer
     * that it reads.
     *
     * @param territory the ground where the formula has no denominator
     * @return 0 to 1; empty where there is no such ground, or it cannot be computed
     */
    Optional<Double> noDataShare(Formula formula, Region territory) {
        Region ground = formula instanceof Formula.ShareOf share ? share.whole() : territory;
        Set<Region> coverages = coverages(formula);
        Optional<Area> whole = area(ground).filter(area -> !area.isNothing());
        if (whole.isEmpty() || coverages.isEmpty()) {
            return Optional.empty();
        }
        Region covered = ground;
        for (Region coverage : coverages) {
            covered = coverage.equals(ground) ? covered : new Region.Common(covered, coverage);
        }
        return area(covered)
                .map(area -> whole.get().minus(area).shareOf(whole.get()).value());
    }

    /** The coverage of each layer that {@code formula} reads and the edition has. */
    private Set<Region> coverages(Formula formula) {
        SortedSet<String> read = formula.layers();
        return edition.map().layers().stream()
                .filter(layer -> read.contains(layer.id()))
                .map(layer -> Region.Zones.of(layer.coverageLayer()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Area area(Covers covers, Region region) {
        return covers.area(region).orElseThrow();
    }

    private static Area border(Covers covers, Region region) {
        return cover(covers, region).uncertainty();
    }

    private static Cover cover(Covers covers, Region region) {
        return covers.of(region).orElseThrow();
    }
}
