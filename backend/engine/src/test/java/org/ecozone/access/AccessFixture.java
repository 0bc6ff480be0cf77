package org.ecozone.access;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlapClass;
import org.ecozone.geo.Share;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.locationtech.jts.geom.GeometryFactory;

/** Overlaps made by hand, and the project's own rules. A site has 1 000 m². */
final class AccessFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Path DATA = Path.of("../../data");
    static final RuleBook BOOK = RuleBook.load(DATA.resolve("rules"));

    private static final double SITE = 1000;
    private static final List<String> LAYERS = List.of(
            "control-unit",
            "redline",
            "farmland",
            "basic-farmland",
            "nature-reserve",
            "water-source",
            "urban-boundary",
            "built-up-area",
            "industrial-park",
            "forest",
            "admin-area");

    private AccessFixture() {}

    /** A site on data that covers it, meeting {@code overlaps} and nothing else. */
    static SiteOverlaps site(ZoneOverlap... overlaps) {
        return site(0, LAYERS, overlaps);
    }

    /** The same with {@code uncovered} of 1 000 m² outside the data. */
    static SiteOverlaps siteWithout(double uncovered, ZoneOverlap... overlaps) {
        return site(uncovered, LAYERS, overlaps);
    }

    /** The same on an edition of these layers only. */
    static SiteOverlaps site(double uncovered, List<String> layers, ZoneOverlap... overlaps) {
        Edition edition =
                new Edition("2026.1", Edition.Status.PUBLISHED, LocalDate.of(2026, 1, 1), Instant.EPOCH, "sha256:0");
        List<LayerOverlap> found = layers.stream()
                .map(id -> layer(
                        id,
                        uncovered,
                        Arrays.stream(overlaps)
                                .filter(o -> o.zone().layer().equals(id))
                                .toList()))
                .toList();
        return new SiteOverlaps(
                edition,
                Area.ofSquareMetres(SITE),
                Area.ofSquareMetres(uncovered),
                Area.ZERO,
                Share.of(1 - uncovered / SITE),
                found);
    }

    private static LayerOverlap layer(String id, double uncovered, List<ZoneOverlap> zones) {
        Area sum = Area.ofSquareMetres(zones.stream()
                .mapToDouble(z -> ((Area) z.extent()).squareMetres())
                .sum());
        boolean hit = zones.stream().anyMatch(z -> z.overlapClass().isDecisive());
        LayerOverlap.Status status =
                hit ? LayerOverlap.Status.HIT : uncovered > 0 ? LayerOverlap.Status.NO_DATA : LayerOverlap.Status.CLEAR;
        Layer layer =
                new Layer(id, id, id, "", Layer.Kind.PROTECTION, 1, "admin-area", new ArrayList<>(), "", true, true);
        return new LayerOverlap(
                layer,
                status,
                sum,
                sum,
                sum.shareOf(Area.ofSquareMetres(SITE)),
                zones,
                List.of(),
                Area.ofSquareMetres(uncovered),
                null,
                List.of(),
                null);
    }

    /** A zone that holds the whole site. */
    static ZoneOverlap inside(String layer, String category) {
        return zone(layer, category, OverlapClass.INSIDE, SITE, Map.of());
    }

    /** A zone of which the site takes a part. */
    static ZoneOverlap zone(
            String layer, String category, OverlapClass overlapClass, double squareMetres, Map<String, Object> more) {
        Zone zone = new Zone(layer, layer + "-1", "示例", category, more, new GeometryFactory().createPolygon());
        Area area = Area.ofSquareMetres(squareMetres);
        return new ZoneOverlap(
                zone,
                overlapClass,
                area,
                Area.ZERO,
                new Length(100),
                area.shareOf(Area.ofSquareMetres(SITE)),
                Share.NONE);
    }

    /** Facts of the project's rule book, all of them right. */
    static Facts facts(String industry, Map<String, ?> stated) {
        Facts.Reading reading = Facts.read(stated, industry, BOOK);
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.facts();
    }
}
