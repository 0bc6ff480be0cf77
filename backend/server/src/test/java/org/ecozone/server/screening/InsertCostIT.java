package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What it costs PostgreSQL to keep a record: its columns are written, not parsed out of the text. */
class InsertCostIT extends RunningServer {

    private static final String SITE = "{\"type\":\"Feature\",\"properties\":{\"industry\":\"2511\",\"facts\":"
            + "{\"nature\":\"NEW\"}},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[82.3508,44.8431],[82.3546,44.8431],[82.3546,44.8449],[82.3508,44.8431]]]}}";
    private static final String COLUMNS =
            "edition, evaluated_at, request, request_hash, result, result_hash, record_hash, "
                    + "verdict, as_of, edition_code, edition_hash, rules_version, rules_hash, name, industry_code, "
                    + "industry_name, area_mu";

    @Autowired
    private JdbcTemplate jdbc;

    /** Beside it, at the same load, what the columns would cost that were parsed out of the text: each parses all of it. */
    @Test
    void anInsertCostsLessThanHalfOfParsingItsTextForEachColumn() {
        String id = http().post("/api/screenings", SITE).text("/id");
        jdbc.execute("CREATE TABLE one_record AS SELECT " + COLUMNS + " FROM screenings WHERE id = '" + id + "'");
        double parsed = median("""
                SELECT result::json ->> 'verdict', result::json ->> 'asOf', result::json #>> '{edition,code}',
                    result::json #>> '{edition,hash}', result::json #>> '{rules,version}', result::json #>> '{rules,hash}',
                    result::json #>> '{project,name}', result::json #>> '{project,industry,code}',
                    result::json #>> '{project,industry,name}', result::json #>> '{site,areaMu}' FROM one_record""");
        double inserted = median("INSERT INTO screenings (id, " + COLUMNS + ") SELECT gen_random_uuid(), " + COLUMNS
                + " FROM one_record");
        assertThat(inserted).isLessThan(parsed / 2);
    }

    /** Milliseconds by PostgreSQL's own clock. */
    private double median(String statement) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            String plan = jdbc.queryForObject("EXPLAIN (ANALYZE, FORMAT JSON) " + statement, String.class);
            millis.add(
                    JsonMapper.shared().readTree(plan).at("/0/Execution Time").asDouble());
        }
        Collections.sort(millis);
        return millis.get(15);
    }

    /** A version of a project is a text of some hundred characters, not of a hundred thousand; what is searched of it may be generated. */
    @Test
    void nothingIsGeneratedFromTheTextOfARecordAndNothingIsKeptThatNobodyReads() {
        assertThat(jdbc.queryForList(
                        "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE is_generated = 'ALWAYS'"
                                + " AND table_name <> 'project_versions'",
                        String.class))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT column_name FROM information_schema.columns WHERE table_name = 'verifications'",
                        String.class))
                .containsExactlyInAnyOrder(
                        "id", "edition", "baseline", "verified_at", "result", "result_hash", "figures", "figures_hash");
    }
}
