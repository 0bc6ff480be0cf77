package org.ecozone.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version as kept, whether or not its text and hash still fit.
 *
 * @param number from 1 on, without a gap
 * @param content canonical JSON (RFC 8785): what was said, {@code at}, {@code version} and {@code previous}
 * @param contentHash of {@code content}
 * @param previousHash {@code contentHash} of the version before; null for the first
 */
public record Version(
        int number,
        String content,
        String contentHash,
        @Nullable String previousHash) {

    /** {@code said} at that time, as the version that follows {@code last}. */
    public static Version following(Optional<Version> last, Instant at, ObjectNode said) {
        int number = last.map(Version::number).orElse(0) + 1;
        @Nullable String previous = last.map(Version::contentHash).orElse(null);
        ObjectNode content = said.deepCopy()
                .put("at", at.toString())
                .put("previous", previous)
                .put("version", number);
        byte[] canonical = CanonicalJson.bytes(content);
        return new Version(
                number, new String(canonical, StandardCharsets.UTF_8), CanonicalJson.sha256(canonical), previous);
    }

    /** The answer by the contract: the hash, then the text that was hashed, as it is. */
    public String answer() {
        return "{\"contentHash\":\"" + contentHash + "\"," + content.substring(1);
    }

    /** The text read; missing where it was altered beyond reading. */
    public JsonNode tree() {
        try {
            return JsonMapper.shared().readTree(content);
        } catch (JacksonException altered) {
            return MissingNode.getInstance();
        }
    }

    /** Whether it is what {@code other} is, but for when. */
    public boolean saysAs(Version other) {
        return withoutTime().equals(other.withoutTime());
    }

    private JsonNode withoutTime() {
        JsonNode tree = tree();
        if (tree instanceof ObjectNode object) {
            object.remove("at");
        }
        return tree;
    }

    boolean isAsHashed() {
        return CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8)).equals(contentHash);
    }

    /** Whether row and text both say that it is the {@code number}th and follows {@code previous}, or nothing. */
    boolean isAfter(@Nullable Version previous) {
        @Nullable String hash = previous == null ? null : previous.contentHash;
        JsonNode named = tree().path("previous");
        boolean isNamed = hash == null
                ? named.isNull()
                : named.isString() && named.stringValue().equals(hash);
        return isNamed
                && Objects.equals(previousHash, hash)
                && tree().path("version").asInt(0) == number;
    }
}
