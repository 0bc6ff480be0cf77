package org.ecozone.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report or an extract is given as. */
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

    /** The one of {@code offered} called {@code word}. */
    public static Optional<Format> find(String word, List<Format> offered) {
        return offered.stream().filter(format -> format.word().equals(word)).findFirst();
    }

    /** Those of a record. */
    public static List<Format> ofRecords() {
        return List.of(values());
    }

    /** Those of an extract, the usual one first. */
    public static List<Format> ofExtracts() {
        return List.of(JSON, PDF, DOCX, XLSX);
    }

    /** Their words, in Chinese enumeration. */
    public static String words(List<Format> formats) {
        return formats.stream().map(Format::word).collect(Collectors.joining("、"));
    }
}
