package org.ecozone.screening.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of the review of a recorded screening, as kept, whether or not its text and hash still fit.
 *
 * @param version from 1 on, without a gap
 * @param content canonical JSON (RFC 8785): the opinion, with what it is bound to
 * @param contentHash of {@code content}
 * @param previousHash {@code contentHash} of the version before; null for the first
 */
public record ReviewSheet(
        int version,
        String content,
        String contentHash,
        @Nullable String previousHash) {

    /** The version of {@code opinion} that follows {@code last} on the record {@code id} with {@code resultHash}. */
    public static ReviewSheet of(
            ReviewOpinion opinion, UUID id, String resultHash, Optional<ReviewSheet> last, Instant at) {
        int version = last.map(ReviewSheet::version).orElse(0) + 1;
        @Nullable String previous = last.map(ReviewSheet::contentHash).orElse(null);
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("at", at.toString())
                .put("by", opinion.by())
                .put("previous", previous)
                .put("remarks", opinion.remarks())
                .put("version", version);
        content.putObject("screening").put("id", id.toString()).put("resultHash", resultHash);
        ArrayNode clauses = content.putArray("clauses");
        opinion.clauses()
                .forEach(clause -> clauses.addObject()
                        .put("rule", clause.rule())
                        .put("finding", clause.finding().name())
                        .put("text", clause.text())
                        .put("by", clause.by()));
        opinion.conclusion()
                .ifPresentOrElse(
                        own -> content.putObject("conclusion")
                                .put("verdict", own.verdict())
                                .put("reason", own.reason()),
                        () -> content.putNull("conclusion"));
        byte[] canonical = CanonicalJson.bytes(content);
        return new ReviewSheet(
                version, new String(canonical, StandardCharsets.UTF_8), CanonicalJson.sha256(canonical), previous);
    }

    /** The answer by the contract: the hash, then the text that was hashed, as it is. */
    public String answer() {
        return "{\"contentHash\":\"" + contentHash + "\"," + content.substring(1);
    }
}
