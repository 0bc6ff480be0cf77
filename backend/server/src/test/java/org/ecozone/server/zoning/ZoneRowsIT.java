package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecozone.edition.ContentHash;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoneRowsIT {

    private static final int MANY = 100_000;

    private final MigratedDatabase database = new MigratedDatabase();

    @BeforeEach
    void draft() {
        database.transaction.executeWithoutResult(
                status -> database.editions.addDraft("A", LocalDate.parse("2020-01-01"), ""));
    }

    @Test
    void aHundredThousandZonesAreCopiedCompletely() {
        long started = System.nanoTime();
        long added = database.zones.add(() -> zones(MANY), 1);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("bulk load: %d zones in %.1f s, %.0f zones/s%n", added, seconds, added / seconds);
        assertThat(added).isEqualTo(MANY);
        assertThat(count("SELECT count(*) FROM zones")).isEqualTo(MANY);
        assertThat(count("SELECT count(*) FROM zones WHERE geom && ST_MakeEnvelope(82, 44, 82.0005, 44.0005, 4490)"))
                .isEqualTo(1);
    }

    /** Cells of 0.001° side by side, each a ring of 20 vertices. */
    private static Iterator<HashedZone> zones(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> HashedZone.of(new Zone(
                        "redline",
                        "R" + i,
                        "红线" + i,
                        "REDLINE",
                        Map.of("number", (long) i),
                        Samples.manyVertices(82 + i % 400 * 0.001, 44 + i / 400 * 0.001))))
                .iterator();
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastDigit() {
        var odd = new Zone(
                "redline",
                "R\\1",
                "制表\t换行\n回车\r反斜\\引\"号",
                "REDLINE",
                Map.of("文本", "a\tb\\N", "整数", 7L, "小数", 0.1, "是否", true),
                Samples.manyVertices(82.123456789012345, 44.98765432109876));
        database.zones.add(List.of(HashedZone.of(odd)), 1);
        publish();
        ZoneRows.ZoneRow read = database.zones.published().get(0);
        assertThat(read.zone().name()).isEqualTo(odd.name());
        assertThat(read.zone().code()).isEqualTo(odd.code());
        assertThat(read.zone().attributes()).isEqualTo(odd.attributes());
        assertThat(read.zone().geometry().getGeometryN(0).equalsExact(odd.geometry()))
                .isTrue();
        assertThat(ContentHash.ofZone(read.zone())).isEqualTo(read.contentHash());
    }

    @Test
    void theContentHashCanBeComputedInSql() {
        database.zones.add(List.of(HashedZone.of(Samples.redline("R1", 82.1))), 1);
        String computed = database.jdbc.queryForObject("""
                SELECT 'sha256:' || encode(sha256(convert_to(
                    '{"attributes":{},"category":"REDLINE","code":"R1","layer":"redline","name":"名称R1"}' || E'\\n',
                    'UTF8') || ST_AsBinary(geom, 'XDR')), 'hex') FROM zones
                """, String.class);
        assertThat(computed).isEqualTo(database.jdbc.queryForObject("SELECT content_hash FROM zones", String.class));
    }

    @Test
    void oneZoneThatCannotBeWrittenCancelsAll() {
        var broken = HashedZone.of(Samples.redline("", 82.2));
        assertThatThrownBy(() -> database.zones.add(List.of(HashedZone.of(Samples.redline("R1", 82.1)), broken), 1))
                .hasMessageContaining("zones_code_check");
        assertThat(count("SELECT count(*) FROM zones")).isZero();
    }

    @Test
    void aSourceThatFailsMidwayCancelsAllAndTheConnectionStaysUsable() {
        Iterable<HashedZone> failing = () -> IntStream.range(0, 10)
                .mapToObj(i -> {
                    if (i == 9) {
                        throw new IllegalStateException("source broke");
                    }
                    return HashedZone.of(Samples.redline("R" + i, 82 + i * 0.02));
                })
                .iterator();
        assertThatThrownBy(() -> database.zones.add(failing, 1)).hasMessage("source broke");
        assertThat(count("SELECT count(*) FROM zones")).isZero();
    }

    private void publish() {
        database.transaction.executeWithoutResult(status -> database.editions.publish(
                1, java.time.Instant.parse("2020-01-01T00:00:00Z"), "sha256:" + "0".repeat(64)));
    }

    private long count(String sql) {
        return database.jdbc.queryForObject(sql, Long.class);
    }
}
