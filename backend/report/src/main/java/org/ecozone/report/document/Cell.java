package org.ecozone.report.document;

import java.math.BigDecimal;

/** A value as it is read. */
public sealed interface Cell {

    /** As a person reads it. */
    String text();

    /** A text; never taken for a formula or a number. */
    record Text(String text, Block.Tone tone) implements Cell {}

    /**
     * A number.
     *
     * @param value as the recorded result has it, digit by digit
     * @param text with separators and unit
     */
    record Number(BigDecimal value, String text) implements Cell {}

    /** A plain text. */
    static Cell of(String text) {
        return new Text(text, Block.Tone.PLAIN);
    }
}
