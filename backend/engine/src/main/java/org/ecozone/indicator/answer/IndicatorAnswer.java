package org.ecozone.indicator.answer;

import org.ecozone.indicator.Breakdown;
import org.ecozone.indicator.IndicatorValues;
import org.ecozone.indicator.MethodSheet;
import org.ecozone.json.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer by the HTTP contract.
 *
 * @param content canonical JSON (RFC 8785), the member {@code resultHash} among the others. Not to be changed
 * @param hash {@code sha256:} and the hexadecimal SHA-256 of the canonical JSON without {@code resultHash}
 */
public record IndicatorAnswer(byte[] content, String hash) {

    /** All indicators of an edition. */
    public static IndicatorAnswer of(IndicatorValues values) {
        return of(IndicatorsJson.of(values));
    }

    /** How one divides. */
    public static IndicatorAnswer of(Breakdown breakdown) {
        return of(BreakdownJson.of(breakdown));
    }

    /** A layer by several measures. */
    public static IndicatorAnswer of(MethodSheet sheet) {
        return of(MethodSheetJson.of(sheet));
    }

    private static IndicatorAnswer of(ObjectNode json) {
        String hash = CanonicalJson.sha256(json);
        return new IndicatorAnswer(CanonicalJson.bytes(json.put("resultHash", hash)), hash);
    }
}
