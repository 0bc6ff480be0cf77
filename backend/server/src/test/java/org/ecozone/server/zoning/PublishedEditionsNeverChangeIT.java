package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses to change what is published. Each change is tried in a transaction that is taken back. */
class PublishedEditionsNeverChangeIT {

    private static final String REFUSED = "a published edition never changes";

    private static MigratedDatabase database;

    @BeforeAll
    static void publishTwoEditionsAndDraftAThird() {
        database = new MigratedDatabase();
        database.transaction.executeWithoutResult(status -> {
            database.publication.publishIfEmpty(() -> List.of(
                    Samples.edition("A", "2020-01-01", Samples.territory(), Samples.redline("R1", 82.1)),
                    Samples.edition("B", "2021-01-01", Samples.territory(), Samples.redline("R2", 82.2))));
            database.editions.addDraft("C", LocalDate.parse("2022-01-01"), "");
            database.zones.add(List.of(HashedZone.of(Samples.redline("R3", 82.3))), 3);
        });
    }

    private static int tried(String sql) {
        Integer rows = database.transaction.execute(status -> {
            status.setRollbackOnly();
            return database.jdbc.update(sql);
        });
        return rows == null ? -1 : rows;
    }

    private static void tried(Runnable change) {
        database.transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            change.run();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE editions SET note = 'x' WHERE code = 'B'",
                "UPDATE editions SET status = 'DRAFT', published_at = NULL, hash = NULL WHERE code = 'B'",
                "DELETE FROM editions WHERE code = 'B'",
                "TRUNCATE editions CASCADE",
                "UPDATE zones SET name = 'x' WHERE code = 'R2'",
                "UPDATE zones SET geom = ST_Translate(geom, 0.0001, 0) WHERE code = 'R2'",
                "UPDATE zones SET name = 'x' WHERE code = 'R1'",
                "UPDATE zones SET until_edition = NULL WHERE code = 'R1'",
                "UPDATE zones SET until_edition = 3 WHERE code = 'R1'",
                "UPDATE zones SET until_edition = 2 WHERE code = 'T'",
                "UPDATE zones SET from_edition = 3 WHERE code = 'R2'",
                "UPDATE zones SET until_edition = 3, name = 'x' WHERE code = 'R2'",
                "UPDATE zones SET from_edition = 2 WHERE code = 'R3'",
                "DELETE FROM zones WHERE code = 'R2'",
                "DELETE FROM zones WHERE code = 'R1'",
                "TRUNCATE zones",
                "UPDATE layers SET description = '{}' WHERE id = 'redline'",
                "DELETE FROM layers WHERE id = 'redline'",
                "TRUNCATE layers"
            })
    void everyChangeOfWhatIsPublishedIsRefused(String change) {
        assertThatThrownBy(() -> tried(change)).hasMessageContaining(REFUSED);
    }

    /** A superuser meets the triggers, anybody else may not even ask. */
    @Test
    void aSessionThatCallsItselfAReplicaIsRefusedToo() {
        assertThatThrownBy(() -> tried("WITH s AS (SELECT set_config('session_replication_role', 'replica', true)) "
                        + "DELETE FROM zones USING s WHERE code = 'R2'"))
                .rootCause()
                .message()
                .containsAnyOf(REFUSED, "permission denied to set parameter");
    }

    /** A session's own tables are looked up before those of the schema, where nothing says which schema. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE public.zones SET name = 'x' WHERE code = 'R2'",
                "DELETE FROM public.zones WHERE code = 'R2'",
                "UPDATE public.layers SET description = '{}' WHERE id = 'redline'",
                "TRUNCATE public.layers"
            })
    void aSessionThatBringsATableOfTheSameNameIsRefusedToo(String change) {
        assertThatThrownBy(() -> tried(() -> {
                    database.jdbc.execute(
                            "CREATE TEMPORARY TABLE editions AS SELECT * FROM public.editions WHERE false");
                    database.jdbc.execute(change);
                }))
                .hasMessageContaining(REFUSED);
    }

    @Test
    void noEditionIsPublishedBeforeItsPredecessorAlsoWhereASessionHasAPredecessorOfItsOwn() {
        assertThatThrownBy(() -> tried(() -> {
                    database.jdbc.execute("INSERT INTO public.editions (seq, code, status, effective_from, predecessor)"
                            + " VALUES (4, 'D', 'DRAFT', '2023-01-01', 3)");
                    database.jdbc.execute(
                            "CREATE TEMPORARY TABLE editions AS SELECT 3 AS seq, 'C' AS code,"
                                    + " 'PUBLISHED' AS status, DATE '2022-01-01' AS effective_from, now() - interval '1 day' AS published_at");
                    database.jdbc.execute("UPDATE public.editions SET status = 'PUBLISHED', published_at = now(),"
                            + " hash = 'sha256:' || repeat('a', 64) WHERE code = 'D'");
                }))
                .hasMessageContaining("cannot be published before");
    }

    @Test
    void theGuardsStandForSessionsThatCallThemselvesReplicasToo() {
        List<String> guards = database.jdbc.queryForList("""
                SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger
                WHERE NOT tgisinternal AND tgrelid IN ('editions'::regclass, 'layers'::regclass, 'zones'::regclass)
                """, String.class);
        assertThat(guards).hasSize(9).allMatch(guard -> guard.endsWith(" A"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void nothingIsAddedToAPublishedEdition(int edition) {
        var zone = HashedZone.of(Samples.redline("R9", 82.5));
        var layer = Samples.layer("forest", "F");
        assertThatThrownBy(() -> tried(() -> database.zones.add(List.of(zone), edition)))
                .hasMessageContaining(REFUSED);
        assertThatThrownBy(() -> tried(() -> database.editions.addLayer(layer, 9, edition)))
                .hasMessageContaining(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE zones SET until_edition = 3 WHERE code = 'R2'",
                "UPDATE zones SET name = 'x' WHERE code = 'R3'",
                "DELETE FROM zones WHERE code = 'R3'",
                "UPDATE editions SET note = 'x' WHERE code = 'C'"
            })
    void aDraftMayEndPublishedZonesAndIsItselfFreeToChange(String change) {
        assertThat(tried(change)).isEqualTo(1);
    }

    @Test
    void anEndThatADraftSetMayBeTakenBack() {
        tried(() -> {
            database.jdbc.update("UPDATE zones SET until_edition = 3 WHERE code = 'R2'");
            assertThat(database.jdbc.update("UPDATE zones SET until_edition = NULL WHERE code = 'R2'"))
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"effective_from = '2020-06-01', published_at = now()", "published_at = '2020-06-01T00:00:00Z'"})
    void neitherTimeAxisRunsBackwards(String times) {
        String publish = "UPDATE editions SET status = 'PUBLISHED', hash = 'sha256:" + "0".repeat(64) + "', " + times
                + " WHERE code = 'C'";
        assertThatThrownBy(() -> tried(publish)).hasMessageContaining("predecessor B");
    }
}
