package org.ecozone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ecozone.tile.LayerTiles;
import org.ecozone.tile.TileAddress;
import org.ecozone.tile.Tiles;
import org.ecozone.zoning.Layer;
import org.locationtech.jts.geom.Envelope;

/**
 * Vector tiles: made one after the other by one thread, of the edition and of a made-up layer of 100,000 zones; asked of a server by a
 * hundred clients, kept and not; and by the bare query of PostGIS.
 */
final class TilesRun {

    private static final int COLUMNS = 400;
    private static final int ROWS = 250;
    private static final int QUICK_ROWS = 5;

    private final Options options;
    private final Report report;
    private final DemoEdition demo;

    TilesRun(Options options, Report report, DemoEdition demo) {
        this.options = options;
        this.report = report;
        this.demo = demo;
    }

    /** A tile of a layer. */
    record Asked(String layer, TileAddress address) {}

    void all() throws SQLException, IOException, InterruptedException {
        List<Asked> tiles = new ArrayList<>();
        made("tiles", layers(), tiles);
        ManyZones many = ManyZones.of(
                demo.layers().get(0), extent(), COLUMNS, options.isQuick() ? QUICK_ROWS : ROWS, options.seed());
        made("tiles.many-zones", List.of(LayerTiles.of(many.layer(), many.zones())), new ArrayList<>());
        Collections.shuffle(tiles, new Random(options.seed()));
        if (options.server().isPresent() && options.wrk().isPresent()) {
            new TileServerRun(options, report).all(tiles);
        }
        if (options.pgbench().isPresent()) {
            TileQuestion.measure(options, report, demo, tiles);
        }
    }

    private List<LayerTiles> layers() {
        return demo.layers().stream()
                .map(layer -> LayerTiles.of(layer, demo.zones(layer.id())))
                .toList();
    }

    private Envelope extent() {
        var extent = new Envelope();
        demo.territory().forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        return extent;
    }

    /** Every tile that is not empty, twice: the first time levels are made and the compiler looks on. */
    private void made(String measure, List<LayerTiles> layers, List<Asked> tiles) {
        var first = new Stopwatch();
        everyTile(layers, new ArrayList<>());
        report.add(first.figure(measure + ".first-time-seconds"));
        List<byte[]> made = new ArrayList<>();
        var watch = new Stopwatch();
        List<Asked> asked = everyTile(layers, made);
        double seconds = watch.seconds();
        tiles.addAll(asked);
        report.add(
                new Figure(measure + ".made-per-second", 1, made.size() / seconds, "tiles/s", null, java.util.Map.of())
                        .with("tiles", made.size()));
        long bytes = made.stream().mapToLong(tile -> tile.length).sum();
        int largest = made.stream().mapToInt(tile -> tile.length).max().orElse(0);
        report.add(Figure.of(measure + ".megabytes", bytes / 1e6, "MB"));
        report.add(Figure.of(measure + ".largest-kilobytes", largest / 1e3, "kB"));
    }

    private List<Asked> everyTile(List<LayerTiles> layers, List<byte[]> made) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = demo.layers().get(i);
            LayerTiles tiles = layers.get(i);
            for (int zoom = Tiles.FIRST_ZOOM; zoom <= Tiles.LAST_ZOOM; zoom++) {
                for (TileAddress address : TileAddress.of(tiles.bounds(), zoom)) {
                    byte[] tile = tiles.tile(address);
                    if (tile.length > 0) {
                        made.add(tile);
                        asked.add(new Asked(layer.id(), address));
                    }
                }
            }
        }
        return asked;
    }
}
