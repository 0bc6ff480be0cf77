package org.ecozone.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.LayerOverlap.CodePair;
import org.ecozone.zoning.LayerOverlap.Status;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class ZoningMapTest {

    private static final Edition EDITION = new Edition(
            "2026.1",
            Edition.Status.PUBLISHED,
            LocalDate.parse("2026-01-01"),
            Instant.parse("2026-01-01T04:00:00Z"),
            "sha256:00");

    private final ZoningMap map = ZoningMap.of(
            EDITION,
            List.of(layer("admin-area"), layer("redline")),
            List.of(
                    zone("admin-area", "A", box(0, 0, 10, 10)),
                    zone("admin-area", "B", box(10, 0, 20, 10)),
                    zone("redline", "R1", box(1, 1, 3, 3)),
                    zone("redline", "R2", box(2, 1, 4, 3))));

    @Test
    void listsEveryLayerWithAStatus() {
        SiteOverlaps overlaps = map.overlaps(Site.of(box(0.5, 0.5, 5, 5)));
        assertThat(overlaps.layers()).extracting(l -> l.layer().id()).containsExactly("admin-area", "redline");
        assertThat(overlaps.layers()).extracting(LayerOverlap::status).containsOnly(Status.HIT);
        assertThat(overlaps.coveredShare()).isEqualTo(Share.WHOLE);
    }

    @Test
    void countsOverlappingZonesOnceInTheUnionAndNamesThem() {
        Site site = Site.of(box(0, 0, 10, 10));
        LayerOverlap redline = map.overlaps(site).layer("redline").orElseThrow();
        assertThat(redline.sum().shareOf(site.extent()).value()).isEqualTo(0.08, within(1e-4));
        assertThat(redline.union().shareOf(site.extent()).value()).isEqualTo(0.06, within(1e-4));
        assertThat(redline.shareOfSite()).isEqualTo(redline.union().shareOf(site.extent()));
        assertThat(redline.overlappingPairs()).containsExactly(new CodePair("R1", "R2"));
        assertThat(redline.zones()).extracting(ZoneOverlap::shareOfZone).containsOnly(Share.WHOLE);
    }

    @Test
    void namesTheNearestZoneWhereALayerIsClear() {
        LayerOverlap redline =
                map.overlaps(Site.of(box(6, 1, 7, 3))).layer("redline").orElseThrow();
        assertThat(redline.status()).isEqualTo(Status.CLEAR);
        assertThat(redline.nearest().code()).isEqualTo("R2");
        assertThat(redline.nearest().distance().metres()).isCloseTo(157.7, within(0.2));
        assertThat(redline.nearest().bearingDegrees()).isCloseTo(270, within(0.1));
    }

    @Test
    void aSiteHalfOutsideTheTerritoryHasNoDataThere() {
        Site site = Site.of(box(15, 5, 25, 8));
        SiteOverlaps overlaps = map.overlaps(site);
        assertThat(overlaps.coveredShare().value()).isEqualTo(0.5, within(1e-9));
        assertThat(overlaps.uncovered().shareOf(site.extent()).value()).isEqualTo(0.5, within(1e-9));
        LayerOverlap redline = overlaps.layer("redline").orElseThrow();
        assertThat(redline.status()).isEqualTo(Status.NO_DATA);
        assertThat(redline.nearest()).isNull();
        assertThat(map.uncovered(site).equalsTopo(box(20, 5, 25, 8))).isTrue();
    }

    @Test
    void aSiteWhollyOutsideHasNoDataForAnyLayer() {
        SiteOverlaps overlaps = map.overlaps(Site.of(near("POINT (50 50)")));
        assertThat(overlaps.layers()).extracting(LayerOverlap::status).containsOnly(Status.NO_DATA);
        assertThat(overlaps.coveredShare()).isEqualTo(Share.NONE);
    }

    @Test
    void aSiteThatGrazesTheBorderOfTheDataIsCoveredButSaysSo() {
        SiteOverlaps overlaps = map.overlaps(Site.of(box(15, 5, 20.01, 8)));
        assertThat(overlaps.uncovered().isNothing()).isTrue();
        assertThat(overlaps.grazing().isNothing()).isFalse();
        assertThat(overlaps.coveredShare().value()).isLessThan(1);
        assertThat(overlaps.layer("redline").orElseThrow().status()).isEqualTo(Status.CLEAR);
    }

    @Test
    void contactsAloneAreNoHit() {
        LayerOverlap redline =
                map.overlaps(Site.of(box(3.99, 1, 7, 3))).layer("redline").orElseThrow();
        assertThat(redline.status()).isEqualTo(Status.BOUNDARY_CONTACT);
        assertThat(redline.zones())
                .extracting(ZoneOverlap::overlapClass)
                .containsExactly(OverlapClass.BOUNDARY_CONTACT);
    }

    @Test
    void givesThePiecesToDraw() {
        List<OverlapPiece> pieces = map.pieces(Site.of(box(2, 2, 3, 5)));
        assertThat(pieces).extracting(p -> p.zone().code()).containsExactly("A", "R1", "R2");
        assertThat(pieces.get(1).geometry().equalsTopo(box(2, 2, 3, 3))).isTrue();
    }

    @Test
    void refusesZonesOfUnknownLayersAndUnknownCoverage() {
        assertThatThrownBy(() -> ZoningMap.of(EDITION, List.of(), List.of(zone("x", "1", box(0, 0, 1, 1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ZoningMap.of(EDITION, List.of(layer("redline")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("admin-area");
    }

    @Test
    void aMapWithoutLayersHasNoDataAtAll() {
        SiteOverlaps overlaps = ZoningMap.of(EDITION, List.of(), List.of()).overlaps(Site.of(box(0, 0, 1, 1)));
        assertThat(overlaps.coveredShare()).isEqualTo(Share.NONE);
    }

    @Test
    void aZoneThatCannotBeOverlaidIsNoDataAndNoFault() {
        Geometry broken = near("GEOMETRYCOLLECTION (POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1)), LINESTRING (0 0, 9 9))");
        ZoningMap faulty = ZoningMap.of(
                EDITION,
                List.of(layer("admin-area"), layer("redline")),
                List.of(zone("admin-area", "A", box(0, 0, 20, 20)), zone("redline", "R", broken)));
        LayerOverlap redline =
                faulty.overlaps(Site.of(box(2, 2, 4, 4))).layer("redline").orElseThrow();
        assertThat(redline.status()).isEqualTo(Status.NO_DATA);
        assertThat(redline.uncovered()).isEqualTo(Site.of(box(2, 2, 4, 4)).extent());
    }

    @Test
    void aSiteTooThinForTheMeasureIsWithinItsZonesWhole() {
        Site pipeline = Site.of(near("POLYGON ((1 1, 19 1.3, 19 1.30001, 1 1.00001, 1 1))"));
        LayerOverlap units = map.overlaps(pipeline).layer("admin-area").orElseThrow();
        assertThat(units.zones()).hasSize(2);
        assertThat(units.sum()).isEqualTo(pipeline.extent());
        assertThat(units.union()).isEqualTo(pipeline.extent());
    }

    @Test
    void groundThatIsSeenInPrintIsNotRoundedAway() {
        ZoningMap wide = ZoningMap.of(
                EDITION,
                List.of(layer("admin-area"), layer("redline")),
                List.of(
                        zone("admin-area", "A", box(0, 0, 2000, 1000)),
                        zone("redline", "R1", box(0, 0, 500, 1000)),
                        zone(
                                "redline",
                                "R2",
                                near(
                                        "POLYGON ((500 0, 1000 0, 1000 1000, 500.01 1000, 500.01 999.99, 500 999.99, 500 0))"))));
        Site site = Site.of(box(0, 0, 1000, 1000));
        LayerOverlap redline = wide.overlaps(site).layer("redline").orElseThrow();
        assertThat(redline.union()).isNotEqualTo(site.extent());
    }

    @Test
    void theOrderOfZonesAndThreadsChangesNothing() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            zones.add(zone("redline", "R" + i, box(i % 6, i / 6.0, i % 6 + 1.3, i / 6.0 + 1)));
            zones.add(zone("admin-area", "A" + i, box(i % 6, i / 6, i % 6 + 1, i / 6 + 1)));
        }
        List<Layer> layers = List.of(layer("admin-area"), layer("redline"));
        List<Zone> other = new ArrayList<>(zones);
        Collections.shuffle(other, new Random(1));
        ZoningMap one = ZoningMap.of(EDITION, layers, zones);
        ZoningMap two = ZoningMap.of(EDITION, layers, other);
        List<Site> sites = IntStream.range(0, 64)
                .mapToObj(i -> Site.of(box(i % 8 * 0.9 - 1, i / 8 * 0.8 - 1, i % 8 * 0.9 + 0.5, i / 8 * 0.8 + 0.5)))
                .toList();
        List<SiteOverlaps> alone = sites.stream().map(one::overlaps).toList();
        var threads = Executors.newFixedThreadPool(64);
        try {
            var together = sites.stream()
                    .map(site -> threads.submit(() -> two.overlaps(site)))
                    .toList();
            for (int i = 0; i < sites.size(); i++) {
                assertThat(together.get(i))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Geometry.class)
                        .isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Layer layer(String id) {
        return new Layer(
                id,
                id,
                id,
                "",
                Layer.Kind.PROTECTION,
                5,
                "admin-area",
                List.of(new Layer.Category(
                        "X", "甲", "X", new Layer.Style("#000000", 0.5, "#000000", 1, "NONE", false))),
                "test",
                true,
                true);
    }

    private static Zone zone(String layer, String code, Geometry geometry) {
        return new Zone(layer, code, "示例" + code, "X", Map.of(), geometry);
    }

    @Test
    void everyAreaSaysHowFarOffItMayBe() {
        Site site = Site.of(box(2, 2, 3, 3));
        ZoneOverlap whole =
                map.measure(site).layer("admin-area").orElseThrow().zones().get(0);
        double perimeter = EllipsoidalMeasure.length(site.geometry()).metres();
        double accuracy =
                map.measure(site).layer("admin-area").orElseThrow().layer().positionalAccuracyMetres();
        assertThat(whole.uncertainty().squareMetres())
                .isEqualTo(perimeter * accuracy, within(0.001 * perimeter * accuracy));
    }

    @Test
    void measuringLeavesOutOnlyTheNearestZone() {
        Site site = Site.of(box(2, 2, 3, 3));
        SiteOverlaps measured = map.measure(site);
        SiteOverlaps full = map.overlaps(site);
        assertThat(measured.siteExtent()).isEqualTo(full.siteExtent());
        for (int i = 0; i < full.layers().size(); i++) {
            LayerOverlap a = measured.layers().get(i);
            LayerOverlap b = full.layers().get(i);
            assertThat(a.nearest()).isNull();
            assertThat(a).usingRecursiveComparison().ignoringFields("nearest").isEqualTo(b);
        }
    }
}
