package org.ecozone.report.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that is set in one font.
 *
 * @param text without tabs, which are blanks here
 */
public record Run(String text, FontFace face) {

    /**
     * The text in as few parts as it takes, each character in the first font that has it; a line feed stands in the part before
     * it. Explicit, because what sets the text would cut surrogate pairs in two when it looks for fonts itself.
     *
     * @throws IllegalArgumentException if a character has no font: {@link GlyphCheck} comes first
     */
    public static List<Run> of(String text, boolean isBold, FontSet fonts) {
        List<Run> runs = new ArrayList<>();
        var part = new StringBuilder();
        FontFace face = isBold ? fonts.bold() : fonts.regular().get(0);
        for (int codePoint : Visible.of(text).replace('\t', ' ').codePoints().toArray()) {
            FontFace next = codePoint == '\n'
                    ? face
                    : fonts.faceOf(codePoint, isBold)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no font has " + Visible.number(codePoint)));
            if (next != face && !part.isEmpty()) {
                runs.add(new Run(part.toString(), face));
                part.setLength(0);
            }
            face = next;
            part.appendCodePoint(codePoint);
        }
        if (!part.isEmpty()) {
            runs.add(new Run(part.toString(), face));
        }
        return runs;
    }
}
