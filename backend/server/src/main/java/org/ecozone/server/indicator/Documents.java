package org.ecozone.server.indicator;

import java.util.Arrays;
import java.util.function.Supplier;
import org.ecozone.server.indicator.Figures.Answered;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Answers that are asked for again and compared by the hash of what they say. */
final class Documents {

    static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private Documents() {}

    /** JSON as it was hashed. */
    static ResponseEntity<byte[]> json(WebRequest request, Answered<?> answered) {
        return tagged(request, answered.hash(), MediaType.APPLICATION_JSON, answered::content);
    }

    /** {@code answered} in the format asked for; {@code name} is that of the file, without its ending. */
    static ResponseEntity<byte[]> of(
            WebRequest request, Answered<?> answered, Format format, String name, Supplier<Workbook> workbook) {
        if (format == Format.JSON) {
            return json(request, answered);
        }
        String file = name + "." + format.word();
        ResponseEntity<byte[]> made = tagged(
                request,
                answered.hash() + "-" + format.word(),
                format.type(),
                () -> format == Format.XLSX
                        ? WorkbookXlsx.of(workbook.get())
                        : workbook.get().tables().get(0).csv());
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(made.getBody());
    }

    /** {@code body}, which is made only where who asks does not have it: where it has, 304. */
    static ResponseEntity<byte[]> tagged(WebRequest request, String tag, MediaType type, Supplier<byte[]> body) {
        String whole = "W/\"" + tag + '"';
        boolean isKnown = isKnown(request, tag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(CacheControl.noCache())
                .eTag(whole);
        return isKnown ? answer.build() : answer.contentType(type).body(body.get());
    }

    /** By weak comparison (RFC 9110, 13.1.2): a tag of ours has no comma. */
    private static boolean isKnown(WebRequest request, String tag) {
        String[] known = request.getHeaderValues(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals("*") || one.equals('"' + tag + '"'));
    }
}
