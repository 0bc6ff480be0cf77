package org.ecozone.server.zoning;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which edition a request asks for: one by name, or the one in force on a day by what was known at an instant.
 *
 * @param code the edition's code; null to ask by time
 * @param asOf the day whose law counts, and whose edition where none is named
 * @param knownAt only editions published until then count
 */
public record EditionQuery(@Nullable String code, LocalDate asOf, Instant knownAt) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final String YEARS = "，在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间";

    /**
     * Reads the query parameters {@code edition}, {@code asOf} (a date) and {@code knownAt} (an instant with offset), null
     * where they were not given; by default today and now by {@code clock}.
     *
     * @throws ProblemException BAD_PARAMETER with every fault
     */
    public static EditionQuery of(
            @Nullable String edition, @Nullable String asOf, @Nullable String knownAt, Clock clock) {
        List<Fault> faults = new ArrayList<>();
        if (edition != null && knownAt != null) {
            faults.add(fault("edition", "edition 与 knownAt 不能同时给出：前者指定数据版本，后者按时间查找"));
        }
        LocalDate day = read("asOf", asOf, LocalDate.now(clock), EditionQuery::day, "日期，如 2026-08-01" + YEARS, faults);
        Instant known = read(
                "knownAt",
                knownAt,
                clock.instant(),
                EditionQuery::instant,
                "带时区的时刻，如 2026-08-01T00:00:00Z" + YEARS,
                faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemCode.BAD_PARAMETER, "数据版本的查询参数有误", faults);
        }
        return new EditionQuery(edition, day, known);
    }

    private static LocalDate day(String text) {
        return within(LocalDate.parse(text));
    }

    private static Instant instant(String text) {
        OffsetDateTime at = OffsetDateTime.parse(text);
        within(at.toLocalDate());
        return at.toInstant();
    }

    /** Whose law nobody knows yet, or nobody recorded, decides nothing. */
    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("beyond the years that are taken: " + day.getYear());
        }
        return day;
    }

    private static <T> T read(
            String name,
            @Nullable String text,
            T byDefault,
            Function<String, T> parser,
            String expected,
            List<Fault> faults) {
        if (text == null) {
            return byDefault;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            faults.add(fault(name, "参数 " + name + " 应为" + expected + "；收到“" + text + "”"));
            return byDefault;
        }
    }

    private static Fault fault(String parameter, String message) {
        return Fault.at(parameter, ProblemCode.BAD_PARAMETER.name(), message);
    }
}
