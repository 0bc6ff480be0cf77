package org.ecozone.screening.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Holds the versions of a review against their hashes, against each other, and against the record that they are of. */
public final class ReviewChain {

    private ReviewChain() {}

    /**
     * What is wrong, in Chinese; empty where nothing is.
     *
     * @param versions of one record, oldest first
     */
    public static Optional<String> faultIn(List<ReviewSheet> versions, UUID id, String resultHash) {
        @Nullable String previous = null;
        for (int i = 0; i < versions.size(); i++) {
            ReviewSheet sheet = versions.get(i);
            String which = "复核意见第 " + sheet.version() + " 版";
            if (sheet.version() != i + 1) {
                return Optional.of("复核意见缺第 " + (i + 1) + " 版");
            }
            if (!hash(sheet.content()).equals(sheet.contentHash())) {
                return Optional.of(which + "与其散列值不符：曾被改动");
            }
            if (!Objects.equals(sheet.previousHash(), previous) || !says(sheet, previous)) {
                return Optional.of(which + "所续的不是第 " + i + " 版");
            }
            JsonNode screening = tree(sheet.content()).path("screening");
            if (!screening.path("id").asString("").equals(id.toString())
                    || !screening.path("resultHash").asString("").equals(resultHash)) {
                return Optional.of(which + "不是对这个研判结果的");
            }
            previous = sheet.contentHash();
        }
        return Optional.empty();
    }

    private static boolean says(ReviewSheet sheet, @Nullable String previous) {
        JsonNode content = tree(sheet.content());
        return content.path("version").asInt(0) == sheet.version()
                && Objects.equals(content.path("previous").asString(null), previous);
    }

    private static String hash(String content) {
        return CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException altered) {
            return MissingNode.getInstance();
        }
    }
}
