package org.ecozone.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was issued once is what is issued ever after, whatever the software would make of the record by then. */
class IssuedReportsIT extends RunningServer {

    private static final String RECORDS = "/api/screenings";
    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.35, 44.85]},
             "properties": {"industry": "2511", "facts": {"nature": "NEW"}}}""";
    private static final byte[] EARLIER = "as an earlier release made it".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private JdbcTemplate jdbc;

    private String id;

    @BeforeEach
    void record() {
        id = http().post(RECORDS, SITE).text("/id");
    }

    private HttpResponse<byte[]> report(String query) {
        return http().bytes(RECORDS + '/' + id + "/report?" + query, "Accept", "*/*");
    }

    private void issueEarlier(String form) {
        jdbc.update(
                "INSERT INTO issued_reports VALUES (?::uuid, NULL, ?, false, false, ?, ?, '2021-11-30T04:05:06.789Z')",
                id,
                form,
                EARLIER,
                CanonicalJson.sha256(EARLIER));
    }

    private int issues() {
        return jdbc.queryForObject("SELECT count(*) FROM issued_reports WHERE screening = ?::uuid", Integer.class, id);
    }

    @Test
    void laterSoftwareGivesWhatWasIssued() {
        issueEarlier("pdf");
        HttpResponse<byte[]> again = report("format=pdf");
        assertThat(again.body()).isEqualTo(EARLIER);
        assertThat(again.headers().firstValue("Last-Modified")).contains("Tue, 30 Nov 2021 04:05:06 GMT");
        assertThat(again.headers().firstValue("ETag")).contains('"' + CanonicalJson.sha256(EARLIER) + '"');
        assertThat(report("format=geojson").body()).isNotEqualTo(EARLIER);
    }

    @Test
    void whatIsAskedForDifferentlyIsAnotherIssue() {
        byte[] alone = report("format=json").body();
        http().post(RECORDS + '/' + id + "/reviews", "{\"by\": \"王工\"}");
        byte[] reviewed = report("format=json").body();
        assertThat(reviewed).isNotEqualTo(alone);
        assertThat(report("format=json&review=1").body()).isEqualTo(reviewed);
        report("format=xlsx");
        report("format=xlsx&annex=true");
        report("format=xlsx&annex=true");
        assertThat(issues()).isEqualTo(4);
    }

    @Test
    void thoseWhoAskAtOnceGetOneIssue() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(() -> report("format=geojson").body());
            }
            List<byte[]> answers = new ArrayList<>();
            for (Future<byte[]> answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(one -> assertThat(one).isEqualTo(answers.get(0)));
        } finally {
            threads.shutdownNow();
        }
        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void anIssueNeverChanges() {
        issueEarlier("pdf");
        for (String change : List.of(
                "UPDATE issued_reports SET has_annex = true WHERE screening = '" + id + "'",
                "DELETE FROM issued_reports WHERE screening = '" + id + "'",
                "TRUNCATE issued_reports")) {
            assertThatThrownBy(() -> jdbc.execute(change)).as(change).hasMessageContaining("never changes");
        }
    }

    @Test
    void anIssueWhoseContentWasAlteredIsNotGiven() {
        issueEarlier("pdf");
        String check = "CHECK (content_hash = 'sha256:' || encode(sha256(content), 'hex')) NOT VALID";
        jdbc.execute("ALTER TABLE issued_reports DISABLE TRIGGER USER");
        jdbc.execute("ALTER TABLE issued_reports DROP CONSTRAINT content_as_hashed");
        try {
            jdbc.update("UPDATE issued_reports SET content = 'forged'::bytea WHERE screening = ?::uuid", id);
        } finally {
            jdbc.execute("ALTER TABLE issued_reports ADD CONSTRAINT content_as_hashed " + check);
            jdbc.execute("ALTER TABLE issued_reports ENABLE ALWAYS TRIGGER immutable");
            jdbc.execute("ALTER TABLE issued_reports ENABLE ALWAYS TRIGGER no_truncate");
        }
        Answer refused = http().get(RECORDS + '/' + id + "/report?format=pdf");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("RECORD_ALTERED");
    }
}
