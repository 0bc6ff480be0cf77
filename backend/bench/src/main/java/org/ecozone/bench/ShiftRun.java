package org.ecozone.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.otherwise.Alternatives;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;

/**
 * The alternatives of sites, with their JSON, one after the other: of works that are to be built anew and state nothing else, so that
 * most rules stay open, or deny all that they are asked, so that places are found.
 */
final class ShiftRun {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int SITES = 500;
    private static final int QUICK_SITES = 40;
    private static final int WARM_UP = 20;

    /** A refinery, a meat works, a brickworks, heating. */
    private static final List<String> INDUSTRIES = List.of("2511", "1353", "3031", "4430");

    private final Options options;
    private final Report report;
    private final List<Polygon> sites;
    private final Answers answers = new Answers();

    ShiftRun(Options options, Report report, List<Polygon> sites) {
        this.options = options;
        this.report = report;
        this.sites = sites;
    }

    void all(ZoningMap map) {
        RuleBook rules = RuleReading.load(options.project().resolve("data/rules"));
        RulesOnMap onMap = RulesOnMap.of(rules, map);
        List<Facts> works = works(rules);
        IntStream.range(0, Math.min(WARM_UP, sites.size()))
                .forEach(i -> seconds(sites.get(i), works.get(i % works.size()), onMap));
        double[] seconds = IntStream.range(0, Math.min(options.isQuick() ? QUICK_SITES : SITES, sites.size()))
                .mapToDouble(i -> seconds(sites.get(i), works.get(i % works.size()), onMap))
                .sorted()
                .toArray();
        report.add(Figure.of("shift.median-seconds", at(seconds, 0.5), "s").with("sites", seconds.length));
        report.add(Figure.of("shift.p95-seconds", at(seconds, 0.95), "s"));
        report.add(Figure.of("shift.worst-seconds", Arrays.stream(seconds).max().orElse(0), "s"));
    }

    /** Each of the industries as it states nothing, and as it denies everything. */
    private static List<Facts> works(RuleBook rules) {
        Map<String, Object> little = Map.of("nature", "NEW");
        Map<String, Object> much = new HashMap<>(little);
        for (Fact fact : rules.facts()) {
            if (fact.measured() == null && fact.type() == Fact.Type.BOOLEAN) {
                much.put(fact.key(), false);
            }
        }
        return INDUSTRIES.stream()
                .flatMap(industry -> Stream.of(little, much)
                        .map(stated ->
                                Facts.read(stated, industry, rules.factBook()).facts()))
                .toList();
    }

    private double seconds(Polygon site, Facts facts, RulesOnMap rules) {
        ScreeningResult here =
                Screening.screen(new ScreeningRequest(null, Site.of(site), null, null, facts, DAY, List.of()), rules);
        var watch = new Stopwatch();
        Rounds.sink = Alternatives.of(here, "").json(answers).length;
        return watch.seconds();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
