package org.ecozone.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Polygon;

/**
 * Screenings with the project's rules: what lies around a site (overlaps); areas, all rules, verdict and stability without the
 * nearest zones (verdicts); a whole screening (sites); explanation, JSON and hash on top
 * (json); the short forms with JSON and hash, which need no explanation (findings-json) nor the nearest zones (short-json). Of a project that states no facts, so that most rules stay open.
 */
final class ScreeningRun {

    private static final int[] THREADS = {1, 2};
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Options options;
    private final Report report;
    private final List<Polygon> sites;

    ScreeningRun(Options options, Report report, List<Polygon> sites) {
        this.options = options;
        this.report = report;
        this.sites = sites;
    }

    void all(ZoningMap map) {
        var watch = new Stopwatch();
        RuleBook rules = RuleReading.load(options.project().resolve("data/rules"));
        report.add(watch.figure("screening.rules-load-seconds"));
        RulesOnMap onMap = RulesOnMap.of(rules, map);
        Facts facts = Facts.read(Map.of(), null, rules.factBook()).facts();
        Asked asked = rules.asked(null);
        rates(
                "screening.overlaps-per-second",
                site -> map.overlaps(Site.of(site), asked).layers().size());
        rates(
                "screening.verdicts-per-second",
                site -> Screening.decide(request(site, facts), onMap).verdict().hashCode());
        rates(
                "screening.sites-per-second",
                site -> screen(site, facts, onMap).verdict().hashCode());
        Answers answers = new Answers();
        rates(
                "screening.json-per-second",
                site -> answers.of(screen(site, facts, onMap), Detail.FULL, "bench")
                        .content()
                        .length);
        rates(
                "screening.findings-json-per-second",
                site -> answers.of(screen(site, facts, onMap), Detail.FINDINGS, "bench")
                        .content()
                        .length);
        rates(
                "screening.short-json-per-second",
                site -> answers.of(Screening.decide(request(site, facts), onMap), Detail.VERDICT, "bench")
                        .content()
                        .length);
    }

    private static ScreeningResult screen(Polygon site, Facts facts, RulesOnMap rules) {
        return Screening.screen(request(site, facts), rules);
    }

    private static ScreeningRequest request(Polygon site, Facts facts) {
        return new ScreeningRequest(null, Site.of(site), null, null, facts, DAY, List.of());
    }

    private void rates(String measure, ToDoubleFunction<Polygon> question) {
        for (int threads : THREADS) {
            report.add(Figure.of(measure, threads, options.rounds().measure(new Asking(question), sites, threads)));
        }
    }

    /** A contender of which only the time is asked. */
    private record Asking(ToDoubleFunction<Polygon> question) implements Contender {

        @Override
        public double ask(Polygon site) {
            return question.applyAsDouble(site);
        }

        @Override
        public void areas(Polygon site, AreaSink sink) {
            throw new UnsupportedOperationException("only timed");
        }
    }
}
