package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import org.ecozone.screening.sheet.FrozenResult.Finding;
import org.ecozone.screening.sheet.FrozenResult.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What of a site lies beyond the zones of a layer, where a rule speaks of that ground: outside an urban boundary for one.
 *
 * @param amount the site's without what the layer's zones take and what the layer has no data for, as printed
 * @param shareOfSite of the same
 * @param isLowerBound whether both may be more: zones are met, and the layer has no data for a part of the site, and a result does
 *     not tell whether these zones reach over the edge of the data, so that their ground there was taken off twice
 */
public record Beyond(Amount amount, BigDecimal shareOfSite, boolean isLowerBound) {

    /** Of a layer of which a rule that holds, or may, speaks without any of its zones; null where nothing is left that is certain. */
    static @Nullable Beyond of(Theme theme, FrozenResult result, Amount met, @Nullable Amount uncovered) {
        Amount whole = result.whole(met);
        Amount rest = whole.without(met).without(uncovered);
        boolean isSpokenOf = result.findings().stream().anyMatch(finding -> speaksBeyond(finding, theme.layer()));
        if (!isSpokenOf || rest.value().signum() <= 0) {
            return null;
        }
        boolean isAll = rest.value().compareTo(whole.value()) == 0;
        return new Beyond(
                rest,
                isAll || uncovered != null ? rest.shareOf(whole) : BigDecimal.ONE.subtract(theme.shareOfSite()),
                uncovered != null && !met.isNothing());
    }

    private static boolean speaksBeyond(Finding finding, String layer) {
        return layer.equals(finding.layer()) && finding.zones().isEmpty() && !finding.dataMissing();
    }
}
