package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Verdict;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** On ground whose class forbids a project, or is not known, no project is let pass: random sites against a table of the law. */
class GroundProperties {

    private static final int SITES = 2_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final ZoningMap MAP = ProjectData.EXAMINATION.maps().map("2026.1");
    private static final RulesOnMap RULES = RulesOnMap.of(ProjectData.EXAMINATION.book(), MAP);
    private static final Geometry TERRITORY = OverlayNGRobust.union(
            MAP.zones("admin-area").orElseThrow().stream().map(Zone::geometry).toList());

    private final Random random = new Random(Long.getLong("ecozone.seed", 20_261_129L));

    private Site site(GroundByLaw.Form form) {
        Envelope extent = TERRITORY.getEnvelopeInternal();
        Coordinate at;
        do {
            at = new Coordinate(
                    extent.getMinX() + random.nextDouble() * extent.getWidth(),
                    extent.getMinY() + random.nextDouble() * extent.getHeight());
        } while (!TERRITORY.contains(FACTORY.createPoint(at)));
        double size = 0.0002 + random.nextDouble() * 0.003;
        Coordinate corner = new Coordinate(at.x + size, at.y + size);
        return Site.of(
                switch (form) {
                    case AREA -> FACTORY.toGeometry(new Envelope(at, corner));
                    case LINE -> FACTORY.createLineString(new Coordinate[] {at, corner});
                    case POINT -> FACTORY.createPoint(at);
                });
    }

    @ParameterizedTest
    @EnumSource(GroundByLaw.class)
    void noProjectPassesOnGroundThatTheLawHoldsAgainstIt(GroundByLaw project) {
        Facts facts = Facts.read(
                        GroundByLaw.HARMLESS, project.industry(), RULES.rules().factBook())
                .facts();
        List<String> passed = new ArrayList<>();
        int against = 0;
        for (int i = 0; i < SITES; i++) {
            Site site = site(project.form());
            SiteOverlaps overlaps = MAP.overlaps(site, RULES.rules().asked(null));
            List<String> found = project.against(overlaps);
            if (!found.isEmpty()) {
                against++;
                Assessment assessment = RULES.assess(overlaps, facts, LocalDate.of(2026, 11, 29));
                if (Verdict.between(assessment.atLeast(), assessment.atMost()) == Verdict.PERMITTED) {
                    passed.add(site.geometry() + " " + found);
                }
            }
        }
        assertThat(passed).isEmpty();
        assertThat(against).as("sites that had something against them").isGreaterThan(SITES / 20);
    }

    @Test
    void theFactsOfTheTableAreRightOnes() {
        assertThat(Facts.read(GroundByLaw.HARMLESS, "2614", RULES.rules().factBook())
                        .faults())
                .isEmpty();
    }
}
