package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.record.Verification;
import org.ecozone.screening.record.Verifier;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The database refuses to alter a record; where somebody makes it, verification finds it. */
class AlteredRecordIT extends RunningServer {

    private static final String SITE = """
            {"type": "Feature", "properties": {"name": "示例项目", "industry": "2511", "facts": {"nature": "NEW"}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.3508,44.8431],[82.3546,44.8431],[82.3546,44.8449],[82.3508,44.8431]]]}}""";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ScreeningRows rows;

    @Autowired
    private Verifier verifier;

    private String recorded() {
        return http().post("/api/screenings", SITE).text("/id");
    }

    private JsonNode verification(String id) {
        return http().post("/api/screenings/" + id + "/verify", "").json();
    }

    private static List<String> failed(JsonNode verification) {
        return verification
                .path("checks")
                .valueStream()
                .filter(check -> !check.path("ok").asBoolean())
                .map(check -> check.path("code").asString())
                .toList();
    }

    /** Does {@code update} as who owns the table can: triggers off, constraints gone; all stands as before afterwards. */
    private void force(String update, Object... values) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            List<String> checks = jdbc.queryForList("""
                    SELECT format('ALTER TABLE screenings ADD CONSTRAINT %I %s NOT VALID', conname, pg_get_constraintdef(oid))
                    FROM pg_constraint WHERE conrelid = 'screenings'::regclass AND contype = 'c'
                    """, String.class);
            jdbc.queryForList("""
                    SELECT format('ALTER TABLE screenings DROP CONSTRAINT %I', conname)
                    FROM pg_constraint WHERE conrelid = 'screenings'::regclass AND contype = 'c'
                    """, String.class).forEach(jdbc::execute);
            jdbc.execute("ALTER TABLE screenings DISABLE TRIGGER USER");
            assertThat(jdbc.update(update, values)).isEqualTo(1);
            jdbc.execute("ALTER TABLE screenings ENABLE ALWAYS TRIGGER immutable");
            jdbc.execute("ALTER TABLE screenings ENABLE ALWAYS TRIGGER no_truncate");
            checks.forEach(check -> jdbc.execute(check.replace(" NOT VALID NOT VALID", " NOT VALID")));
        });
    }

    /** {@code altered} is an expression over the columns as they were. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evaluated_at | evaluated_at + interval '1 ms' | RECORD_HASH",
                "record_hash | overlay(record_hash placing 'f0' from 10 for 2) | RECORD_HASH",
                "request_hash | overlay(request_hash placing 'f0' from 10 for 2) | RECORD_HASH,REQUEST_HASH",
                "result_hash | overlay(result_hash placing 'f0' from 10 for 2) | RECORD_HASH,RESULT_HASH",
                "request | replace(request, '示例项目', '示例项日') | REQUEST_HASH,RECOMPUTED",
                "request | replace(request, '82.3508', '82.3507') | REQUEST_HASH,RECOMPUTED",
                "request | replace(request, '\"NEW\"', '\"new\"') | REQUEST_HASH,RECOMPUTED",
                "request | replace(request, '\"asOf\":\"2', '\"asOf\":\"x') | REQUEST_HASH,RECOMPUTED",
                "request | replace(request, '{\"code\":\"2026.1\"', '{\"code\":\"2026.2\"') | REQUEST_HASH,EDITION,RECOMPUTED",
                "request | regexp_replace(request, 'sha256:.', 'sha256:x') | REQUEST_HASH,EDITION,RECOMPUTED",
                "request | regexp_replace(request, '\"rules\":.\"hash\":\"sha256:.', '\"rules\":{\"hash\":\"sha256:x') | REQUEST_HASH,RULES,RECOMPUTED",
                "request | substr(request, 2) | REQUEST_HASH,EDITION,RULES,RECOMPUTED",
                "result | replace(result, '示例项目', '示例项日') | RESULT_HASH,LISTED,RECOMPUTED",
                "result | replace(result, '{\"asOf\"', '{ \"asOf\"') | RESULT_HASH,RECOMPUTED",
                "result | regexp_replace(result, '\"verdict\":\"[A-Z]+\"', '\"verdict\":\"PERMITTED\"') | RESULT_HASH,RECOMPUTED",
                "edition | edition - 1 | EDITION",
                "verdict | CASE verdict WHEN 'PERMITTED' THEN 'PROHIBITED' ELSE 'PERMITTED' END | LISTED",
                "as_of | replace(as_of, '-', '/') | LISTED",
                "edition_code | replace(edition_code, '6', '5') | LISTED",
                "edition_hash | overlay(edition_hash placing 'f0' from 10 for 2) | LISTED",
                "rules_version | concat(rules_version, 'x') | LISTED",
                "name | replace(name, '目', '日') | LISTED",
                "name | NULL | LISTED",
                "industry_code | concat(industry_code, '0') | LISTED",
                "industry_name | concat(industry_name, ' ') | LISTED",
                "area_mu | area_mu + 0.01 | LISTED"
            })
    void whateverColumnIsAlteredIsFound(String column, String altered, String expected) {
        String id = recorded();
        assertThat(failed(verification(id))).isEmpty();
        force("UPDATE screenings SET " + column + " = " + altered + " WHERE id = ?::uuid", id);
        JsonNode verification = verification(id);
        assertThat(verification.path("verified").asBoolean()).isFalse();
        assertThat(String.join(",", failed(verification))).isEqualTo(expected);
    }

    @Test
    void anotherIdIsFound() {
        String id = recorded();
        String other = id.substring(0, 35) + (id.endsWith("0") ? "1" : "0");
        force("UPDATE screenings SET id = ?::uuid WHERE id = ?::uuid", other, id);
        assertThat(failed(verification(other))).containsExactly("RECORD_HASH");
    }

    /** The list has columns of its own; who owns the table can cut them loose from the result. */
    @Test
    void aForgedLineOfTheListIsFound() {
        String id = recorded();
        Map<String, @Nullable String> shown = rows.listed(UUID.fromString(id));
        RecordedScreening record = rows.find(UUID.fromString(id)).orElseThrow();
        for (String pointer : List.copyOf(shown.keySet())) {
            Map<String, @Nullable String> forged = new LinkedHashMap<>(shown);
            forged.put(pointer, pointer.endsWith("areaMu") ? "1.5" : "X");
            assertThat(verifier.verify(record, forged, Chain.EMPTY, Instant.EPOCH)
                            .checks())
                    .filteredOn(check -> !check.ok())
                    .extracting(Verification.VerificationCheck::code)
                    .containsExactly(Verification.Code.LISTED);
        }
    }

    /** The rules' hash refers to the rules that are kept: another must be there to be forged. */
    @Test
    void theHashOfOtherRulesIsFound() {
        String id = recorded();
        force("""
                WITH other AS (
                    INSERT INTO rule_releases (hash, version, archive, loaded_at)
                    VALUES ('sha256:' || encode(sha256('other'), 'hex'), 'other', 'other', now()) RETURNING hash)
                UPDATE screenings SET rules_hash = 'sha256:' || encode(sha256('other'), 'hex') WHERE id = ?::uuid
                """, id);
        assertThat(failed(verification(id))).containsExactly("LISTED");
    }

    @Test
    void anAlteredResultHasNoSheetAndNoReport() {
        String id = recorded();
        force("UPDATE screenings SET result = replace(result, '示例项目', '示例项日') WHERE id = ?::uuid", id);
        for (String of : List.of("/sheet", "/report", "/report?format=json")) {
            Answer answer = http().get("/api/screenings/" + id + of);
            assertThat(answer.status()).as(of).isEqualTo(409);
            assertThat(answer.text("/code")).as(of).isEqualTo("RECORD_ALTERED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE screenings SET request = replace(request, '82.3546', '82.3547') WHERE id = ?::uuid",
                "UPDATE screenings SET evaluated_at = evaluated_at - interval '1 day' WHERE id = ?::uuid"
            })
    void anAlteredRequestOrTimeHasNoReport(String altering) {
        String id = recorded();
        force(altering, id);
        assertThat(http().get("/api/screenings/" + id + "/report?format=geojson")
                        .text("/code"))
                .isEqualTo("RECORD_ALTERED");
    }

    /** As after the restore of a backup from elsewhere: no other edition may stand in. */
    @Test
    void aRecordOfAnEditionThatIsNotHeldHasNoSheet() {
        String id = recorded();
        forceHashed(id, "result", "'(\"edition\":.{1,40}\"hash\":\"sha256:)....'");
        forceRecordHash(id);
        for (String of : List.of("/sheet", "/report?format=geojson")) {
            Answer answer = http().get("/api/screenings/" + id + of);
            assertThat(answer.status()).as(of).isEqualTo(409);
            assertThat(answer.text("/code")).as(of).isEqualTo("EDITION_NOT_HELD");
            assertThat(answer.text("/detail")).as(of).contains("2026.1", "sha256:0000");
        }
    }

    @Test
    void whatWasAlteredHasNoAlternatives() {
        String ofResult = recorded();
        force("UPDATE screenings SET result = replace(result, '示例项目', '示例项日') WHERE id = ?::uuid", ofResult);
        String ofRequest = recorded();
        force("UPDATE screenings SET request = replace(request, '示例项目', '示例项日') WHERE id = ?::uuid", ofRequest);
        for (String id : List.of(ofResult, ofRequest)) {
            Answer alternatives = http().get("/api/screenings/" + id + "/alternatives");
            assertThat(alternatives.status()).isEqualTo(409);
            assertThat(alternatives.text("/code")).isEqualTo("RECORD_ALTERED");
        }
    }

    /** The edition is held, but not the one of the request; the rules are those of nobody. */
    @Test
    void aRecordOfWhatIsNotHeldHasNoAlternatives() {
        String ofEdition = recorded();
        forceHashed(ofEdition, "result", "'(\"edition\":.{1,40}\"hash\":\"sha256:)....'");
        Answer edition = http().get("/api/screenings/" + ofEdition + "/alternatives");
        assertThat(edition.status()).isEqualTo(409);
        assertThat(edition.text("/code")).isEqualTo("EDITION_NOT_HELD");
        String ofRules = recorded();
        forceHashed(ofRules, "result", "'(\"rules\":.{1,40}\"hash\":\"sha256:)....'");
        Answer altered = http().get("/api/screenings/" + ofRules + "/alternatives");
        assertThat(altered.text("/code")).isEqualTo("RECORD_ALTERED");
        forceHashed(ofRules, "request", "'(\"rules\":.{1,40}\"hash\":\"sha256:)....'");
        Answer rules = http().get("/api/screenings/" + ofRules + "/alternatives");
        assertThat(rules.status()).isEqualTo(409);
        assertThat(rules.text("/code")).isEqualTo("RULES_NOT_HELD");
        assertThat(rules.text("/detail")).contains("sha256:0000");
    }

    /** Four digits of a hash in a text made zeros, and the hash of the text that of what it is then. */
    private void forceHashed(String id, String column, String pattern) {
        force("""
                WITH other AS (SELECT id, regexp_replace(%1$s, %2$s, '\\10000') AS text FROM screenings)
                UPDATE screenings s SET %1$s = text, %1$s_hash = 'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex')
                FROM other WHERE other.id = s.id AND s.id = ?::uuid
                """.formatted(column, pattern), id);
    }

    /** The hash of the record that of what its columns are now. */
    private void forceRecordHash(String id) {
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT evaluated_at, request_hash, result_hash FROM screenings WHERE id = ?::uuid", id);
        String sealed = "{\"evaluatedAt\":\"%s\",\"id\":\"%s\",\"requestHash\":\"%s\",\"resultHash\":\"%s\"}"
                .formatted(
                        ((Timestamp) row.get("evaluated_at")).toInstant(),
                        id,
                        row.get("request_hash"),
                        row.get("result_hash"));
        force(
                "UPDATE screenings SET record_hash = 'sha256:' || encode(sha256(convert_to(?, 'UTF8')), 'hex') WHERE id = ?::uuid",
                sealed,
                id);
    }

    /** A new column must have its case above. */
    @Test
    void noColumnIsLeftOut() {
        Set<String> columns = new TreeSet<>(jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'screenings'", String.class));
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "edition",
                        "evaluated_at",
                        "request",
                        "request_hash",
                        "result",
                        "result_hash",
                        "record_hash",
                        "verdict",
                        "as_of",
                        "edition_code",
                        "edition_hash",
                        "rules_version",
                        "rules_hash",
                        "name",
                        "industry_code",
                        "industry_name",
                        "area_mu");
    }

    /** Hashes that were made to fit what was altered do not help: the screening does not come out so. */
    @Test
    void aResultAlteredTogetherWithItsHashesDoesNotComeOutAgain() {
        String id = recorded();
        var found = jdbc.queryForMap("SELECT evaluated_at, request, result FROM screenings WHERE id = ?::uuid", id);
        var forged = RecordedScreening.of(
                UUID.fromString(id),
                ((Timestamp) found.get("evaluated_at")).toInstant(),
                "2026.1",
                bytes(found.get("request")),
                bytes(found.get("result")
                        .toString()
                        .replaceFirst("\"atLeast\":\"[A-Z]+\"", "\"atLeast\":\"NONE\"")
                        .replace("\"shareOfSite\":1,", "\"shareOfSite\":0.5,")));
        force(
                "UPDATE screenings SET result = ?, result_hash = ?, record_hash = ? WHERE id = ?::uuid",
                forged.result(),
                forged.resultHash(),
                forged.recordHash(),
                id);
        JsonNode verification = verification(id);
        assertThat(failed(verification)).containsExactly("RECOMPUTED");
        assertThat(verification.path("differences").valueStream().map(JsonNode::asString))
                .contains("/atLeast")
                .hasSizeGreaterThan(1)
                .allMatch(pointer -> pointer.matches("/atLeast|/themes/\\d+(/zones/\\d+)?/shareOfSite"));
        assertThat(verification.path("recordedHash").asString())
                .isNotEqualTo(verification.path("recomputedHash").asString());
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anotherSoftwareIsToldButDecidesNothing() {
        String id = recorded();
        var found = jdbc.queryForMap("SELECT evaluated_at, request, result FROM screenings WHERE id = ?::uuid", id);
        var older = RecordedScreening.of(
                UUID.fromString(id),
                ((Timestamp) found.get("evaluated_at")).toInstant(),
                "2026.1",
                bytes(found.get("request")),
                bytes(found.get("result").toString().replace("\"software\":\"1.0.0\"", "\"software\":\"0.9.0\"")));
        force(
                "UPDATE screenings SET result = ?, result_hash = ?, record_hash = ? WHERE id = ?::uuid",
                older.result(),
                older.resultHash(),
                older.recordHash(),
                id);
        JsonNode verification = verification(id);
        assertThat(verification.path("verified").asBoolean()).isTrue();
        assertThat(failed(verification)).containsExactly("SOFTWARE");
        assertThat(verification.at("/software/recorded").asString()).isEqualTo("0.9.0");
        assertThat(verification.at("/software/now").asString()).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE screenings SET result = result WHERE id = '%s'",
                "UPDATE screenings SET evaluated_at = now() WHERE id = '%s'",
                "DELETE FROM screenings WHERE id = '%s'",
                "TRUNCATE screenings CASCADE"
            })
    void theDatabaseRefusesToChangeOrForgetARecord(String change) {
        String id = recorded();
        assertThatThrownBy(() -> jdbc.update(change.formatted(id)))
                .hasMessageContaining("what is recorded never changes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request, concat(request, ' ') | request_as_hashed",
                "result, replace(result, '示例', '示范') | result_as_hashed",
                "request_hash, result_hash | request_as_hashed"
            })
    void theDatabaseTakesNoTextThatItsHashDoesNotFit(String columnAndValue, String constraint) {
        String id = recorded();
        String column = columnAndValue.split(", ", 2)[0];
        String value = columnAndValue.split(", ", 2)[1];
        String[] columns = {"request", "request_hash", "result", "result_hash"};
        var values = new StringBuilder();
        for (String each : columns) {
            values.append(", ").append(each.equals(column) ? value : each);
        }
        assertThatThrownBy(() -> jdbc.update(
                        "INSERT INTO screenings (id, edition, evaluated_at, record_hash, verdict, as_of, edition_code, edition_hash, "
                                + "rules_version, rules_hash, request, request_hash, result, result_hash) "
                                + "SELECT gen_random_uuid(), edition, evaluated_at, record_hash, verdict, as_of, edition_code, "
                                + "edition_hash, rules_version, rules_hash" + values
                                + " FROM screenings WHERE id = ?::uuid",
                        id))
                .hasMessageContaining(constraint);
    }

    @Test
    void theGuardsStandForSessionsThatCallThemselvesReplicasToo() {
        assertThat(jdbc.queryForList(
                        "SELECT tgenabled::text FROM pg_trigger WHERE tgrelid = 'screenings'::regclass AND NOT tgisinternal",
                        String.class))
                .containsExactly("A", "A");
    }
}
