package org.ecozone.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
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
 * The alternatives of sites, with their JSON, one after the other: of a refinery that is to be built anew and states nothing else,
 * so that most rules stay open, which is the most work.
 */
final class ShiftRun {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int SITES = 500;
    private static final int QUICK_SITES = 40;
    private static final int WARM_UP = 20;

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
        Facts facts =
                Facts.read(Map.of("nature", "NEW"), "2511", rules.factBook()).facts();
        sites.stream().limit(WARM_UP).forEach(site -> seconds(site, facts, onMap));
        double[] seconds = sites.stream()
                .limit(options.isQuick() ? QUICK_SITES : SITES)
                .mapToDouble(site -> seconds(site, facts, onMap))
                .sorted()
                .toArray();
        report.add(Figure.of("shift.median-seconds", at(seconds, 0.5), "s").with("sites", seconds.length));
        report.add(Figure.of("shift.p95-seconds", at(seconds, 0.95), "s"));
        report.add(Figure.of("shift.worst-seconds", Arrays.stream(seconds).max().orElse(0), "s"));
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
