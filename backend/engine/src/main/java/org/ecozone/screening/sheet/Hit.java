package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A place that a site meets, with the rule that speaks of it most severely.
 *
 * @param rule id of the rule
 * @param title of the rule, Chinese
 * @param outcome TRUE, or UNKNOWN where the rule is open: the place is met whatever comes of it
 * @param effect of the rule
 * @param citation the first article that it is based on; empty where the result names none
 * @param layer id of the layer; null for a rule that is bound to no place
 * @param category code of the category that its zones have in common; null where it names none
 * @param met the zones that the rule speaks of, together; empty where it holds by a distance, outside of
 *     a layer, or wherever the site lies
 * @param zones codes of the zones, those that are near where none is met
 */
public record Hit(
        String rule,
        String title,
        Truth outcome,
        Effect effect,
        Optional<Citation> citation,
        @Nullable String layer,
        @Nullable String layerName,
        @Nullable String category,
        @Nullable String categoryName,
        Optional<MetCategory> met,
        List<String> zones) {

    public Hit {
        zones = List.copyOf(zones);
    }

    /** An article. */
    public record Citation(String document, String article) {}

    /** Of the site, that the zones take together; nothing where none is met. */
    BigDecimal amount() {
        return met.map(MetCategory::amount).map(Amount::value).orElse(BigDecimal.ZERO);
    }
}
