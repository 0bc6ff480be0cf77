package org.ecozone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.geo.check.RingNesting;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
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

/** Placing rings as outer rings and holes: one large ring, and in it many, each with one of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NestingLoop {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Param({"11", "101", "1001"})
    int rings;

    private List<LinearRing> drawn;

    @Setup
    public void draw() {
        drawn = new ArrayList<>();
        drawn.add(square(0, 0, rings));
        for (int i = 0; drawn.size() < rings; i++) {
            drawn.add(square(1 + i, 1, 0.8));
            drawn.add(square(1.2 + i, 1.2, 0.4));
        }
    }

    private static LinearRing square(double x, double y, double side) {
        return FACTORY.createLinearRing(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        });
    }

    @Benchmark
    public Geometry nesting() {
        return RingNesting.of(drawn).geometry();
    }
}
