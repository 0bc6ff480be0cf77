package org.ecozone.bench;

import java.util.concurrent.TimeUnit;
import org.ecozone.geo.EllipsoidalMeasure;
import org.locationtech.jts.geom.Coordinate;
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

/** Area and length of one ring, beside the planar area that costs least. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RingAreaLoop {

    @Param({"8", "100", "10000"})
    int vertices;

    private Polygon ring;

    @Setup
    public void draw() {
        Coordinate[] corners = new Coordinate[vertices + 1];
        for (int i = 0; i <= vertices; i++) {
            double direction = 2 * Math.PI * (i % vertices) / vertices;
            corners[i] = new Coordinate(82.35 + 0.005 * Math.cos(direction), 44.84 + 0.003 * Math.sin(direction));
        }
        ring = new GeometryFactory().createPolygon(corners);
    }

    @Benchmark
    public double ellipsoidalArea() {
        return EllipsoidalMeasure.area(ring).squareMetres();
    }

    @Benchmark
    public double ellipsoidalLength() {
        return EllipsoidalMeasure.length(ring).metres();
    }

    @Benchmark
    public double planarArea() {
        return ring.getArea();
    }
}
