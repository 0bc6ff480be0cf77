package org.ecozone.access.assess;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Remainder;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.locationtech.jts.geom.GeometryFactory;

/** Overlaps made by hand, and the project's own rules. A site has 1 000 m². */
public final class AccessFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Path DATA = Path.of("../../data");
    public static final RuleBook BOOK = RuleReading.load(DATA.resolve("rules"));

    /** On no map: the zones are made by hand. */
    public static final RulesOnMap RULES = RulesOnMap.of(BOOK);

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
            "scenic-area",
            "no-burn-zone",
            "heating-network",
            "sand-closure",
            "sensitive-receptor",
            "ecological-function",
            "groundwater-zone",
            "admin-area",
            "land-cover",
            "basic-grassland",
            "wetland",
            "desertified-land",
            "noise-zone",
            "well-protection",
            "monitored-section",
            "soil-risk-plot",
            "monitoring-station");

    private AccessFixture() {}

    /** A site on data that covers it, meeting {@code overlaps} and nothing else. */
    public static SiteOverlaps site(ZoneOverlap... overlaps) {
        return site(0, LAYERS, overlaps);
    }

    /** The same with {@code uncovered} of 1 000 m² outside the data. */
    public static SiteOverlaps siteWithout(double uncovered, ZoneOverlap... overlaps) {
        return site(uncovered, LAYERS, overlaps);
    }

    /** The same on an edition of these layers only. */
    public static SiteOverlaps site(double uncovered, List<String> layers, ZoneOverlap... overlaps) {
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

    /** A site of which the layer redline leaves {@code outside} m²; negative where that cannot be computed. */
    public static SiteOverlaps siteLeaving(double outside, boolean isContact, double uncovered) {
        SiteOverlaps site = siteWithout(uncovered);
        Length reach = new Length(outside > 0 ? 100 : 0);
        Length room = new Length(outside > 0 ? 0 : 100);
        Remainder remainder = outside < 0 ? null : new Remainder(Area.ofSquareMetres(outside), isContact, reach, room);
        List<LayerOverlap> layers = site.layers().stream()
                .map(l -> l.layer().id().equals("redline") ? with(l, remainder) : l)
                .toList();
        return new SiteOverlaps(
                site.edition(), site.siteExtent(), site.uncovered(), site.grazing(), site.coveredShare(), layers);
    }

    private static LayerOverlap with(LayerOverlap layer, Remainder remainder) {
        return new LayerOverlap(
                layer.layer(),
                layer.status(),
                layer.sum(),
                layer.union(),
                layer.shareOfSite(),
                layer.zones(),
                layer.overlappingPairs(),
                layer.uncovered(),
                layer.nearest(),
                layer.near(),
                remainder);
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
                // Units tile the ground; those that a test does not name have nothing to say.
                remainder(id.equals(Where.UNIT_LAYER) ? 0 : SITE - uncovered - sum.squareMetres()));
    }

    /** What lies outside all zones; far from their borders, and so is the site where nothing does. */
    private static Remainder remainder(double squareMetres) {
        Area outside = Area.ofSquareMetres(Math.max(0, squareMetres));
        Length far = new Length(100);
        Length none = new Length(0);
        return new Remainder(
                outside, outside.isNothing(), outside.isNothing() ? none : far, outside.isNothing() ? far : none);
    }

    /** A rule book of these rules with the project's facts and its EIA catalogue. */
    public static RuleBook book(Rule... rules) {
        return new RuleBook(
                new RuleBook.Contents(
                        "test",
                        LocalDate.of(2020, 1, 1),
                        List.of(),
                        BOOK.facts(),
                        List.of(),
                        List.of(),
                        List.of(rules),
                        List.of(),
                        Set.of(),
                        List.of(),
                        BOOK.eia()),
                new TreeMap<>());
    }

    /** A zone that holds the whole site. */
    public static ZoneOverlap inside(String layer, String category) {
        return zone(layer, category, OverlapClass.INSIDE, SITE, Map.of());
    }

    /** A zone of which the site takes a part. */
    public static ZoneOverlap zone(
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
    public static Facts facts(String industry, Map<String, ?> stated) {
        Facts.Reading reading = Facts.read(stated, industry, BOOK.factBook());
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.facts();
    }
}
