package org.ecozone.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report is given as. */
public enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The recorded result as it is served, its sheet and the version of the review. */
    JSON("application/json"),
    /** The site and its pieces. */
    GEOJSON("application/geo+json"),
    /** Likewise. */
    GPKG("application/geopackage+sqlite3");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Its name in an address; also the ending of a file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one called {@code word}. */
    public static Optional<Format> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** All words, in Chinese enumeration. */
    public static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining("、"));
    }
}
