package org.ecozone.screening.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is in a version of the review of a recorded screening: the opinion, with the result that it is bound to. */
public final class ReviewText {

    private ReviewText() {}

    /** The version of {@code opinion} that follows {@code last} on the record {@code id} with {@code resultHash}. */
    public static Version version(
            ReviewOpinion opinion, UUID id, String resultHash, Optional<Version> last, Instant at) {
        ObjectNode said =
                JsonNodeFactory.instance.objectNode().put("by", opinion.by()).put("remarks", opinion.remarks());
        said.putObject("screening").put("id", id.toString()).put("resultHash", resultHash);
        ArrayNode clauses = said.putArray("clauses");
        opinion.clauses()
                .forEach(clause -> clauses.addObject()
                        .put("rule", clause.rule())
                        .put("finding", clause.finding().name())
                        .put("text", clause.text())
                        .put("by", clause.by()));
        opinion.conclusion()
                .ifPresentOrElse(
                        own -> said.putObject("conclusion")
                                .put("verdict", own.verdict())
                                .put("reason", own.reason()),
                        () -> said.putNull("conclusion"));
        return Version.following(last, at, said);
    }

    /** What is wrong with the {@code reviews} of the record {@code id} with {@code resultHash}, in Chinese; empty where nothing is. */
    public static Optional<String> faultIn(Chain reviews, UUID id, String resultHash) {
        return reviews.fault(
                        said -> said.path("screening").path("id").asString("").equals(id.toString())
                                && said.path("screening")
                                        .path("resultHash")
                                        .asString("")
                                        .equals(resultHash),
                        "对这个研判结果")
                .map(fault -> "复核意见" + fault);
    }
}
