package org.ecozone.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Zone;
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

/** One site, step by step: its own area, one layer, all layers. The sites of the benchmark in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OneSiteLoop {

    private static final int SITES = 2_000;
    private static final Length ACCURACY = new Length(1);

    /** The layer that is asked alone. */
    @Param({"control-unit", "redline"})
    String layer;

    private List<Polygon> polygons;
    private List<Site> sites;
    private OverlapIndex index;
    private EngineContender engine;
    private int next;

    @Setup
    public void read() {
        DemoEdition demo = DemoEdition.read(Path.of("data/demo"), Bench.EDITION);
        polygons = SampleSites.of(demo, SITES, 1);
        sites = polygons.stream().map(Site::of).toList();
        index = OverlapIndex.of(demo.zones(layer).stream().map(Zone::geometry).toList());
        engine = new EngineContender(demo.map());
    }

    @Benchmark
    public Site site() {
        return Site.of(polygons.get(turn()));
    }

    @Benchmark
    public List<Overlap> oneLayer() {
        return index.overlaps(sites.get(turn()), ACCURACY);
    }

    @Benchmark
    public double allLayers() {
        return engine.ask(polygons.get(turn()));
    }

    private int turn() {
        next = (next + 1) % SITES;
        return next;
    }
}
