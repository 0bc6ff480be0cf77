package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in memory of an edition may go when that is short; nobody sees it by the answers. */
class EditionsDroppedIT {

    private static final Site SITE = Site.of(Samples.cell(82.105, 44.505, 0.002));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MigratedDatabase database = new MigratedDatabase();
    private final PublishedEditions editions = at("2021-06-01T00:00:00Z");

    @BeforeEach
    void publishTwoEditions() {
        database.transaction.executeWithoutResult(status -> database.publication.publishIfEmpty(() -> List.of(
                Samples.edition("A", "2020-01-01", Samples.territory(), Samples.redline("R1", 82.1)),
                Samples.edition("B", "2021-01-01", Samples.territory(), Samples.redline("R2", 82.2)))));
        editions.start();
    }

    private PublishedEditions at(String instant) {
        var reading = new EditionReading(database.editions, database.zones);
        return new PublishedEditions(reading, Clock.fixed(Instant.parse(instant), ZONE));
    }

    @Test
    void aDroppedEditionAnswersAsBefore() {
        HeldEdition first = editions.byCode("A");
        ZoningMap before = first.map();
        SiteOverlaps overlaps = before.overlaps(SITE);
        String listing = first.listing().toString();
        byte[] document = first.document("redline").plain();
        first.drop();
        assertThat(first.map()).isNotSameAs(before);
        assertThat(first.map().overlaps(SITE)).isEqualTo(overlaps);
        assertThat(first.listing()).hasToString(listing);
        assertThat(first.document("redline").plain()).isEqualTo(document);
        assertThat(editions.find("A", first.stored().hash())).containsSame(first.map());
    }

    @Test
    void whatOtherEditionsHoldToIsNotHeldTwiceWhenItIsReadAgain() {
        HeldEdition first = editions.byCode("A");
        first.drop();
        assertThat(first.map().zones("admin-area").orElseThrow().get(0))
                .isSameAs(editions.byCode("B")
                        .map()
                        .zones("admin-area")
                        .orElseThrow()
                        .get(0));
    }

    @Test
    void theEditionInForceTodayStays() {
        HeldEdition current = editions.byCode("B");
        ZoningMap map = current.map();
        current.drop();
        assertThat(current.map()).isSameAs(map);
    }

    /** Reading would be refused. */
    @Test
    void whichEditionsThereAreIsToldWithoutReadingOne() {
        HeldEdition first = editions.byCode("A");
        first.drop();
        database.jdbc.execute("ALTER TABLE zones DISABLE TRIGGER USER");
        database.jdbc.update("UPDATE zones SET name = 'x' WHERE code = 'R1'");

        assertThat(editions.names())
                .containsExactly(
                        new PublishedEditions.Named("A", first.stored().hash()),
                        new PublishedEditions.Named(
                                "B", editions.byCode("B").stored().hash()));
        editions.require("A", "code");
        assertThatThrownBy(editions::maps).hasMessageContaining("散列值不符");
        assertThatThrownBy(() -> editions.require("C", "code")).hasMessageContaining("没有数据版本 C");
    }

    @Test
    void whatWasChangedInTheDatabaseIsRefusedWhenItIsReadAgain() {
        HeldEdition first = editions.byCode("A");
        first.drop();
        database.jdbc.execute("ALTER TABLE zones DISABLE TRIGGER USER");
        database.jdbc.update("UPDATE zones SET name = 'x' WHERE code = 'R1'");
        assertThatThrownBy(first::map).hasMessageContaining("R1").hasMessageContaining("散列值不符");
    }

    @Test
    void aZoneThatWasTakenOutOfTheDatabaseIsMissed() {
        HeldEdition first = editions.byCode("A");
        first.drop();
        database.jdbc.execute("ALTER TABLE zones DISABLE TRIGGER USER");
        database.jdbc.update("DELETE FROM zones WHERE code = 'R1'");
        assertThatThrownBy(first::map).hasMessageContaining("数据版本 A").hasMessageContaining("散列值不符");
    }

    @Test
    void anEditionThatComesIntoForceIsKeptFromThenOn() {
        var clock = new SteppingClock(Instant.parse("2020-06-01T00:00:00Z"));
        var both = new PublishedEditions(new EditionReading(database.editions, database.zones), clock);
        both.start();
        HeldEdition first = both.byCode("A");
        HeldEdition second = both.byCode("B");
        ZoningMap early = first.map();
        first.drop();
        assertThat(first.map()).isSameAs(early);
        clock.now = Instant.parse("2021-06-01T00:00:00Z");
        ZoningMap late = both.choose(EditionQuery.of(null, null, null, clock)).map();
        first.drop();
        second.drop();
        assertThat(second.map()).isSameAs(late);
        assertThat(first.map()).isNotSameAs(early);
    }

    /** Shows the time it is told. */
    private static final class SteppingClock extends Clock {

        private Instant now;

        SteppingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
