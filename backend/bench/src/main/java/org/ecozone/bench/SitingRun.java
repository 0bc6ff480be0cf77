package org.ecozone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.Area;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.siting.Cells;
import org.ecozone.screening.siting.Siting;
import org.ecozone.screening.siting.SitingLines;
import org.ecozone.screening.siting.SitingQuestion;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The territory by verdict, with its lines as they are served, beside what a planner would do without it: a grid of points screened one
 * by one, which has no borders and whose areas do not close.
 */
final class SitingRun {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final double GRID_METRES = 250;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final List<String> INDUSTRIES = List.of("4416", "2511", "0311", "7820", "3021");
    private static final int TIMES = 4;

    private final Options options;
    private final Report report;
    private final IndustryCatalogue industries;

    SitingRun(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.industries = IndustryCatalogue.load(options.project().resolve("data/reference/gbt4754-2017.csv"));
    }

    void all(ZoningMap map) {
        RuleBook book = RuleReading.load(options.project().resolve("data/rules"));
        RulesOnMap rules = RulesOnMap.of(book, map);
        var watch = new Stopwatch();
        Cells cells = Cells.of(rules, done -> {});
        report.add(watch.figure("siting.cut-seconds").with("cells", cells.size()));
        List<SitingQuestion> questions = new ArrayList<>();
        for (int i = 0; i < (options.isQuick() ? 1 : TIMES) * INDUSTRIES.size(); i++) {
            questions.add(question(INDUSTRIES.get(i % INDUSTRIES.size()), book));
        }
        INDUSTRIES.forEach(code -> seconds(cells, question(code, book)));
        double[] seconds = questions.stream()
                .mapToDouble(one -> seconds(cells, one))
                .sorted()
                .toArray();
        double median = seconds[seconds.length / 2];
        report.add(Figure.of("siting.median-seconds", median, "s").with("maps", seconds.length));
        report.add(Figure.of("siting.worst-seconds", seconds[seconds.length - 1], "s"));
        grid(rules, questions.get(0), median);
    }

    private SitingQuestion question(String code, RuleBook book) {
        Industry industry = industries.find(code).orElseThrow();
        Facts facts = Facts.read(Map.of("nature", "NEW"), code, book.factBook()).facts();
        return new SitingQuestion(industry, facts, Area.ofMu(100), null, DAY);
    }

    private static double seconds(Cells cells, SitingQuestion question) {
        var watch = new Stopwatch();
        try {
            SitingLines.write(Siting.of(cells, question), "", line -> Rounds.sink = line.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return watch.seconds();
    }

    private void grid(RulesOnMap rules, SitingQuestion question, double siting) {
        List<Coordinate> points = points(rules.map());
        var watch = new Stopwatch();
        GeometryFactory factory = new GeometryFactory();
        for (Coordinate point : points) {
            Rounds.sink = Screening.decide(
                            new ScreeningRequest(
                                    null,
                                    Site.of(factory.createPoint(point)),
                                    null,
                                    question.industry(),
                                    question.facts(),
                                    DAY,
                                    List.of()),
                            rules)
                    .verdict()
                    .ordinal();
        }
        double seconds = watch.seconds();
        report.add(Figure.of("siting.grid-seconds", seconds, "s")
                .with("points", points.size())
                .with("metres", GRID_METRES));
        report.add(Figure.of("siting.grid-ratio", seconds / siting, "×"));
    }

    private static List<Coordinate> points(ZoningMap map) {
        Envelope extent = new Envelope();
        map.layers().stream()
                .map(layer -> layer.coverageLayer())
                .distinct()
                .flatMap(id -> map.zones(id).orElse(List.of()).stream())
                .forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        double north = GRID_METRES / METRES_PER_DEGREE;
        double east = north / Math.cos(Math.toRadians(extent.centre().y));
        List<Coordinate> points = new ArrayList<>();
        for (double x = extent.getMinX(); x < extent.getMaxX(); x += east) {
            for (double y = extent.getMinY(); y < extent.getMaxY(); y += north) {
                points.add(new Coordinate(x, y));
            }
        }
        return inside(map, points);
    }

    private static List<Coordinate> inside(ZoningMap map, List<Coordinate> points) {
        GeometryFactory factory = new GeometryFactory();
        return points.stream()
                .filter(point ->
                        map.uncoveredExtent(Site.of(factory.createPoint(point))).isNothing())
                .toList();
    }
}
