package org.ecozone.screening.siting;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Rule;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.answer.HeadJson;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/** What may be built at a place, by the HTTP contract: canonical JSON. The same question has the same bytes. */
public final class BuildableJson {

    private static final int ROOM = 1 << 18;

    private BuildableJson() {}

    /**
     * The rules asked for each of {@code industries} at the place of {@code asked}, whose own industry is not looked at.
     *
     * @param software version of the program
     */
    public static byte[] of(
            ScreeningRequest asked, RulesOnMap rules, Collection<Industry> industries, String software) {
        SiteOverlaps site = rules.map()
                .overlaps(asked.site(), rules.rules().asked(asked.accuracy()).withoutNearest());
        Buildable buildable =
                Buildable.of(rules, site, asked.facts().stated(), industries, asked.asOf(), asked.accuracy());
        SortedMap<String, Rule> named = new TreeMap<>();
        CanonicalText text =
                new CanonicalText(ROOM).open().member("asOf").text(asked.asOf().toString());
        text.member("edition");
        HeadJson.edition(text, rules.map().edition());
        text.member("facts");
        HeadJson.facts(text, asked.facts());
        text.member("industries").openList();
        buildable.rows().forEach(row -> row(text, row, named));
        text.closeList().member("provisions").open();
        named.forEach((id, rule) -> {
            text.member(id).open().member("effect").text(rule.effect().name());
            text.member("title").text(rule.title()).close();
        });
        text.close().member("rules");
        HeadJson.rules(text, rules.rules());
        text.member("site");
        HeadJson.site(text, asked.site(), asked.accuracy());
        text.member("software").text(software);
        return text.close().bytes();
    }

    private static void row(CanonicalText text, Buildable.Row row, SortedMap<String, Rule> named) {
        text.open().member("atLeast").text(row.bounds().atLeast().name());
        text.member("atMost").text(row.bounds().atMost().name());
        text.member("because").text(id(row.deciding(), named));
        text.member("code").text(row.industry().code());
        text.member("mayBecause").text(id(row.opening(), named));
        text.member("name").text(row.industry().name());
        text.member("verdict").text(row.bounds().verdict().name()).close();
    }

    private static @Nullable String id(@Nullable Rule rule, SortedMap<String, Rule> named) {
        if (rule == null) {
            return null;
        }
        named.put(rule.id(), rule);
        return rule.id();
    }
}
