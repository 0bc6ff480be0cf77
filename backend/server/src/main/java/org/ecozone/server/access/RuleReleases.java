package org.ecozone.server.access;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.lint.RuleLint;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/** Puts what the rules folder holds in force while the server runs, all of it or nothing. */
@Service
class RuleReleases implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RuleReleases.class);
    private static final int WAIT_SECONDS = 15;

    private final AccessSettings settings;
    private final RulesInForce rules;
    private final RuleReleaseRows rows;
    private final PublishedEditions editions;
    private final IndustryCatalogue industries;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock(true);
    private volatile boolean running;

    RuleReleases(
            AccessSettings settings,
            RulesInForce rules,
            RuleReleaseRows rows,
            PublishedEditions editions,
            IndustryCatalogue industries,
            Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.rows = rows;
        this.editions = editions;
        this.industries = industries;
        this.clock = clock;
    }

    /** What may not be put in force while the server runs does not come into force by starting it either. */
    @Override
    public void start() {
        RuleBook first = rules.current();
        List<LintFinding> refusing = RuleLint.check(first, editions.maps(), industries, LocalDate.now(clock)).stream()
                .filter(LintFinding::refuses)
                .toList();
        if (!refusing.isEmpty() && !settings.startAnyway()) {
            throw RuleFaults.refusing(refusing);
        }
        refusing.forEach(finding -> LOG.error("规则库与数据不符：{}", finding));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the editions are there, and before the first request. */
    @Override
    public int getPhase() {
        return PublishedEditions.PHASE + 1;
    }

    /**
     * What came of a loading.
     *
     * @param changed whether other rules are in force than before
     * @param warnings what is allowed but looks wrong
     */
    record Loaded(String version, String hash, boolean changed, List<Warning> warnings) {}

    /** A place in the rule files that is allowed but looks wrong. */
    record Warning(String file, int line, String code, String message) {}

    /**
     * The releases that were ever in force, newest first.
     *
     * @param current hash of the one that is
     */
    record Listing(String current, List<Release> releases) {}

    /** A release; {@code loadedAt} is when it was first in force. */
    record Release(String version, String hash, Instant loadedAt, boolean current) {}

    Listing list() {
        String current = rules.current().hash();
        return new Listing(
                current,
                rows.all().stream()
                        .map(row -> new Release(
                                row.version(),
                                row.hash(),
                                row.loadedAt(),
                                row.hash().equals(current)))
                        .toList());
    }

    /**
     * Reads the folder again and puts its rules in force; one caller after the other.
     *
     * @throws ProblemException RULES_INVALID with all faults; the rules in force stay
     */
    Loaded load() {
        if (!isGranted()) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "正在载入规则库，请稍后再试。");
        }
        try {
            RuleBook next = read();
            List<Warning> warnings = warnings(next);
            boolean changed = !next.hash().equals(rules.current().hash());
            if (changed) {
                rows.keep(next, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                rules.put(next);
                LOG.info("规则库 {}（{}）已生效", next.version(), next.hash());
            }
            return new Loaded(next.version(), next.hash(), changed, warnings);
        } finally {
            loading.unlock();
        }
    }

    private boolean isGranted() {
        try {
            return loading.tryLock(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RuleBook read() {
        try {
            return RuleReading.load(settings.rules());
        } catch (RuleFaults faults) {
            List<Fault> all = faults.faults().stream().map(Fault::of).toList();
            throw refused("规则文件有 " + all.size() + " 处错误，见 errors", all);
        } catch (UncheckedIOException unreadable) {
            LOG.warn("规则文件不能读取", unreadable);
            throw refused("规则文件不能读取", List.of(Fault.of("FILE_UNREADABLE", "规则目录或其中的文件不能读取")));
        }
    }

    private ProblemException refused(String why, List<Fault> faults) {
        String kept = "；仍用规则库 " + rules.current().version() + "。";
        return new ProblemException(ProblemCode.RULES_INVALID, why + kept, faults);
    }

    /** What lint says of rules that may be loaded; what it refuses is not loaded. */
    private List<Warning> warnings(RuleBook next) {
        List<LintFinding> findings = RuleLint.check(next, editions.maps(), industries, LocalDate.now(clock));
        List<Fault> refusing = findings.stream()
                .filter(LintFinding::refuses)
                .map(LintFinding::asFault)
                .map(Fault::of)
                .toList();
        if (!refusing.isEmpty()) {
            throw refused("规则有 " + refusing.size() + " 处不能施行，见 errors", refusing);
        }
        return findings.stream()
                .filter(f -> f.accepted() == null)
                .map(f -> new Warning(f.file(), f.line(), f.code().name(), f.text()))
                .toList();
    }
}
