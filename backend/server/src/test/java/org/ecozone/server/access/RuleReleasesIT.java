package org.ecozone.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Rules are exchanged while the server runs: all of a release or nothing, and what was recorded keeps its own. */
@DirtiesContext
class RuleReleasesIT extends RunningServer {

    private static final String RELEASES = "/api/rules/releases";
    private static final String RECORDS = "/api/screenings";
    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.35, 44.85]},
             "properties": {"facts": {"nature": "NEW"}}}""";

    private static RulesFolder folder;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void rules(DynamicPropertyRegistry registry) throws IOException {
        folder = new RulesFolder(Files.createTempDirectory("ecozone-rules"));
        registry.add("ecozone.access.rules", () -> folder.path().toString());
    }

    @AfterEach
    void putTheFirstRulesBackInForce() {
        folder.allowAgain("A");
        folder.delete("rules/zz-faulty.yaml");
        load();
    }

    private Answer load() {
        return http().release();
    }

    @Test
    void nobodyPutsRulesInForceWithoutTheSecret() {
        load();
        String before = http().get(RELEASES).text("/current");
        folder.prohibitWhateverIsNew("without-secret");
        Answer without = http().post(RELEASES, "");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.text("/code")).isEqualTo("SECRET_MISSING");
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        for (String wrong : List.of("Bearer known-to-the-test", "Bearer known-to-the-testsx", "bearer x")) {
            Answer refused = http().send(HttpRequest.newBuilder(http().uri(RELEASES))
                    .header("Authorization", wrong)
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(refused.status()).as(wrong).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("SECRET_WRONG");
        }
        assertThat(http().get(RELEASES).text("/current")).isEqualTo(before);
    }

    private static boolean isProhibitedByTheAddedRule(JsonNode screening) {
        return screening.path("findings").findValuesAsString("rule").contains("TEST-ALL");
    }

    @Test
    void aReleaseIsInForceAsSoonAsItIsLoaded() {
        load();
        String before = http().get("/api/rules").text("/hash");
        folder.prohibitWhateverIsNew("B");
        assertThat(isProhibitedByTheAddedRule(
                        http().post(RECORDS + "/preview", SITE).json()))
                .isFalse();
        Answer loaded = load();
        assertThat(loaded.status()).isEqualTo(201);
        assertThat(loaded.text("/version")).isEqualTo("B");
        assertThat(loaded.json().path("changed").asBoolean()).isTrue();
        assertThat(loaded.text("/hash")).isNotEqualTo(before);
        JsonNode screening = http().post(RECORDS + "/preview", SITE).json();
        assertThat(isProhibitedByTheAddedRule(screening)).isTrue();
        assertThat(screening.path("verdict").asString()).isEqualTo("PROHIBITED");
        assertThat(screening.at("/rules/hash").asString()).isEqualTo(loaded.text("/hash"));
    }

    @Test
    void whatIsServedOfTheRulesFollowsTheRelease() {
        load();
        Answer rules = http().get("/api/rules");
        Answer facts = http().get("/api/facts");
        String tag = rules.header("ETag");
        assertThat(http().get("/api/rules", "If-None-Match", tag).status()).isEqualTo(304);
        folder.prohibitWhateverIsNew("B");
        String hash = load().text("/hash");
        Answer now = http().get("/api/rules", "If-None-Match", tag);
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.text("/hash")).isEqualTo(hash);
        assertThat(now.json().path("rules").findValuesAsString("id")).contains("TEST-ALL");
        Answer factsNow = http().get("/api/facts", "If-None-Match", facts.header("ETag"));
        assertThat(factsNow.status()).isEqualTo(200);
        assertThat(factsNow.text("/rules/hash")).isEqualTo(hash);
    }

    @Test
    void loadingTheSameAgainChangesNothing() {
        load();
        int kept = http().get(RELEASES).json().path("releases").size();
        Answer again = load();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("changed").asBoolean()).isFalse();
        assertThat(http().get(RELEASES).json().path("releases")).hasSize(kept);
    }

    @Test
    void theReleasesAreListedAndOneOfThemIsCurrent() {
        folder.prohibitWhateverIsNew("B");
        String hash = load().text("/hash");
        JsonNode listing = http().get(RELEASES).json();
        assertThat(listing.path("current").asString()).isEqualTo(hash);
        assertThat(listing.path("releases").findValuesAsString("version")).contains("A", "B");
        assertThat(listing.path("releases")
                        .valueStream()
                        .filter(r -> r.path("current").asBoolean()))
                .hasSize(1)
                .allMatch(release -> release.path("hash").asString().equals(hash));
    }

    @Test
    void everyFaultIsNamedByFileAndLineAndTheOldRulesStayInForce() {
        String before = load().text("/hash");
        folder.write("rules/zz-faulty.yaml", """
                - id: FAULTY-1
                  title: 一
                  level: 国际
                  dimension: 空间
                  effect: FORBIDDEN
                  when: "nature = 'NOVEL'"
                  cites: [ { document: nowhere, article: 第一条 } ]
                - id: FAULTY-1
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  when: "no_such_fact > 1"
                  cites: []
                  colour: red
                """);
        Answer refused = load();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("RULES_INVALID");
        JsonNode errors = refused.json().path("errors");
        assertThat(errors.size()).isGreaterThanOrEqualTo(10);
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.path("file").asString()).isEqualTo("rules/zz-faulty.yaml");
            assertThat(error.path("line").asInt()).isBetween(1, 14);
            assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
        });
        assertThat(http().get("/api/rules").text("/hash")).isEqualTo(before);
        assertThat(http().post(RECORDS + "/preview", SITE).text("/rules/hash")).isEqualTo(before);
        assertThat(http().get(RELEASES).text("/current")).isEqualTo(before);
    }

    @Test
    void rulesThatCanBeReadButContradictThemselvesAreRefused() {
        String before = load().text("/hash");
        folder.write("rules/zz-faulty.yaml", """
                - id: FAULTY-1
                  title: 一
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  where: { layer: no-such-layer }
                  placeIsLaw: 某处
                  when: "boiler_tph > 65 AND boiler_tph < 35"
                  cites: [ { document: method, article: 数据范围 } ]
                """);
        Answer refused = load();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("RULES_INVALID");
        JsonNode errors = refused.json().path("errors");
        assertThat(errors.findValuesAsString("code")).containsExactlyInAnyOrder("CONTRADICTORY", "UNKNOWN_LAYER");
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.path("file").asString()).isEqualTo("rules/zz-faulty.yaml");
            assertThat(error.path("line").asInt()).isEqualTo(1);
        });
        assertThat(http().get(RELEASES).text("/current")).isEqualTo(before);
    }

    @Test
    void whatIsAllowedButLooksWrongIsWarnedOf() {
        folder.prohibitWhateverIsNew("B");
        folder.write("rules/zz-faulty.yaml", """
                - id: FAULTY-1
                  title: 与 TEST-ALL 重复
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  when: "NOT (nature <> 'NEW')"
                  cites: [ { document: seed-plan, article: 深化锅炉炉窑综合整治 } ]
                """);
        Answer loaded = load();
        assertThat(loaded.status()).isEqualTo(201);
        assertThat(loaded.json().path("warnings"))
                .filteredOn(warning -> warning.path("code").asString().equals("DUPLICATE"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.path("file").asString()).isEqualTo("rules/zz-faulty.yaml");
                    assertThat(warning.path("line").asInt()).isEqualTo(1);
                    assertThat(warning.path("message").asString()).contains("FAULTY-1", "TEST-ALL", "例：");
                });
    }

    @Test
    void aFolderWithoutItsHeadIsRefused() {
        String before = load().text("/hash");
        String head = folder.read("rulebook.yaml");
        folder.delete("rulebook.yaml");
        try {
            Answer refused = load();
            assertThat(refused.text("/code")).isEqualTo("RULES_INVALID");
            assertThat(refused.json().path("errors").findValuesAsString("file")).contains("rulebook.yaml");
            assertThat(http().get("/api/rules").text("/hash")).isEqualTo(before);
        } finally {
            folder.write("rulebook.yaml", head);
        }
    }

    @Test
    void whatWasRecordedKeepsItsRulesAndIsVerifiedByThem() {
        load();
        Answer first = http().post(RECORDS, SITE);
        folder.prohibitWhateverIsNew("B");
        load();
        Answer second = http().post(RECORDS, SITE);
        folder.allowAgain("C");
        load();
        assertThat(isProhibitedByTheAddedRule(first.json())).isFalse();
        assertThat(isProhibitedByTheAddedRule(second.json())).isTrue();
        for (Answer recorded : List.of(first, second)) {
            String one = RECORDS + "/" + recorded.text("/id");
            Answer verification = http().post(one + "/verify", "");
            assertThat(verification.json().path("verified").asBoolean())
                    .as(verification.body())
                    .isTrue();
            assertThat(http().get(one).body()).isEqualTo(recorded.body());
        }
        assertThat(second.text("/rules/version")).isEqualTo("B");
    }

    @Test
    void aRecordWithAFactThatIsAskedNoMoreIsVerifiedAndDrawn() {
        String facts = folder.read("facts.yaml");
        folder.write("facts.yaml", facts + """

                - key: asked_no_more
                  label: 测试：后来不再问的事实
                  labelEn: asked no more
                  type: BOOLEAN
                  help: 测试
                  form: 测试
                  group: 测试
                """);
        folder.name("D");
        assertThat(load().status()).isEqualTo(201);
        Answer recorded = http().post(RECORDS, SITE.replace("\"NEW\"", "\"NEW\", \"asked_no_more\": true"));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        folder.write("facts.yaml", facts);
        folder.allowAgain("A");
        load();
        String one = RECORDS + "/" + recorded.text("/id");
        assertThat(http().post(one + "/verify", "").json().path("verified").asBoolean())
                .isTrue();
        String request = http().get(one + "/request").body();
        assertThat(http().post(RECORDS + "/preview", request).text("/code")).isEqualTo("FACT_INVALID");
        assertThat(http().post(RECORDS + "/preview/overlaps", request).status()).isEqualTo(200);
    }

    /** Half of the releases have the rule that prohibits, and their version says so; no answer may mix the two. */
    @Test
    void aScreeningDuringASwitchIsWhollyByOneRelease() throws Exception {
        load();
        var done = new AtomicBoolean();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> askers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        int answers = 0;
                        for (; !done.get(); answers++) {
                            seen.add(versionThatFits(
                                    http().post(RECORDS + "/preview", SITE).json()));
                        }
                        return answers;
                    }))
                    .toList();
            for (int i = 0; i < 12; i++) {
                if (i % 2 == 0) {
                    folder.prohibitWhateverIsNew("B");
                } else {
                    folder.allowAgain("A");
                }
                assertThat(load().json().path("changed").asBoolean()).isTrue();
            }
            done.set(true);
            for (Future<Integer> asker : askers) {
                assertThat(asker.get()).isPositive();
            }
            assertThat(seen).containsExactlyInAnyOrder("A", "B");
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private static String versionThatFits(JsonNode screening) {
        String version = screening.at("/rules/version").asString();
        boolean expected = version.equals("B");
        assertThat(isProhibitedByTheAddedRule(screening)).isEqualTo(expected);
        assertThat(screening.path("verdict").asString().equals("PROHIBITED")).isEqualTo(expected);
        return version;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE rule_releases SET version = 'x'",
                "UPDATE rule_releases SET archive = archive",
                "DELETE FROM rule_releases",
                "TRUNCATE rule_releases CASCADE"
            })
    void theDatabaseRefusesToChangeOrForgetARelease(String change) {
        assertThat(catchThrowable(() -> jdbc.update(change))).hasMessageContaining("what is recorded never changes");
    }

    /** The rules in force are in memory; those of the past are read from the database, and only believed if they fit their hash. */
    @Test
    void anArchiveThatWasAlteredIsNotTakenForTheRulesOfARecord() {
        folder.prohibitWhateverIsNew("altered");
        load();
        String id = http().post(RECORDS, SITE).text("/id");
        String hash = http().get("/api/rules").text("/hash");
        folder.allowAgain("A");
        load();
        String definition = jdbc.queryForObject(
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'archive_as_hashed'",
                String.class);
        jdbc.execute("ALTER TABLE rule_releases DROP CONSTRAINT archive_as_hashed");
        jdbc.execute("ALTER TABLE rule_releases DISABLE TRIGGER USER");
        int changed = jdbc.update(
                "UPDATE rule_releases SET archive = set_byte(archive, position('TEST-ALL'::bytea in archive) - 1, 88) WHERE hash = ?",
                hash);
        jdbc.execute("ALTER TABLE rule_releases ENABLE ALWAYS TRIGGER immutable");
        jdbc.execute("ALTER TABLE rule_releases ENABLE ALWAYS TRIGGER no_truncate");
        jdbc.execute("ALTER TABLE rule_releases ADD CONSTRAINT archive_as_hashed " + definition + " NOT VALID");
        assertThat(changed).isEqualTo(1);
        Answer verification = http().post(RECORDS + "/" + id + "/verify", "");
        assertThat(verification.json().path("verified").asBoolean()).isFalse();
        JsonNode failed = verification.json().path("checks");
        assertThat(failed.valueStream()
                        .filter(check -> !check.path("ok").asBoolean())
                        .map(check -> check.path("code").asString()))
                .containsExactly("RULES", "RECOMPUTED");
        assertThat(verification.json().path("recomputedHash").isNull()).isTrue();
    }
}
