package org.ecozone.server.screening;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.server.screening.ScreeningListing.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recorded screenings in the database, which refuses to change them. */
@Repository
class ScreeningRows {

    private final JdbcClient jdbc;

    ScreeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD = """
            INSERT INTO screenings
                (id, edition, evaluated_at, request, request_hash, result, result_hash, record_hash,
                verdict, as_of, edition_code, edition_hash, rules_version, rules_hash, name, industry_code, industry_name, area_mu)
            VALUES (:id, (SELECT seq FROM editions WHERE code = :edition), :evaluatedAt,
                :request, :requestHash, :result, :resultHash, :recordHash,
                :verdict, :asOf, :editionCode, :editionHash, :rulesVersion, :rulesHash, :name, :industryCode, :industryName, :areaMu)
            """;

    void add(RecordedScreening screening) {
        ListedMembers listed = ListedMembers.of(screening.result());
        String areaMu = listed.find("/site/areaMu");
        jdbc.sql(ADD)
                .param("id", screening.id())
                .param("edition", screening.edition())
                .param("evaluatedAt", screening.evaluatedAt().atOffset(ZoneOffset.UTC))
                .param("request", screening.request())
                .param("requestHash", screening.requestHash())
                .param("result", screening.result())
                .param("resultHash", screening.resultHash())
                .param("recordHash", screening.recordHash())
                .param("verdict", listed.find("/verdict"))
                .param("asOf", listed.find("/asOf"))
                .param("editionCode", listed.find("/edition/code"))
                .param("editionHash", listed.find("/edition/hash"))
                .param("rulesVersion", listed.find("/rules/version"))
                .param("rulesHash", listed.find("/rules/hash"))
                .param("name", listed.find("/project/name"))
                .param("industryCode", listed.find("/project/industry/code"))
                .param("industryName", listed.find("/project/industry/name"))
                .param("areaMu", areaMu == null ? null : new BigDecimal(areaMu))
                .update();
    }

    private static final String ONE = """
            SELECT s.id, evaluated_at, code AS edition, request, request_hash, result, result_hash, record_hash
            FROM screenings s LEFT JOIN editions e ON e.seq = s.edition
            WHERE s.id = :id
            """;

    /** With both its texts. */
    Optional<RecordedScreening> find(UUID id) {
        return one(ONE, id);
    }

    private static final String ONE_ANSWER = """
            SELECT s.id, evaluated_at, code AS edition, '' AS request, request_hash, result, result_hash, record_hash
            FROM screenings s LEFT JOIN editions e ON e.seq = s.edition
            WHERE s.id = :id
            """;

    /** Without its request, which may have megabytes and of which its answer has nothing. */
    Optional<RecordedScreening> findAnswer(UUID id) {
        return one(ONE_ANSWER, id);
    }

    private Optional<RecordedScreening> one(String query, UUID id) {
        return jdbc.sql(query)
                .param("id", id)
                .query((row, number) -> new RecordedScreening(
                        row.getObject("id", UUID.class),
                        instant(row),
                        Objects.requireNonNullElse(row.getString("edition"), ""),
                        row.getString("request"),
                        row.getString("request_hash"),
                        row.getString("result"),
                        row.getString("result_hash"),
                        row.getString("record_hash")))
                .optional();
    }

    /** In the order of {@link ListedMembers#POINTERS}. */
    private static final String LISTED = """
            SELECT verdict, as_of, edition_code, edition_hash, rules_version, rules_hash, name, industry_code, industry_name,
                area_mu::text
            FROM screenings
            WHERE id = :id
            """;

    /** What the list shows of {@code id}, by the JSON pointer of the result from which it is taken. */
    Map<String, @Nullable String> listed(UUID id) {
        return jdbc.sql(LISTED)
                .param("id", id)
                .query((row, number) -> {
                    Map<String, @Nullable String> shown = new LinkedHashMap<>();
                    for (int i = 0; i < ListedMembers.POINTERS.size(); i++) {
                        shown.put(ListedMembers.POINTERS.get(i), row.getString(i + 1));
                    }
                    return shown;
                })
                .single();
    }

    /** What is known of a request without reading it. */
    record RequestSize(int bytes, String hash) {}

    private static final String REQUEST_SIZE = """
            SELECT octet_length(request) AS bytes, request_hash FROM screenings WHERE id = :id
            """;

    /** How large the request of {@code id} is. */
    Optional<RequestSize> requestSize(UUID id) {
        return jdbc.sql(REQUEST_SIZE)
                .param("id", id)
                .query((row, number) -> new RequestSize(row.getInt("bytes"), row.getString("request_hash")))
                .optional();
    }

    private static final String REQUEST_PIECE = """
            SELECT substr(request, :first, :length) FROM screenings WHERE id = :id
            """;

    /** At most {@code length} characters of the request of {@code id} from the {@code first} on, counted from 1. */
    String requestPiece(UUID id, int first, int length) {
        return jdbc.sql(REQUEST_PIECE)
                .param("id", id)
                .param("first", first)
                .param("length", length)
                .query(String.class)
                .single();
    }

    private static final String NEWEST = """
            SELECT id, name, industry_code, industry_name, verdict, edition_code, edition_hash, rules_version, rules_hash,
                as_of, evaluated_at, result_hash, area_mu
            FROM screenings
            WHERE (evaluated_at, id) < (:at, :id)
            ORDER BY evaluated_at DESC, id DESC
            LIMIT :most
            """;

    private static final String NEWEST_OF_VERDICT = """
            SELECT id, name, industry_code, industry_name, verdict, edition_code, edition_hash, rules_version, rules_hash,
                as_of, evaluated_at, result_hash, area_mu
            FROM screenings
            WHERE verdict = :verdict AND (evaluated_at, id) < (:at, :id)
            ORDER BY evaluated_at DESC, id DESC
            LIMIT :most
            """;

    /** At most {@code most} of what lies behind {@code after}, newest first. */
    List<Entry> newest(ListPlace after, @Nullable Verdict verdict, int most) {
        JdbcClient.StatementSpec query =
                verdict == null ? jdbc.sql(NEWEST) : jdbc.sql(NEWEST_OF_VERDICT).param("verdict", verdict.name());
        return query.param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String industry = row.getString("industry_code");
        BigDecimal areaMu = row.getBigDecimal("area_mu");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                industry == null ? null : new ScreeningListing.Named(industry, row.getString("industry_name")),
                Verdict.valueOf(row.getString("verdict")),
                new ScreeningListing.EditionName(row.getString("edition_code"), row.getString("edition_hash")),
                new ScreeningListing.RulesName(row.getString("rules_version"), row.getString("rules_hash")),
                row.getString("as_of"),
                instant(row),
                row.getString("result_hash"),
                areaMu);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("evaluated_at", OffsetDateTime.class).toInstant();
    }
}
