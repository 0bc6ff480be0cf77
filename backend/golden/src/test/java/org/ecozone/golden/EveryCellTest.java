package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.CoverageMatrix;
import org.ecozone.access.coverage.CoverageMatrix.Cell;
import org.ecozone.access.coverage.CoverageMatrix.Status;
import org.ecozone.access.coverage.GroundCoverage;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;

/** A case for every cell of the matrix: a point in the ground and a new project of the industry. */
class EveryCellTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final RuleBook BOOK = ProjectData.EXAMINATION.book();
    private static final ZoningMap MAP = ProjectData.EXAMINATION.maps().map("2026.1");
    private static final RulesOnMap RULES = RulesOnMap.of(BOOK, MAP);
    private static final List<String> CLASSES = ProjectData.INDUSTRIES.all().stream()
            .map(Industry::code)
            .filter(code -> code.length() == 4)
            .toList();

    private static List<Cell> cells() {
        return new CoverageMatrix(
                        BOOK.rules(),
                        BOOK.silences(),
                        BOOK.factBook(),
                        MAP.layers(),
                        id -> MAP.zones(id).orElse(List.of()),
                        CLASSES)
                .cells(BOOK.coverage(DAY));
    }

    private static SiteOverlaps pointIn(Zone zone) {
        Point point = zone.geometry().getInteriorPoint();
        return MAP.overlaps(Site.of(point), BOOK.asked(null));
    }

    private static Set<String> holding(Assessment assessment) {
        return assessment.outcomes().stream()
                .map(RuleOutcome::rule)
                .map(rule -> rule.id())
                .collect(Collectors.toSet());
    }

    /** Where the matrix says that rules are asked, one of them is TRUE or open for a new project of which nothing else is known. */
    @Test
    void everyCellWithRulesIsHeldByOneOfThem() {
        Map<String, SiteOverlaps> sites = new HashMap<>();
        List<String> silent = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Cell cell : cells()) {
            String row = cell.row().layer() + '/' + cell.row().category();
            List<Zone> zones = MAP.zones(cell.row().layer()).orElseThrow().stream()
                    .filter(zone -> zone.category().equals(cell.row().category()))
                    .toList();
            if (cell.status() == Status.RULES && !zones.isEmpty()) {
                SiteOverlaps site = sites.computeIfAbsent(row, r -> pointIn(zones.get(0)));
                String industry = CLASSES.stream()
                        .filter(code -> code.startsWith(cell.division()))
                        .findFirst()
                        .orElseThrow();
                Facts facts = Facts.read(Map.of("nature", "NEW"), industry, BOOK.factBook())
                        .facts();
                Set<String> holding = holding(RULES.assess(site, facts, DAY));
                met.add(row);
                if (cell.rules().stream().noneMatch(holding::contains)) {
                    silent.add(row + " " + industry + ": " + cell.rules());
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(met).hasSizeGreaterThan(15);
    }

    @Test
    void noCellIsOpen() {
        assertThat(cells().stream()
                        .filter(cell -> cell.status() == Status.OPEN)
                        .map(cell -> cell.row().layer()
                                + '/'
                                + cell.row().category()
                                + ' '
                                + cell.division()
                                + ' '
                                + cell.open()))
                .isEmpty();
    }

    /** The matrix asks once for all classes that no condition tells apart; here each class is asked by itself. */
    @Test
    void everyClassIsAnsweredAsIfItWereAskedAlone() {
        GroundCoverage coverage = BOOK.coverage(DAY);
        for (Cell cell : cells()) {
            Set<String> rules = new TreeSet<>();
            for (String code : CLASSES) {
                if (code.startsWith(cell.division())) {
                    cell.row()
                            .kinds()
                            .forEach(kind -> coverage.answer(kind, code).rules().forEach(rule -> rules.add(rule.id())));
                }
            }
            assertThat(cell.rules()).as(cell.row() + " " + cell.division()).isEqualTo(rules);
        }
    }
}
