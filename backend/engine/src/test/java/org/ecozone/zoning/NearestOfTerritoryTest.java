package org.ecozone.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.overlap.Site;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The territory is two boxes side by side, from 0 to 10 and from 10 to 20 milli-degrees east, 0 to 20 north. */
class NearestOfTerritoryTest {

    private static final ZoningMap MAP = ZoningMap.of(
            new Edition("试", Edition.Status.PUBLISHED, LocalDate.EPOCH, Instant.EPOCH, "sha256:00"),
            List.of(layer("admin-area"), layer("redline")),
            List.of(
                    zone("admin-area", "西", box(0, 0, 10, 20)),
                    zone("admin-area", "东", box(10, 0, 20, 20)),
                    zone("redline", "红线", box(0, 25, 20, 29))));

    private static Layer layer(String id) {
        return new Layer(id, id, id, "", Layer.Kind.PROTECTION, 1, "admin-area", List.of(), "", true, true);
    }

    private static Zone zone(String layer, String code, Geometry geometry) {
        return new Zone(layer, code, code, code, Map.of(), geometry);
    }

    /** Expected: GeographicLib's geodesic from 45.03°N to 45.02°N along 82.015°E, on GRS 80. */
    @Test
    void ofASiteToTheNorthIsTheZoneBelowItAndNotANearerOneOfAnotherLayer() {
        LayerOverlap.Nearest nearest =
                MAP.nearestOfTerritory(Site.of(box(14, 30, 16, 31))).orElseThrow();
        assertThat(nearest.code()).isEqualTo("东");
        assertThat(nearest.distance().metres()).isCloseTo(1111.3227, within(0.001));
        assertThat(nearest.bearingDegrees()).isCloseTo(180, within(0.001));
    }

    /** The site lies in the territory, some way from its border: that way is no distance to the territory. */
    @Test
    void isNothingWhereTheSiteLiesInIt() {
        assertThat(MAP.nearestOfTerritory(Site.of(box(4, 4, 6, 6)))).isEmpty();
        assertThat(MAP.nearestOfTerritory(Site.of(near("POINT (5 5)")))).isEmpty();
    }

    @Test
    void isNothingWhereTheSiteMeetsIt() {
        assertThat(MAP.nearestOfTerritory(Site.of(box(4, 18, 6, 22)))).isEmpty();
        assertThat(MAP.nearestOfTerritory(Site.of(box(4, 20, 6, 22)))).isEmpty();
    }

    @Test
    void isNothingWhereTheTerritoryHasNoZone() {
        ZoningMap empty = ZoningMap.of(MAP.edition(), MAP.layers(), List.of());
        assertThat(empty.nearestOfTerritory(Site.of(box(4, 4, 6, 6)))).isEmpty();
    }
}
