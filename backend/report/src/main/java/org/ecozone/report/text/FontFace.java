package org.ecozone.report.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One TrueType font: its bytes, which characters it has, and their outlines. Safe for use by many threads. */
public final class FontFace {

    private final String family;
    private final int weight;
    private final byte[] bytes;
    private final TrueTypeFont font;
    private final CmapLookup cmap;
    private final double em;

    private FontFace(String family, int weight, byte[] bytes, TrueTypeFont font) throws IOException {
        this.family = family;
        this.weight = weight;
        this.bytes = bytes;
        this.font = font;
        this.cmap = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
    }

    /**
     * The font in {@code bytes}.
     *
     * @param weight as in CSS, 400 for regular and 700 for bold
     * @throws IOException if they are no TrueType font with a Unicode character map
     */
    static FontFace of(String family, int weight, byte[] bytes) throws IOException {
        return new FontFace(family, weight, bytes, new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
    }

    /** A name to ask for it by, for example {@code Noto Sans SC}. */
    public String family() {
        return family;
    }

    /** As in CSS. */
    public int weight() {
        return weight;
    }

    /** The file; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether it has a glyph of its own for the character. */
    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** The number of its glyph in the font; 0 if it has none. */
    public int glyph(int codePoint) {
        synchronized (font) {
            return cmap.getGlyphId(codePoint);
        }
    }

    /** How far the next character stands from this one, in em. */
    public double advance(int codePoint) {
        try {
            synchronized (font) {
                return font.getAdvanceWidth(cmap.getGlyphId(codePoint)) / em;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline in em: the origin on the base line, y downwards as pictures have it. Empty for a space. */
    public Shape outline(int codePoint) {
        try {
            synchronized (font) {
                GlyphData glyph = font.getGlyph().getGlyph(cmap.getGlyphId(codePoint));
                return AffineTransform.getScaleInstance(1 / em, -1 / em)
                        .createTransformedShape(glyph == null ? new java.awt.geom.Path2D.Double() : glyph.getPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
