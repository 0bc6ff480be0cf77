package org.ecozone.access.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.Where;
import org.junit.jupiter.api.Test;

class MeasuredOrderTest {

    private static final EiaCatalogue NO_CATALOGUE = new EiaCatalogue(List.of());

    /** Measured by whether the site lies in a layer for which {@code elseFact} answers. */
    private static Fact measured(String key, String elseFact) {
        Where where = new Where.OfLayer(key, null, Where.Relation.OVERLAPS, null, null, null, elseFact);
        return new Fact(
                key,
                key,
                key,
                Fact.Type.BOOLEAN,
                null,
                List.of(),
                null,
                null,
                List.of(),
                "",
                null,
                "",
                null,
                new MeasuredFact.OfPlace(where),
                null);
    }

    @Test
    void whatAFactFollowsFromComesBeforeItWhateverTheOrderOfTheFile() {
        List<Fact> facts = List.of(measured("c", "b"), measured("b", "a"), measured("a", "stated"));

        assertThat(MeasuredOrder.of(facts, NO_CATALOGUE)).extracting(Fact::key).containsExactly("a", "b", "c");
    }

    @Test
    void factsThatFollowFromEachOtherAreRefused() {
        List<Fact> facts = List.of(measured("a", "b"), measured("b", "a"));

        assertThatThrownBy(() -> MeasuredOrder.of(facts, NO_CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, b]");
    }
}
