package org.ecozone.sitefile.site;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;

/**
 * What the user says of a file, beyond its content.
 *
 * @param crs the coordinate system, where the file leaves it open
 * @param encoding the text encoding; empty to find it out
 * @param notation how degrees in point texts and tables are written; empty to ask where it is open, unless {@code crs} is given:
 *     then they are decimal
 */
public record SiteFileOptions(Optional<Crs> crs, Optional<Charset> encoding, Optional<DegreeNotation> notation) {

    /** The most sites that are read from one text or workbook. */
    public static final int MAX_SITES = 10_000;

    /** Nothing said. */
    public static final SiteFileOptions NONE = new SiteFileOptions(Optional.empty(), Optional.empty());

    /** With nothing said of the notation of degrees. */
    public SiteFileOptions(Optional<Crs> crs, Optional<Charset> encoding) {
        this(crs, encoding, Optional.empty());
    }

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The same, of degrees that are decimal beyond doubt. */
    public SiteFileOptions ofDecimalDegrees() {
        return new SiteFileOptions(crs, encoding, Optional.of(DegreeNotation.DECIMAL));
    }

    /** The encoding that users call {@code name}: UTF-8, UTF-16 or GB18030 with its subsets GBK and GB2312; empty for others. */
    public static Optional<Charset> findEncoding(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> Optional.of(StandardCharsets.UTF_8);
            case "UTF-16", "UTF16" -> Optional.of(StandardCharsets.UTF_16);
            case "GB18030", "GBK", "GB2312", "CP936" -> Optional.of(GB18030);
            default -> Optional.empty();
        };
    }
}
