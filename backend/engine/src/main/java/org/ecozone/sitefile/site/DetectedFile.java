package org.ecozone.sitefile.site;

import java.util.List;
import java.util.Optional;

/**
 * What a file was found to be.
 *
 * @param format its format; empty if it is none that is read
 * @param encoding name of its text encoding, {@code GB18030}; empty if it is no text or has none
 * @param layers names of the layers that were read, in file order; empty where the format has none
 */
public record DetectedFile(Optional<FileFormat> format, Optional<String> encoding, List<String> layers) {

    /** Nothing known. */
    public static final DetectedFile NONE = new DetectedFile(Optional.empty(), Optional.empty(), List.of());

    public DetectedFile {
        layers = List.copyOf(layers);
    }

    static DetectedFile of(FileFormat format) {
        return new DetectedFile(Optional.of(format), Optional.empty(), List.of());
    }

    public static DetectedFile text(FileFormat format, FileText file) {
        return new DetectedFile(Optional.of(format), Optional.of(file.encoding().name()), List.of());
    }
}
