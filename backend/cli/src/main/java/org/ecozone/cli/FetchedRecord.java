package org.ecozone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.answer.Answer;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as fetched from a server: the answer of {@code /api/screenings/ID} and that of {@code /api/screenings/ID/request}, each
 * in a file or both in one, {@code {"result": …, "request": …, "requestHash": …}}. Read by content, written canonically again, as
 * what was hashed.
 *
 * @param recorded with the result hash that the answer states
 * @param hasRequestHash whether the hash of the request was given; a server tells it as the ETag of the request
 */
record FetchedRecord(RecordedScreening recorded, boolean hasRequestHash) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The record in {@code files}; {@link Unreadable} if they hold none. */
    static FetchedRecord read(List<Path> files, @Nullable String requestHash) {
        ObjectNode result = null;
        ObjectNode request = null;
        String hash = requestHash;
        for (Path file : files) {
            JsonNode json = json(file);
            if (json.path("result") instanceof ObjectNode both) {
                result = both;
                request = json.path("request") instanceof ObjectNode asked ? asked : request;
                hash = hash == null ? json.path("requestHash").stringValue(null) : hash;
            } else if (json instanceof ObjectNode object && json.has("resultHash")) {
                result = object;
            } else if (json instanceof ObjectNode object && json.has(RecordedRequest.SCREENING)) {
                request = object;
            } else {
                throw none(file + " 既不是登记的结果，也不是登记的请求", file + " is neither a recorded result nor a recorded request");
            }
        }
        if (result == null || request == null) {
            String lacks = result == null ? "/api/screenings/ID" : "/api/screenings/ID/request";
            throw none("还需要 " + lacks + " 的回答", "the answer of " + lacks + " is needed, too");
        }
        return of(result, request, hash);
    }

    private static FetchedRecord of(ObjectNode result, ObjectNode request, @Nullable String requestHash) {
        String id = result.path("id").asString("");
        String at = result.path("evaluatedAt").asString("");
        String resultHash = result.path("resultHash").asString("");
        try {
            byte[] asked = CanonicalJson.bytes(request);
            byte[] answered = CanonicalJson.bytes(result.deepCopy().remove(Answer.NOT_HASHED));
            String edition = result.at("/edition/code").asString("");
            RecordedScreening computed =
                    RecordedScreening.of(UUID.fromString(id), Instant.parse(at), edition, asked, answered);
            return new FetchedRecord(
                    new RecordedScreening(
                            computed.id(),
                            computed.evaluatedAt(),
                            edition,
                            computed.request(),
                            requestHash == null ? computed.requestHash() : requestHash,
                            computed.result(),
                            resultHash,
                            computed.recordHash()),
                    requestHash != null);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw none("记录的编号或时间不能读取：" + id + "，" + at, "id or time of the record cannot be read: " + id + ", " + at);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw none(file + " 不是合法的 JSON：" + e.getOriginalMessage(), file + " is no valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unreadable none(String chinese, String english) {
        return new Unreadable(chinese, english);
    }
}
