package org.ecozone.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fonts of reports, in order of preference: Noto Sans SC, which the program carries, then those for rare characters of place
 * names, which the machine may have (HanaMin: all of CJK Extension B).
 *
 * @param regular of weight 400, first that which is taken first
 * @param bold for headings; a character that it lacks is taken from {@code regular}
 */
public record FontSet(List<FontFace> regular, FontFace bold) {

    private static final List<String> RARE = List.of("HanaMinA.ttf", "HanaMinB.ttf");

    public FontSet {
        regular = List.copyOf(regular);
    }

    /**
     * Loads the fonts.
     *
     * @param rare folder of fonts for rare characters; those that it lacks are left out
     */
    public static FontSet load(Path rare) {
        try {
            List<FontFace> regular = new ArrayList<>();
            regular.add(carried("NotoSansSC-Regular.ttf", 400));
            for (String name : RARE) {
                Path file = rare.resolve(name);
                if (Files.isRegularFile(file)) {
                    regular.add(FontFace.of(name.replace(".ttf", ""), 400, Files.readAllBytes(file)));
                }
            }
            return new FontSet(regular, carried("NotoSansSC-Bold.ttf", 700));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontFace carried(String name, int weight) throws IOException {
        try (InputStream in = FontSet.class.getResourceAsStream("fonts/" + name)) {
            if (in == null) {
                throw new IOException("no font " + name);
            }
            return FontFace.of("Noto Sans SC", weight, in.readAllBytes());
        }
    }

    /** The face that has the character: the bold one first where {@code isBold}; empty if none has it. */
    public Optional<FontFace> faceOf(int codePoint, boolean isBold) {
        if (isBold && bold.has(codePoint)) {
            return Optional.of(bold);
        }
        return regular.stream().filter(face -> face.has(codePoint)).findFirst();
    }
}
