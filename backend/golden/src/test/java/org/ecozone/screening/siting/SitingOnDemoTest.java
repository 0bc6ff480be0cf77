package org.ecozone.screening.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.screening.siting.OnDemo.BOOK;
import static org.ecozone.screening.siting.OnDemo.CELLS;
import static org.ecozone.screening.siting.OnDemo.DAY;
import static org.ecozone.screening.siting.OnDemo.INDUSTRIES;
import static org.ecozone.screening.siting.OnDemo.MAP;
import static org.ecozone.screening.siting.OnDemo.PROJECTS;
import static org.ecozone.screening.siting.OnDemo.RULES;
import static org.ecozone.screening.siting.OnDemo.bounds;
import static org.ecozone.screening.siting.OnDemo.bytes;
import static org.ecozone.screening.siting.OnDemo.lines;
import static org.ecozone.screening.siting.OnDemo.project;
import static org.ecozone.screening.siting.OnDemo.screen;
import static org.ecozone.screening.siting.OnDemo.sum;
import static org.ecozone.screening.siting.OnDemo.zones;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Effect;
import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.databind.JsonNode;

/** The siting map of the demonstration data against screenings of random points and plots, one by one. */
class SitingOnDemoTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final STRtree TREE = tree();

    private static STRtree tree() {
        STRtree tree = new STRtree();
        CELLS.territory().cells().forEach(cell -> tree.insert(cell.face().getEnvelopeInternal(), cell));
        tree.build();
        return tree;
    }

    /** The cell that holds all of {@code site}; null where there is none. */
    private static @Nullable Cell cellOf(Geometry site) {
        for (Object found : TREE.query(site.getEnvelopeInternal())) {
            if (((Cell) found).face().contains(site)) {
                return (Cell) found;
            }
        }
        return null;
    }

    private static Coordinate somewhere(Random random) {
        Envelope territory = TREE.getRoot().getBounds() instanceof Envelope box ? box : new Envelope();
        return new Coordinate(
                territory.getMinX() + random.nextDouble() * territory.getWidth(),
                territory.getMinY() + random.nextDouble() * territory.getHeight());
    }

    @Test
    void itSaysOfRandomPointsWhatScreeningThemSays() {
        Random random = new Random(20261130);
        List<Siting> maps =
                PROJECTS.stream().map(project -> Siting.of(CELLS, project)).toList();
        int asked = 0;
        while (asked < 5000) {
            Geometry point = FACTORY.createPoint(somewhere(random));
            @Nullable Cell cell = cellOf(point);
            if (cell != null) {
                int project = asked++ % PROJECTS.size();
                assertThat(maps.get(project).bounds(cell))
                        .as("%s for %s", point, PROJECTS.get(project))
                        .isEqualTo(bounds(screen(PROJECTS.get(project), point)));
            }
        }
    }

    @Test
    void itSaysOfRandomPlotsInACellWhatScreeningThemSays() {
        Random random = new Random(30112026);
        int asked = 0;
        while (asked < 5000) {
            Coordinate at = somewhere(random);
            double half = Math.pow(10, -5 + 2.5 * random.nextDouble());
            Geometry plot =
                    FACTORY.toGeometry(new Envelope(at.x - half * 1.41, at.x + half * 1.41, at.y - half, at.y + half));
            @Nullable Cell cell = cellOf(plot);
            if (cell != null) {
                SitingQuestion project = PROJECTS.get(asked++ % PROJECTS.size());
                SitingQuestion sized = new SitingQuestion(
                        project.industry(),
                        project.facts(),
                        (Area) Site.of(plot).extent(),
                        null,
                        DAY);
                assertThat(Bounds.of(sized.at(CELLS.kinds().get(cell.kind()), RULES)))
                        .as("%s for %s", plot, project)
                        .isEqualTo(bounds(screen(project, plot)));
            }
        }
    }

    @Test
    void itsAreasSumToTheTerritoryAndTheTablesToItsRegions() {
        BigDecimal territory = Cover.of(
                        zones("admin-area").stream().map(Zone::geometry).toList(), 1)
                .area()
                .roundedSquareMetres(2);
        for (SitingQuestion project : PROJECTS) {
            List<JsonNode> lines = lines(project);
            JsonNode tables = lines.get(lines.size() - 2);
            List<JsonNode> regions = lines.subList(1, lines.size() - 2);

            assertThat(sum(regions, "/properties/areaSquareMetres")).isEqualByComparingTo(territory);
            assertThat(tables.at("/territory/areaSquareMetres").decimalValue()).isEqualByComparingTo(territory);
            for (String table : List.of("byUnit", "byAdminArea")) {
                List<JsonNode> rows = tables.path(table).valueStream().toList();
                assertThat(sum(rows, "/areaSquareMetres")).isEqualByComparingTo(territory);
                for (JsonNode row : rows) {
                    assertThat(sum(row.path("parts").valueStream().toList(), "/areaMu"))
                            .isEqualByComparingTo(row.path("areaMu").decimalValue());
                }
                for (JsonNode region : regions) {
                    List<JsonNode> parts = rows.stream()
                            .flatMap(row -> row.path("parts").valueStream())
                            .filter(part -> part.path("atLeast").equals(region.at("/properties/atLeast"))
                                    && part.path("atMost").equals(region.at("/properties/atMost")))
                            .toList();
                    assertThat(sum(parts, "/areaMu"))
                            .isEqualByComparingTo(
                                    region.at("/properties/areaMu").decimalValue());
                }
            }
        }
    }

    @Test
    void theSameQuestionHasTheSameBytesFromCellsMadeAnew() throws IOException {
        SitingQuestion project = PROJECTS.get(0);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SitingLines.write(Siting.of(Cells.of(RULES, done -> {}), project), "1", again::write);

        assertThat(again.toByteArray()).isEqualTo(bytes(project));
    }

    @Test
    void whatMayBeBuiltAtAPlaceIsWhatScreeningEachIndustrySays() {
        Geometry point = CELLS.territory().cells().get(CELLS.size() / 2).face().getInteriorPoint();
        List<Industry> classes = INDUSTRIES.all().stream()
                .filter(one -> one.code().length() == 4)
                .toList();

        Buildable buildable = Buildable.of(
                RULES, MAP.overlaps(Site.of(point), BOOK.asked(null)), Map.of("nature", "NEW"), classes, DAY, null);

        assertThat(buildable.rows()).hasSameSizeAs(classes);
        for (Buildable.Row row : buildable.rows()) {
            SitingQuestion project = project(row.industry().code(), null, Map.of("nature", "NEW"));
            assertThat(row.bounds()).as(row.industry().code()).isEqualTo(bounds(screen(project, point)));
        }
    }

    @Test
    void ofALandfillItIsAskedFirstWhetherItIsOneAsThatTellsHalfOfTheGround() {
        Siting open = Siting.of(CELLS, project("7820", Area.ofMu(300), Map.of()));
        Siting told = Siting.of(CELLS, project("7820", Area.ofMu(300), Map.of("centralised_waste_facility", true)));

        assertThat(open.missingFacts().get(0).fact()).isEqualTo("centralised_waste_facility");
        assertThat(prohibited(open)).isLessThan(0.01);
        assertThat(prohibited(told)).isGreaterThan(0.5);
    }

    private static double prohibited(Siting siting) {
        Area all = CELLS.territory().cells().stream().map(Cell::area).reduce(Area.ZERO, Area::plus);
        Area sure = CELLS.territory().cells().stream()
                .filter(cell -> siting.bounds(cell).atLeast() == Effect.PROHIBITED)
                .map(Cell::area)
                .reduce(Area.ZERO, Area::plus);
        return sure.squareMetres() / all.squareMetres();
    }
}
