package org.ecozone.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.comparison.SmallEdition.box;
import static org.ecozone.comparison.SmallEdition.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;

class ZoneChangesTest {

    private static final String BOX = box(82.01, 82.02, 44.81, 44.82);
    private static final String OTHER = box(82.05, 82.06, 44.81, 44.82);

    @Test
    void aCodeOfOneSideOnlyIsAddedOrRemoved() {
        ZoneChanges zones = zones(
                SmallEdition.of("A").redline("H1", BOX), SmallEdition.of("B").redline("H2", OTHER));

        assertThat(zones.removed()).extracting(Zone::code).containsExactly("H1");
        assertThat(zones.added()).extracting(Zone::code).containsExactly("H2");
        assertThat(zones.changed()).isEmpty();
    }

    @Test
    void anotherCodeOnTheSameGroundIsRenumbered() {
        ZoneChange change = only(zones(
                SmallEdition.of("A").redline("H1", BOX), SmallEdition.of("B").redline("H2", BOX)));

        assertThat(change.kinds()).contains(ZoneChange.Kind.RENUMBERED).doesNotContain(ZoneChange.Kind.MOVED);
        assertThat(change.balance().isUnchanged()).isTrue();
    }

    @Test
    void anotherCodeOnMostOfTheGroundIsRenumberedAndMoved() {
        ZoneChange change = only(zones(
                SmallEdition.of("A").redline("H1", BOX),
                SmallEdition.of("B").redline("H2", box(82.012, 82.022, 44.81, 44.82))));

        assertThat(change.kinds()).contains(ZoneChange.Kind.RENUMBERED, ZoneChange.Kind.MOVED);
    }

    @Test
    void halfAZoneIsNotThatZone() {
        ZoneChanges zones = zones(
                SmallEdition.of("A").redline("H1", BOX),
                SmallEdition.of("B")
                        .redline("H2", box(82.01, 82.015, 44.81, 44.82))
                        .redline("H3", box(82.015, 82.02, 44.81, 44.82)));

        assertThat(zones.removed()).hasSize(1);
        assertThat(zones.added()).hasSize(2);
        assertThat(zones.changed()).isEmpty();
    }

    @Test
    void theCodeIsIdentityWhereverTheGroundWent() {
        ZoneChange change = only(zones(
                SmallEdition.of("A").redline("H1", BOX), SmallEdition.of("B").redline("H1", OTHER)));

        assertThat(change.kinds()).containsExactly(ZoneChange.Kind.MOVED);
        assertThat(change.balance().retained().isNothing()).isTrue();
    }

    @Test
    void attributesThatChangedAreNamed() {
        Zone before = new Zone("redline", "H1", "旧名", "REDLINE", Map.of("a", 1, "b", "x"), read(BOX));
        Zone after = new Zone("redline", "H1", "新名", "REDLINE", Map.of("b", "y", "c", true), read(BOX));
        Compared compared =
                compare(SmallEdition.of("A").zone(before), SmallEdition.of("B").zone(after), "redline");
        ZoneChange change = only(compared.zones());

        assertThat(change.kinds()).containsExactly(ZoneChange.Kind.ATTRIBUTES);
        assertThat(change.attributes())
                .containsEntry("name", new ZoneChange.Value("旧名", "新名"))
                .containsEntry("a", new ZoneChange.Value(1, null))
                .containsEntry("b", new ZoneChange.Value("x", "y"))
                .containsEntry("c", new ZoneChange.Value(null, true))
                .hasSize(4);
        assertThat(compared.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.ATTRIBUTE);
            assertThat(difference.zonesBefore()).containsExactly(before);
            assertThat(difference.zonesAfter()).containsExactly(after);
        });
        assertThat(compared.balance().isUnchanged()).isTrue();
    }

    /** The border between core and general zone moves; the reserve stays as it is. */
    @Test
    void groundThatChangesItsCategoryIsADifferenceThoughNothingIsLost() {
        Compared compared = compare(reserve("A", 82.03), reserve("B", 82.035), "nature-reserve");

        assertThat(compared.balance().isUnchanged()).isTrue();
        assertThat(compared.zones().changed())
                .extracting(ZoneChange::kinds)
                .containsExactly(Set.of(ZoneChange.Kind.MOVED), Set.of(ZoneChange.Kind.MOVED));
        assertThat(compared.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.ATTRIBUTE);
            assertThat(difference.zonesBefore()).extracting(Zone::category).containsExactly("GENERAL");
            assertThat(difference.zonesAfter()).extracting(Zone::category).containsExactly("CORE");
        });
    }

    static SmallEdition reserve(String code, double border) {
        return SmallEdition.of(code)
                .zone("nature-reserve", "N1", "CORE", box(82.01, border, 44.81, 44.83))
                .zone("nature-reserve", "N2", "GENERAL", box(border, 82.06, 44.81, 44.83));
    }

    private static ZoneChange only(ZoneChanges zones) {
        assertThat(zones.added()).isEmpty();
        assertThat(zones.removed()).isEmpty();
        assertThat(zones.changed()).hasSize(1);
        return zones.changed().get(0);
    }

    private static ZoneChanges zones(SmallEdition before, SmallEdition after) {
        return compare(before, after, "redline").zones();
    }

    private static Compared compare(SmallEdition before, SmallEdition after, String layer) {
        return (Compared)
                EditionComparison.of(before.map(), after.map(), new Basis(List.of(), Map.of(), SmallEdition.DIVIDING))
                        .layer(layer)
                        .orElseThrow();
    }
}
