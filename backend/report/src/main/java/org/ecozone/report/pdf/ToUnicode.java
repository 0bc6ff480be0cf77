package org.ecozone.report.pdf;

import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.report.text.FontFace;

/**
 * Which character each glyph of a font stands for in one document, as a CMap resource (ISO 32000-1, 9.10.3).
 *
 * <p>PDFBox writes for a glyph the lowest character that the font has it for. Fonts have one glyph for 一 and for the radical ⼀
 * (U+2F00), so whoever copied or searched the text would get, or miss, another character than was set.
 */
final class ToUnicode {

    /** As many as one block of a CMap may hold. */
    private static final int BLOCK = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicode() {}

    /** The map of the glyphs for {@code characters}; where two of them share a glyph, the more ordinary one stands for it. */
    static String of(FontFace face, Set<Integer> characters) {
        Map<Integer, Integer> byGlyph = new TreeMap<>();
        characters.stream()
                .sorted(Comparator.comparing(ToUnicode::isRare).thenComparing(Comparator.naturalOrder()))
                .forEach(character -> byGlyph.putIfAbsent(face.glyph(character), character));
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(byGlyph.entrySet());
        var text = new Formatter(new StringBuilder(HEAD), Locale.ROOT);
        for (int from = 0; from < entries.size(); from += BLOCK) {
            List<Map.Entry<Integer, Integer>> block = entries.subList(from, Math.min(entries.size(), from + BLOCK));
            text.format("%d beginbfchar\n", block.size());
            for (Map.Entry<Integer, Integer> entry : block) {
                text.format("<%04X> <", entry.getKey());
                for (char unit : Character.toChars(entry.getValue())) {
                    text.format("%04X", (int) unit);
                }
                text.format(">\n");
            }
            text.format("endbfchar\n");
        }
        return text + FOOT;
    }

    /** Radicals and characters for compatibility. */
    private static boolean isRare(int character) {
        return character >= 0x2E80 && character <= 0x2FDF
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0x2F800 && character <= 0x2FA1F;
    }
}
