package org.ecozone.screening.otherwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.Translation;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** The search held against screening: what it excludes never complies, and no place on a grid is nearer than its answer. */
class ShiftProperties {

    private static final double GRID_METRES = 125;

    /**
     * Around a place, often one where borders meet, as much is taken as is excluded just so, and places at its edge are screened: a
     * bound that is too wide by some metres shows there.
     */
    @Property(tries = 150, seed = "20261130")
    void whatIsExcludedNeverComplies(@ForAll Random random) {
        ScreeningResult here = new AnyGround(random).next();
        Translation translation =
                Translation.of(here.request().site().geometry(), 2_000).orElseThrow();
        Envelope window = translation.moved(0, 0).getEnvelopeInternal();
        window.expandBy(0.05);
        NearZones near = new NearZones(here.on().map(), window, translation.crs(), 0.25);
        Footprint site = Footprint.of(translation.moved(0, 0), translation.crs(), near.slack());
        for (Target target : Target.of(here)) {
            Trials trials = new Trials(here, translation, List.of(target), Integer.MAX_VALUE);
            Obstacles obstacles = Obstacles.of(here, target, site, near);
            for (int i = 0; i < 24; i++) {
                Offset middle = i % 3 == 0 ? anywhere(random) : onABorder(random, here, translation);
                double by = mostExcluded(obstacles, middle);
                Statistics.label("excluded").collect(by > 0);
                for (int j = 0; by > 0 && j < 12; j++) {
                    Offset place = atTheEdge(random, middle, by);
                    assertThat(place.metres() <= 2_000 && trials.isMet(place, target))
                            .as("%s of %s", place, here.request().site().geometry())
                            .isFalse();
                }
            }
        }
    }

    /** In metres, by how much around {@code middle} is excluded; 0 where nothing is. */
    private static double mostExcluded(Obstacles obstacles, Offset middle) {
        double excluded = 0;
        double open = 3_000;
        while (open - excluded > 0.05) {
            double by = (excluded + open) / 2;
            if (obstacles.exclude(middle.east(), middle.north(), by)) {
                excluded = by;
            } else {
                open = by;
            }
        }
        return excluded;
    }

    /** Borders run north and east, so that in these directions least is left. */
    private static Offset atTheEdge(Random random, Offset middle, double by) {
        double angle = random.nextInt(4) * Math.PI / 2 + random.nextGaussian() * (random.nextBoolean() ? 0.02 : 1);
        return new Offset(middle.east() + by * Math.cos(angle), middle.north() + by * Math.sin(angle));
    }

    private static Offset anywhere(Random random) {
        return new Offset(random.nextDouble() * 3_000 - 1_500, random.nextDouble() * 3_000 - 1_500);
    }

    /** Where a vertex of the site comes to lie within some metres of a border of a zone. */
    private static Offset onABorder(Random random, ScreeningResult here, Translation translation) {
        List<Layer> layers = here.on().map().layers();
        List<Zone> zones = here.on()
                .map()
                .zones(layers.get(random.nextInt(layers.size())).id())
                .orElseThrow();
        if (zones.isEmpty()) {
            return anywhere(random);
        }
        Coordinate[] border = zones.get(random.nextInt(zones.size())).geometry().getCoordinates();
        int at = random.nextInt(border.length - 1);
        Coordinate to = Reprojection.toPlane(
                new LineSegment(border[at], border[at + 1]).pointAlong(random.nextDouble()), translation.crs());
        Coordinate[] vertices = translation.moved(0, 0).getCoordinates();
        Coordinate from = Reprojection.toPlane(vertices[random.nextInt(vertices.length)], translation.crs());
        return new Offset(to.x - from.x + random.nextGaussian() * 6, to.y - from.y + random.nextGaussian() * 6);
    }

    /** By screening all over a grid: nothing there is nearer than the answer, and where there is none nothing complies. */
    @Property(tries = 25, seed = "20261130")
    void noPlaceOnAGridIsNearer(@ForAll Random random) {
        ScreeningResult here = new AnyGround(random).next();
        Shift shift = Ground.shift(here);
        Statistics.label("answer")
                .collect(shift.notSearched() == null ? shift.moved().isPresent() : shift.notSearched());
        if (shift.notSearched() == null && shift.isProved()) {
            Translation translation =
                    Translation.of(here.request().site().geometry(), 2_000).orElseThrow();
            Trials trials = new Trials(here, translation, List.of(shift.target()), Integer.MAX_VALUE);
            Optional<Offset> nearest = Grid.nearest(trials, shift.target(), GRID_METRES);
            double metres = shift.moved().map(moved -> moved.offset().metres()).orElse(Double.POSITIVE_INFINITY);
            // Single places may comply where none beside them does: what holds no disc of 5.7 m may be missed.
            boolean isMissed = nearest.isPresent() && nearest.get().metres() + Grid.RESOLUTION < metres;
            assertThat(isMissed && Grid.isRoomy(trials, shift.target(), nearest.get()))
                    .as("%s is nearer than %s", nearest, shift.moved())
                    .isFalse();
        }
    }
}
