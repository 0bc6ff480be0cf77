package org.ecozone.report.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.ecozone.edition.EditionFolder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.overlap.Site;
import org.ecozone.report.text.FontSet;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.LayerOverlap.Status;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The demonstration edition, read once, and the samples of data/demo/sites. */
final class Demo {

    static final ZoningMap MAP = read();
    static final FontSet FONTS = FontSet.load(Path.of("no such folder"));

    private Demo() {}

    private static ZoningMap read() {
        EditionFolder folder = EditionFolder.of(Path.of("../../data/demo"));
        return folder.read(folder.entry("2026.1")).map(null);
    }

    /** data/demo/sites/refinery-in-water-source.geojson. */
    static MapSubject refinery() {
        return subject(
                "示例炼油项目（跨水源一级保护区）",
                wkt("POLYGON((82.4965 44.828,82.506 44.828,82.506 44.8335,82.4965 44.8335,82.4965 44.828))"));
    }

    /** The first plot of data/demo/sites/parcels-zone28-gbk.txt. */
    static MapSubject parcel() {
        Geometry plane = wkt(
                "POLYGON((28391000 4968000,28391000 4968100,28391120 4968100,28391120 4968000," + "28391000 4968000))");
        return subject("示例地块二", Reprojection.toLonLat(plane, Crs.threeDegreeZone(28, true)));
    }

    /** The line of data/demo/sites/line-and-wells.geojson, as a line. */
    static MapSubject pipeline() {
        return subject("示例输水管线", wkt("LINESTRING(82.24 44.86,82.2622 44.846,82.35 44.8431,82.4398 44.838)"));
    }

    /** Its points. */
    static MapSubject wells() {
        return subject("示例水井", wkt("MULTIPOINT((82.2622 44.846),(82.3283 44.7748))"));
    }

    /** A point in a level 1 zone of a water source. */
    static MapSubject well() {
        return subject("取水井（虚构）", wkt("POINT(82.5012 44.8331)"));
    }

    /** data/demo/sites/parts-and-holes.geojson. */
    static MapSubject park() {
        return subject(
                "示例园区扩区（两块、带洞）",
                wkt("MULTIPOLYGON(((82.31 44.85,82.34 44.85,82.34 44.87,82.31 44.87,82.31 44.85),"
                        + "(82.32 44.856,82.326 44.856,82.326 44.862,82.32 44.862,82.32 44.856)),"
                        + "((82.35 44.853,82.362 44.853,82.358 44.864,82.35 44.853)))"));
    }

    static MapSubject inBeijing() {
        return subject("北京的地块", wkt("POLYGON((116.39 39.9,116.4 39.9,116.4 39.908,116.39 39.908,116.39 39.9))"));
    }

    /** Half a kilometre beyond the edge of the territory. */
    static MapSubject nearby() {
        return subject("界外地块", wkt("POLYGON((82.2 44.6,82.21 44.6,82.21 44.606,82.2 44.606,82.2 44.6))"));
    }

    static List<MapSubject> all() {
        return List.of(refinery(), parcel(), pipeline(), wells(), well(), park(), inBeijing(), nearby());
    }

    /** With every layer that the site meets. */
    static MapSubject subject(String name, Geometry lonLat) {
        Site site = Site.of(lonLat);
        List<String> met = MAP.overlaps(site).layers().stream()
                .filter(overlap -> overlap.status() == Status.HIT || overlap.status() == Status.BOUNDARY_CONTACT)
                .map(LayerOverlap::layer)
                .map(org.ecozone.zoning.Layer::id)
                .toList();
        return new MapSubject(MAP, site, name, met);
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
