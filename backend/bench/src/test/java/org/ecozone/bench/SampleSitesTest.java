package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

class SampleSitesTest {

    private static final List<Polygon> SITES = SampleSites.of(Demo.EDITION, 1_000, 7);

    @Test
    void sameSeedGivesSameSites() {
        assertThat(SampleSites.of(Demo.EDITION, 1_000, 7))
                .usingElementComparator(SampleSitesTest::compare)
                .containsExactlyElementsOf(SITES);
    }

    @Test
    void anotherSeedGivesOtherSites() {
        assertThat(SampleSites.of(Demo.EDITION, 50, 8))
                .usingElementComparator(SampleSitesTest::compare)
                .doesNotContainAnyElementsOf(SITES);
    }

    private static int compare(Polygon one, Polygon other) {
        return one.equalsExact(other) ? 0 : 1;
    }

    @Test
    void sitesAreValidAndHaveFourToTwelveVertices() {
        assertThat(SITES).allMatch(Polygon::isValid);
        assertThat(SITES).extracting(site -> site.getNumPoints() - 1).containsOnly(4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void sitesAreAsLargeAsProjectsAre() {
        List<Double> across = SITES.stream()
                .map(site -> {
                    Envelope extent = site.getEnvelopeInternal();
                    return Math.max(extent.getHeight(), extent.getWidth() * Math.cos(Math.toRadians(44.8))) * 111_200;
                })
                .toList();
        assertThat(across).allMatch(metres -> metres > 30 && metres < 3_000);
        assertThat(across).filteredOn(metres -> metres < 150).hasSizeGreaterThan(100);
        assertThat(across).filteredOn(metres -> metres > 600).hasSizeGreaterThan(100);
    }

    @Test
    void someSitesShareAStretchOfBorderWithAZone() {
        Set<Coordinate> corners = new HashSet<>();
        Demo.EDITION
                .zones()
                .forEach(zone -> corners.addAll(Arrays.asList(zone.geometry().getCoordinates())));
        long sharing = SITES.stream()
                .filter(site -> Arrays.stream(site.getCoordinates())
                                .distinct()
                                .filter(corners::contains)
                                .count()
                        >= 2)
                .count();
        assertThat(sharing).isBetween(50L, 250L);
    }
}
