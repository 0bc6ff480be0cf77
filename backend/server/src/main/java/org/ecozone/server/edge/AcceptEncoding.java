package org.ecozone.server.edge;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says by {@code Accept-Encoding} (RFC 9110, 12.5.3), for answers that are kept compressed. */
public final class AcceptEncoding {

    private static final String GZIP = "gzip";
    private static final Pattern WANTED_GZIP = Pattern.compile("gzip(\\s*;\\s*q=(1(\\.0*)?|0\\.0*[1-9]\\d*))?");

    private AcceptEncoding() {}

    /** Whether gzip is named and not ruled out. The star is taken to name nothing: plain bytes are never wrong. */
    public static boolean hasGzip(@Nullable String header) {
        return header != null
                && (header.equals(GZIP)
                        || header.startsWith(GZIP + ",")
                        || Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                                .anyMatch(coding ->
                                        WANTED_GZIP.matcher(coding.strip()).matches()));
    }
}
