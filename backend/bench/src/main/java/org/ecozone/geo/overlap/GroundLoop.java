package org.ecozone.geo.overlap;

import java.util.concurrent.TimeUnit;
import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A site of eight vertices across the border of a zone: the signed sums over pairs of edges, the cutting of what is near for
 * an exact answer, and the tree that both need. In the package of what it measures, which is not public.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GroundLoop {

    private static final double LON = 82.35;
    private static final double LAT = 44.84;
    private static final double RADIUS = 0.1;

    /** Of the zone. */
    @Param({"100", "10000", "1000000"})
    int vertices;

    private final GroundMeter meter = new GroundMeter();
    private Polygon zone;
    private Ground ground;
    private Polygon site;
    private double squareMetres;
    private SiteOutline outline;

    @Setup
    public void draw() {
        zone = ring(LON, LAT, RADIUS, vertices, 0.02);
        ground = new Ground(zone);
        site = ring(LON + RADIUS, LAT, 0.002, 8, 0);
        squareMetres = EllipsoidalMeasure.area(site).squareMetres();
        outline = SiteOutline.of(site, squareMetres);
    }

    /** A circle with waves. */
    private static Polygon ring(double x, double y, double radius, int vertices, double height) {
        Coordinate[] corners = new Coordinate[vertices + 1];
        for (int i = 0; i <= vertices; i++) {
            double direction = 2 * Math.PI * (i % vertices) / vertices;
            double reach = radius * (1 + height * Math.sin(40 * direction));
            corners[i] = new Coordinate(x + reach * Math.cos(direction), y + reach * Math.sin(direction));
        }
        return new GeometryFactory().createPolygon(corners);
    }

    @Benchmark
    public double pairIntegrals() {
        meter.measure(ground.tree(), outline);
        return meter.squareMetres();
    }

    @Benchmark
    public SiteOutline siteOutline() {
        return SiteOutline.of(site, squareMetres);
    }

    @Benchmark
    public Geometry cutNear() {
        return ground.near(site.getEnvelopeInternal());
    }

    @Benchmark
    public GroundTree tree() {
        return GroundTree.of(zone);
    }
}
