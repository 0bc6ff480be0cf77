package org.ecozone.server.access;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * On which day, and since when, somebody asks what the rules rest on.
 *
 * @param asOf the day whose law counts
 * @param changedSince only what changed after it; null for everything
 */
record CitationQuery(LocalDate asOf, @Nullable LocalDate changedSince) {

    /**
     * Reads the query parameters, null where they were not given; {@code asOf} is today by {@code clock} then.
     *
     * @param from the first day for which the rules are complete
     * @throws ProblemException BAD_PARAMETER with every fault
     */
    static CitationQuery of(@Nullable String asOf, @Nullable String changedSince, LocalDate from, Clock clock) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = asOf == null ? LocalDate.now(clock) : read("asOf", asOf, from, faults);
        LocalDate since = changedSince == null ? null : read("changedSince", changedSince, from, faults);
        if (day != null && since != null && since.isAfter(day)) {
            faults.add(fault("changedSince", "参数 changedSince 不应晚于 asOf（" + day + "）；收到 " + since));
        }
        if (day == null || !faults.isEmpty()) {
            throw new ProblemException(ProblemCode.BAD_PARAMETER, "依据变动的查询参数有误", faults);
        }
        return new CitationQuery(day, since);
    }

    private static @Nullable LocalDate read(String name, String text, LocalDate from, List<Fault> faults) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(from)) {
                faults.add(fault(name, "参数 " + name + " 不应早于规则库的起算日 " + from + "，更早的规定没有收录；收到 " + text));
            }
            return day;
        } catch (DateTimeException e) {
            faults.add(fault(name, "参数 " + name + " 应为日期，如 2026-08-15；收到“" + text + "”"));
            return null;
        }
    }

    private static Fault fault(String parameter, String message) {
        return Fault.at(parameter, ProblemCode.BAD_PARAMETER.name(), message);
    }
}
