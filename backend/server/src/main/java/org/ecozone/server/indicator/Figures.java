package org.ecozone.server.indicator;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ecozone.comparison.Basis;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.answer.ComparisonAnswer;
import org.ecozone.cover.Covers;
import org.ecozone.indicator.Breakdown;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorValues;
import org.ecozone.indicator.Indicators;
import org.ecozone.indicator.MethodSheet;
import org.ecozone.indicator.answer.IndicatorAnswer;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.server.zoning.PublishedEditions.Named;
import org.ecozone.zoning.ZoningMap;
import org.springframework.stereotype.Service;

/** Figures of the published editions, each computed once and kept by what it was computed from. */
@Service
class Figures {

    private static final int MOST_VALUES = 32;
    private static final int MOST_BREAKDOWNS = 512;
    private static final int MOST_SHEETS = 64;
    /** They hold the polygons of what was lost and gained. */
    private static final int MOST_COMPARISONS = 8;

    private final PublishedEditions editions;
    private final Kept<Key, Answered<IndicatorValues>> values = new Kept<>(MOST_VALUES);
    private final Kept<Key, Answered<Breakdown>> breakdowns = new Kept<>(MOST_BREAKDOWNS);
    private final Kept<Key, Answered<MethodSheet>> sheets = new Kept<>(MOST_SHEETS);
    private final Kept<Key, Answered<EditionComparison>> comparisons = new Kept<>(MOST_COMPARISONS);
    private SoftReference<List<Covers>> covers = new SoftReference<>(null);

    Figures(PublishedEditions editions) {
        this.editions = editions;
    }

    /** What figures are computed from; {@code what} tells those of the same editions apart. */
    private record Key(String edition, String baseline, List<Named> all, Definitions definitions, String what) {}

    /**
     * Figures and the canonical JSON that says them.
     *
     * @param content not to be changed
     * @param hash the member {@code resultHash} of {@code content}
     */
    record Answered<T>(T figures, byte[] content, String hash) {}

    private Key key(ZoningMap edition, ZoningMap baseline, Definitions definitions, String what) {
        return new Key(edition.edition().code(), baseline.edition().code(), editions.names(), definitions, what);
    }

    /** All indicators of {@code edition}, with the trend over all published editions. */
    Answered<IndicatorValues> values(ZoningMap edition, ZoningMap baseline, Definitions definitions) {
        return values.get(key(edition, baseline, definitions, "values"), () -> {
            List<Covers> all = covers();
            IndicatorValues made = Indicators.of(definitions.book()).evaluate(of(edition), of(baseline), all);
            return answered(made, IndicatorAnswer.of(made));
        });
    }

    /** How {@code indicator}, one of the definitions, divides. */
    Answered<Breakdown> breakdown(
            Indicator indicator, By by, ZoningMap edition, ZoningMap baseline, Definitions definitions) {
        return breakdowns.get(key(edition, baseline, definitions, indicator.id() + " " + by), () -> {
            Breakdown made = Indicators.of(definitions.book()).breakdown(indicator, by, of(edition), of(baseline));
            return answered(made, IndicatorAnswer.of(made));
        });
    }

    /** Layer {@code layer} of {@code edition} by several measures. */
    Answered<MethodSheet> methodSheet(String layer, ZoningMap edition, Definitions definitions) {
        return sheets.get(key(edition, edition, definitions, layer), () -> {
            MethodSheet made = Indicators.of(definitions.book()).methodSheet(layer, of(edition));
            return answered(made, IndicatorAnswer.of(made));
        });
    }

    private static <T> Answered<T> answered(T figures, IndicatorAnswer answer) {
        return new Answered<>(figures, answer.content(), answer.hash());
    }

    /** Two different editions, {@code after} told against {@code before}. */
    Answered<EditionComparison> comparison(ZoningMap before, ZoningMap after, Definitions definitions) {
        return comparisons.get(key(after, before, definitions, "comparison"), () -> {
            Basis basis = definitions.basis(between(before, after));
            EditionComparison made = EditionComparison.of(of(before), of(after), basis);
            ComparisonAnswer answer = ComparisonAnswer.comparison(made);
            return new Answered<>(made, answer.content(), answer.hash());
        });
    }

    /** Codes of the editions from {@code before} on up to {@code after}; backwards only the first. */
    private List<String> between(ZoningMap before, ZoningMap after) {
        List<String> codes = editions.names().stream().map(Named::code).toList();
        int first = codes.indexOf(before.edition().code());
        int last = codes.indexOf(after.edition().code());
        return codes.subList(first, Math.max(first, last) + 1);
    }

    private Covers of(ZoningMap map) {
        return covers().stream().filter(one -> one.map() == map).findFirst().orElseGet(() -> new Covers(map));
    }

    /** Of all published editions, oldest first; dropped when memory is short, made anew when an edition was read anew. */
    private synchronized List<Covers> covers() {
        List<ZoningMap> maps = editions.maps();
        List<Covers> held = Optional.ofNullable(covers.get()).orElse(Collections.emptyList());
        if (!isOf(held, maps)) {
            held = Covers.together(maps);
            covers = new SoftReference<>(held);
        }
        return held;
    }

    private static boolean isOf(List<Covers> covers, List<ZoningMap> maps) {
        if (covers.size() != maps.size()) {
            return false;
        }
        for (int i = 0; i < maps.size(); i++) {
            if (covers.get(i).map() != maps.get(i)) {
                return false;
            }
        }
        return true;
    }
}
