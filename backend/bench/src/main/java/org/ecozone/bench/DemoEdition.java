package org.ecozone.bench;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFolder;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Grounds;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One edition of the demonstration data, read from {@code data/demo} without a database. The files are those that the
 * project's tests check, so nothing is checked here again.
 *
 * @param layers in legend order
 * @param zones of all layers; lon/lat
 */
record DemoEdition(Edition edition, List<Layer> layers, List<Zone> zones) {

    DemoEdition {
        layers = List.copyOf(layers);
        zones = List.copyOf(zones);
    }

    /** The edition {@code code} below {@code demo}, the folder that holds {@code layers.yaml}. */
    static DemoEdition read(Path demo, String code) {
        var folder = EditionFolder.of(demo);
        EditionContent read = folder.read(folder.entry(code));
        var edition = new Edition(code, Edition.Status.PUBLISHED, read.effectiveFrom(), read.publishedAt(), null);
        return new DemoEdition(edition, read.layers(), read.zones());
    }

    /** All editions of {@code project}, oldest first, with what they have in common. */
    static List<ZoningMap> maps(Path project) {
        Path demo = project.resolve("data/demo");
        var grounds = new Grounds();
        return EditionFolder.of(demo).entries().stream()
                .map(entry -> read(demo, entry.code()).map(grounds))
                .toList();
    }

    ZoningMap map() {
        return map(new Grounds());
    }

    /** The map, which may have something in common with others of {@code grounds}. */
    ZoningMap map(Grounds grounds) {
        return ZoningMap.of(edition, layers, zones, grounds);
    }

    long vertices() {
        return zones.stream().mapToLong(zone -> zone.geometry().getNumPoints()).sum();
    }

    List<Zone> zones(String layer) {
        return zones.stream().filter(zone -> zone.layer().equals(layer)).toList();
    }

    /** The zones of the layers that say where there is data. */
    List<Zone> territory() {
        return zones.stream()
                .filter(zone -> layers.stream().anyMatch(l -> l.coverageLayer().equals(zone.layer())))
                .toList();
    }

    /** Middle of the territory's extent. */
    Coordinate centre() {
        var extent = new Envelope();
        territory().forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        return extent.centre();
    }
}
