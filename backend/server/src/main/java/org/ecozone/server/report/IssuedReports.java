package org.ecozone.server.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.report.Issue.Key;
import org.ecozone.server.storing.Storing;
import org.ecozone.server.timing.Stage;
import org.springframework.stereotype.Service;

/** Keeps every report as it was first issued: software of later years would set other bytes of the same record. */
@Service
class IssuedReports {

    private final IssueRows rows;
    private final Storing storing;
    private final Clock clock;

    IssuedReports(IssueRows rows, Storing storing, Clock clock) {
        this.rows = rows;
        this.storing = storing;
        this.clock = clock;
    }

    /**
     * The issue of {@code key}: the first one, else what {@code made} makes, kept for who calls from {@code address}.
     *
     * @throws ProblemException RECORD_ALTERED where the issue no longer fits its hash; STORAGE_FULL or RECORDS_LIMITED where a first one
     *     cannot be kept
     */
    Issue issue(Key key, String address, Supplier<byte[]> made) {
        return kept(key).orElseGet(() -> first(key, address, made));
    }

    private Issue first(Key key, String address, Supplier<byte[]> made) {
        Optional<Issue> first = storing.store(address, issue -> issue.content().length, () -> {
            Issue issue = Issue.of(made.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return Stage.DB.of(() -> rows.add(key, issue)) ? Optional.of(issue) : Optional.empty();
        });
        return first.or(() -> kept(key)).orElseThrow(() -> new IllegalStateException("neither issued nor found"));
    }

    private Optional<Issue> kept(Key key) {
        Optional<Issue> issue = Stage.DB.of(() -> rows.find(key));
        issue.filter(one -> !one.isAsHashed()).ifPresent(one -> {
            throw new ProblemException(
                    ProblemCode.RECORD_ALTERED, "这份研判意见出具后保存的内容与其散列值不符：保存以后被改动，不再提供；请查明改动，或核对已发出的文件。");
        });
        return issue;
    }
}
