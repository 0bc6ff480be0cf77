package org.ecozone.report;

/** That no report is made: it would lack what it must not lack. The message is Chinese and says what to do. */
public final class ReportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ReportRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    ReportRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** No font that is known has a character that it says. */
        GLYPH_MISSING,
        /** A character is in the fonts for rare ones, which this machine lacks. */
        FONT_MISSING,
        /** A map cannot be drawn. */
        MAP_FAILED,
        /** The place of an extract is beyond what a map can show: too far off, too large or too small. */
        PLACE_NOT_DRAWN,
        /** This machine has no GDAL that writes a GeoPackage. */
        GDAL_MISSING
    }
}
