package org.ecozone.report.text;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.document.Document;

/** Whether every character of a document can be set in the fonts. */
public final class GlyphCheck {

    private GlyphCheck() {}

    /**
     * Passes if each has a glyph in the order of {@link FontSet}; invisible ones count as they are written out by
     * {@link Visible}.
     *
     * @throws MissingGlyphException naming every character that has none, and every place where it stands
     */
    public static void check(Document document, FontSet fonts) {
        List<MissingGlyphException.Missing> missing = new ArrayList<>();
        for (Passage passage : Passage.of(document)) {
            Visible.of(passage.text())
                    .codePoints()
                    .filter(codePoint -> !canBeSet(codePoint, fonts))
                    .distinct()
                    .forEach(codePoint -> missing.add(new MissingGlyphException.Missing(codePoint, passage.where())));
        }
        if (!missing.isEmpty()) {
            throw new MissingGlyphException(missing);
        }
    }

    /**
     * Whether it is set in the right shape. Not so, although a font may have something in its place: characters for private use,
     * which mean another thing in each font; and scripts that run from right to left or join their letters, which are not set so.
     */
    static boolean canBeSet(int codePoint, FontSet fonts) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        byte direction = Character.getDirectionality(codePoint);
        return Character.getType(codePoint) != Character.PRIVATE_USE
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && fonts.faceOf(codePoint, false).isPresent();
    }
}
