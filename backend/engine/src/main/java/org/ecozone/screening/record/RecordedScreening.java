package org.ecozone.screening.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.answer.Answer;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A screening as recorded, whether or not its texts and hashes still fit.
 *
 * @param edition code of the edition, by the record's reference to it
 * @param request canonical JSON of what was asked
 * @param requestHash of {@code request}
 * @param result canonical JSON of the answer, without {@link Answer#NOT_HASHED}
 * @param resultHash of {@code result}
 * @param recordHash of what neither text holds
 */
public record RecordedScreening(
        UUID id,
        Instant evaluatedAt,
        String edition,
        String request,
        String requestHash,
        String result,
        String resultHash,
        String recordHash) {

    public static RecordedScreening of(UUID id, Instant evaluatedAt, String edition, byte[] request, byte[] result) {
        return of(id, evaluatedAt, edition, request, new Answer(result, CanonicalJson.sha256(result)));
    }

    /** Likewise of an answer, which has its hash. */
    public static RecordedScreening of(UUID id, Instant evaluatedAt, String edition, byte[] request, Answer answer) {
        String requestHash = CanonicalJson.sha256(request);
        return new RecordedScreening(
                id,
                evaluatedAt,
                edition,
                new String(request, StandardCharsets.UTF_8),
                requestHash,
                new String(answer.content(), StandardCharsets.UTF_8),
                answer.hash(),
                recordHash(id, evaluatedAt, requestHash, answer.hash()));
    }

    private static String recordHash(UUID id, Instant evaluatedAt, String requestHash, String resultHash) {
        return CanonicalJson.sha256(JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("evaluatedAt", evaluatedAt.toString())
                .put("requestHash", requestHash)
                .put("resultHash", resultHash));
    }

    public boolean isRequestAsHashed() {
        return CanonicalJson.sha256(request.getBytes(StandardCharsets.UTF_8)).equals(requestHash);
    }

    public boolean isResultAsHashed() {
        return CanonicalJson.sha256(result.getBytes(StandardCharsets.UTF_8)).equals(resultHash);
    }

    public boolean isRecordAsHashed() {
        return recordHash(id, evaluatedAt, requestHash, resultHash).equals(recordHash);
    }

    /** The answer by the contract; the text that was hashed stands in it as it is, after the members that were not. */
    public byte[] answer() {
        return Answer.served(id, evaluatedAt, resultHash, result.getBytes(StandardCharsets.UTF_8));
    }
}
