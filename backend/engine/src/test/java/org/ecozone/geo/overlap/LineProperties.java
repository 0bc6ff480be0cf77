package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.line.Border;
import org.ecozone.geo.line.LineCut;
import org.ecozone.geo.line.LinePath;
import org.ecozone.geo.line.Stretches;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Lines close, whatever they run along. Another seed for the longer run: {@code -Decozone.seed=…}. */
class LineProperties {

    private static final Length EXACT = new Length(0);
    private static final long SEED = Long.getLong("ecozone.seed", 20261123);
    private static final int PAIRS = 10_000;
    /** The properties beside it try as many of their own seed: another one is tried at length when it is asked for. */
    private static final int PAIRS_OF_ANOTHER_SEED = System.getProperty("ecozone.seed") == null ? 1_000 : PAIRS;

    @Property(tries = PAIRS, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void partAndRestAddUp(@ForAll("lines") Geometry a, @ForAll("areas") Geometry b) {
        closes(Site.of(a), List.of(b));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void unionAndRestAddUp(
            @ForAll("lines") Geometry a, @ForAll @Size(min = 2, max = 4) List<@From("areas") Geometry> zones) {
        closes(Site.of(a), zones);
    }

    @Example
    void pairsOfAnotherSeedAddUp() {
        Random random = new Random(SEED);
        RandomGenerator<Geometry> lines = DegenerateShapes.lines().generator(1000);
        RandomGenerator<Geometry> areas = DegenerateShapes.areas().generator(1000);
        List<Geometry> zones = new ArrayList<>();
        for (int i = 0; i < PAIRS_OF_ANOTHER_SEED; i++) {
            zones.add(areas.next(random).value());
            if (zones.size() > 3) {
                zones.remove(0);
            }
            Site site = Site.of(lines.next(random).value());
            closes(site, List.of(zones.get(zones.size() - 1)));
            closes(site, zones);
            agreesWithWholeNumbers(site.geometry(), zones.get(zones.size() - 1));
        }
    }

    @Property(tries = PAIRS, shrinking = ShrinkingMode.BOUNDED, seed = "20261123")
    void agreesWithArithmeticInWholeNumbers(@ForAll("lines") Geometry a, @ForAll("areas") Geometry b) {
        agreesWithWholeNumbers(a, b);
    }

    @Property(tries = 2000, seed = "20261123")
    void agreesWithOverlayWhereNothingIsNear(@ForAll("freeLines") Geometry a, @ForAll("freeAreas") Geometry b) {
        Site site = Site.of(a);
        OverlapIndex index = OverlapIndex.of(List.of(b));
        double sum = index.overlaps(site, EXACT).stream()
                .mapToDouble(o -> metres(o.extent()))
                .sum();
        Geometry overlay = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
        assertThat(sum).isEqualTo(metres(EllipsoidalMeasure.length(overlay)), within(1e-6));
    }

    private static void agreesWithWholeNumbers(Geometry a, Geometry b) {
        LinePath path = LinePath.of(a);
        LineCut.Found found = LineCut.of(path, new Border(b));
        ExactCut exact = new ExactCut(b);
        for (SegmentString part : path.strings()) {
            for (int i = 0; i < part.size() - 1; i++) {
                double share = exact.share(part.getCoordinate(i), part.getCoordinate(i + 1));
                assertThat(share(found.inside(), LinePath.first(part) + i)).isEqualTo(share, within(1e-15));
            }
        }
        assertThat(found.touches() || !found.inside().isEmpty()).isEqualTo(exact.touches());
        if (exact.isCovered()) {
            assertThat(found.inside().isAllOf(path.size())).isTrue();
        }
    }

    private static double share(Stretches stretches, int segment) {
        double share = 0;
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.start(i).segment() <= segment && stretches.end(i).segment() >= segment) {
                double from = stretches.start(i).segment() < segment
                        ? 0
                        : stretches.start(i).share();
                double to = stretches.end(i).segment() > segment
                        ? 1
                        : stretches.end(i).share();
                share += to - from;
            }
        }
        return share;
    }

    private static void closes(Site site, List<Geometry> polygons) {
        OverlapIndex index = OverlapIndex.of(polygons);
        double whole = metres(site.extent());
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        double sum = 0;
        double largest = 0;
        for (Overlap overlap : overlaps) {
            double own = metres(overlap.extent());
            assertThat(own).isBetween(0.0, whole);
            assertThat(metres(EllipsoidalMeasure.length(index.piece(site, overlap))))
                    .isEqualTo(own, within(1e-8));
            sum += own;
            largest = Math.max(largest, own);
        }
        Extent unionExtent = index.union(site, overlaps);
        double union = metres(unionExtent);
        assertThat(union).isBetween(largest, Math.min(sum * (1 + 1e-12), whole));
        double rest = metres(index.uncoveredExtent(site, overlaps, index.union(site, overlaps)));
        assertThat(union + rest).isEqualTo(whole, within(1e-12 * whole));
        assertThat(metres(EllipsoidalMeasure.length(index.uncovered(site)))).isEqualTo(rest, within(1e-8));
        if (overlaps.size() > 1 && index.overlappingPairs(site, overlaps).isEmpty()) {
            assertThat(union).isEqualTo(sum, within(1e-8 * whole));
        }
    }

    private static double metres(Extent extent) {
        return ((Length) extent).metres();
    }

    @Provide
    Arbitrary<Geometry> areas() {
        return DegenerateShapes.areas();
    }

    @Provide
    Arbitrary<Geometry> freeAreas() {
        return DegenerateShapes.freeAreas();
    }

    @Provide
    Arbitrary<Geometry> freeLines() {
        return DegenerateShapes.freeLines();
    }

    @Provide
    Arbitrary<Geometry> lines() {
        return DegenerateShapes.lines();
    }
}
