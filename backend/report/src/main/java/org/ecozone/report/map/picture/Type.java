package org.ecozone.report.map.picture;

import java.awt.Color;

/**
 * How a text looks.
 *
 * @param size of an em, in pixels
 */
public record Type(double size, boolean isBold, Color ink) {

    public static final Color INK = new Color(0x262B28);
    public static final Color QUIET = new Color(0x5A625E);
    public static final Color WARNING = new Color(0xA3111B);

    /** Over a legend. */
    public static final Type HEADING = new Type(Paper.pt(8.5), true, INK);

    public static final Type BODY = new Type(Paper.pt(7.2), false, INK);
    public static final Type STRONG = new Type(Paper.pt(7.2), true, INK);
    public static final Type NOTE = new Type(Paper.pt(6.2), false, QUIET);
    public static final Type TICK = new Type(Paper.pt(5.8), false, QUIET);
    /** The site's name. */
    public static final Type SITE = new Type(Paper.pt(8.2), true, INK);

    /** The same in another colour. */
    public Type in(Color other) {
        return new Type(size, isBold, other);
    }

    /** Above the base line. */
    public double ascent() {
        return size * 0.88;
    }

    /** From line to line. */
    public double leading() {
        return size * 1.3;
    }
}
