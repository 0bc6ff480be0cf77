package org.ecozone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.fault.Fault;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Reading a shapefile of 50 MB, from the bytes of the archive to checked and measured sites. */
record ShapefileRun(Options options, Report report) {

    private static final int ROWS = 40;
    private static final int VERTICES = 1_950;
    private static final int QUICK_ROWS = 4;
    private static final int ROUNDS = 3;
    private static final double SPACING_DEGREES = 0.02;
    private static final double REACH_DEGREES = 0.006;
    private static final double SAME_AREA = 1e-9;

    void all() {
        List<Polygon> sites = sites(options.isQuick() ? QUICK_ROWS : ROWS);
        byte[] archive = Shapefile.zipped(sites);
        double[] seconds = new double[options.isQuick() ? 1 : ROUNDS];
        for (int i = 0; i < seconds.length; i++) {
            long began = System.nanoTime();
            SiteFileReading reading = SiteFile.read(archive, "sites.zip", SiteFileOptions.NONE);
            seconds[i] = (System.nanoTime() - began) / 1e9;
            if (reading.sites().isEmpty()) {
                report.note("shapefile: not read: "
                        + reading.defects().stream().map(Fault::message).toList());
                return;
            }
            check(reading, sites);
        }
        Rate rate = Rate.of(seconds);
        report.add(new Figure(
                "shapefile.seconds",
                0,
                rate.median(),
                "s",
                rate,
                Map.of(
                        "megabytes",
                        Shapefile.shapeBytes(sites) / 1e6,
                        "packedMegabytes",
                        archive.length / 1e6,
                        "sites",
                        sites.size())));
    }

    private static void check(SiteFileReading reading, List<Polygon> sites) {
        double expected = sites.stream().mapToDouble(ShapefileRun::squareMetres).sum();
        double read = reading.sites().stream()
                .mapToDouble(site -> squareMetres(site.geometry()))
                .sum();
        if (reading.sites().size() != sites.size() || !(Math.abs(read - expected) <= SAME_AREA * expected)) {
            throw new IllegalStateException("read " + reading.sites().size() + " of " + sites.size() + " sites, " + read
                    + " of " + expected + " m²; " + reading.defects());
        }
    }

    private static double squareMetres(Geometry lonLat) {
        return EllipsoidalMeasure.area(lonLat).squareMetres();
    }

    /** Lakes in rows that do not meet. */
    private List<Polygon> sites(int rows) {
        List<Polygon> sites = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < rows; column++) {
                var centre = new Coordinate(82 + SPACING_DEGREES * column, 44.4 + SPACING_DEGREES * row);
                sites.add(LargeSite.of(centre, REACH_DEGREES, VERTICES, options.seed() + sites.size()));
            }
        }
        return sites;
    }
}
