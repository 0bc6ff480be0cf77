package org.ecozone.server.indicator;

import java.util.function.Supplier;
import org.ecozone.server.indicator.Figures.Answered;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are asked for again and compared by the hash of what they say. */
final class Documents {

    static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private Documents() {}

    /** JSON as it was hashed. */
    static ResponseEntity<byte[]> json(Answered<?> answered) {
        return tagged(answered.hash(), MediaType.APPLICATION_JSON).body(answered.content());
    }

    /** {@code answered} in the format asked for; {@code name} is that of the file, without its ending. */
    static ResponseEntity<byte[]> of(Answered<?> answered, Format format, String name, Supplier<Workbook> workbook) {
        return switch (format) {
            case JSON -> json(answered);
            case XLSX -> file(answered, format, name).body(WorkbookXlsx.of(workbook.get()));
            case CSV ->
                file(answered, format, name).body(workbook.get().tables().get(0).csv());
        };
    }

    private static ResponseEntity.BodyBuilder file(Answered<?> answered, Format format, String name) {
        String file = name + "." + format.word();
        return tagged(answered.hash() + "-" + format.word(), format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString());
    }

    static ResponseEntity.BodyBuilder tagged(String tag, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + tag + '"')
                .contentType(type);
    }
}
