package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/** The facts that rules read, as a form asks for them. */
record FactListing(BookName rules, List<Entry> facts) {

    /** Names the rule book. */
    record BookName(String version, String hash) {}

    /**
     * A fact.
     *
     * @param units other units in which a number may be stated: a value in one times its factor is the value in {@code unit}
     * @param form where the environmental impact form gives it; null for what the system measures
     * @param derived whether the system measures it: then it cannot be stated
     * @param derivedFromIndustry whether the industry decides it where it is not stated
     * @param rules ids of the rules that read it
     */
    @Schema(name = "FactDescription")
    record Entry(
            String key,
            String label,
            String labelEn,
            Fact.Type type,
            @Nullable String unit,
            List<Fact.OtherUnit> units,
            @Nullable Double minimum,
            @Nullable Double maximum,
            List<Fact.Choice> choices,
            String help,
            @Nullable String form,
            String group,
            boolean derived,
            boolean derivedFromIndustry,
            List<String> rules) {}

    static FactListing of(RuleBook book) {
        return new FactListing(
                new BookName(book.version(), book.hash()),
                book.facts().stream().map(fact -> entry(fact, book)).toList());
    }

    private static Entry entry(Fact fact, RuleBook book) {
        return new Entry(
                fact.key(),
                fact.label(),
                fact.labelEn(),
                fact.type(),
                fact.unit(),
                fact.units(),
                fact.minimum(),
                fact.maximum(),
                fact.choices(),
                fact.help(),
                fact.form(),
                fact.group(),
                fact.measured() != null,
                fact.fromIndustry() != null,
                book.rulesReading(fact.key()).stream().map(Rule::id).toList());
    }
}
