package org.ecozone.screening.project;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of what is known of a project, as kept, whether or not its text and hash still fit.
 *
 * @param version from 1 on, without a gap
 * @param content canonical JSON (RFC 8785)
 * @param contentHash of {@code content}
 * @param previousHash {@code contentHash} of the version before; null for the first
 */
public record ProjectVersion(
        int version,
        String content,
        String contentHash,
        @Nullable String previousHash) {

    /**
     * The version of {@code project} that follows {@code last}.
     *
     * @param attached the record that this version adds; null for none
     * @param remark empty for none
     */
    public static ProjectVersion of(
            UUID project,
            ProjectEntry entry,
            @Nullable UUID attached,
            String remark,
            Optional<ProjectVersion> last,
            Instant at) {
        int version = last.map(ProjectVersion::version).orElse(0) + 1;
        @Nullable String previous = last.map(ProjectVersion::contentHash).orElse(null);
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("at", at.toString())
                .put("attached", attached == null ? null : attached.toString())
                .put("code", entry.code())
                .put("name", entry.name())
                .put("previous", previous)
                .put("project", project.toString())
                .put("remark", remark)
                .put("screening", entry.screening().toString())
                .put("state", entry.state().name())
                .put("version", version);
        byte[] canonical = CanonicalJson.bytes(content);
        return new ProjectVersion(
                version, new String(canonical, StandardCharsets.UTF_8), CanonicalJson.sha256(canonical), previous);
    }

    /** What was known; throws {@link IllegalArgumentException} or Jackson's exception where the text was altered beyond reading. */
    public ProjectEntry entry() {
        JsonNode tree = tree();
        return new ProjectEntry(
                tree.path("name").asString(""),
                tree.path("code").stringValue(null),
                ProjectState.valueOf(tree.path("state").asString("")),
                UUID.fromString(tree.path("screening").asString("")));
    }

    /** The member {@code name} as a text; empty where it is none. */
    public String text(String name) {
        return tree().path(name).asString("");
    }

    /** Whether it says what {@code other} says, but for when. */
    public boolean saysAs(ProjectVersion other) {
        return withoutTime().equals(other.withoutTime());
    }

    private JsonNode withoutTime() {
        JsonNode tree = tree();
        if (tree instanceof ObjectNode object) {
            object.remove("at");
        }
        return tree;
    }

    /** The answer by the contract: the hash, then the text that was hashed, as it is. */
    public String answer() {
        return "{\"contentHash\":\"" + contentHash + "\"," + content.substring(1);
    }

    /**
     * What is wrong with the {@code versions} of a project, oldest first, in Chinese; empty where nothing is.
     */
    public static Optional<String> faultIn(List<ProjectVersion> versions, UUID project) {
        @Nullable String previous = null;
        for (int i = 0; i < versions.size(); i++) {
            ProjectVersion one = versions.get(i);
            if (one.version != i + 1) {
                return Optional.of("缺第 " + (i + 1) + " 版");
            }
            if (!CanonicalJson.sha256(one.content.getBytes(StandardCharsets.UTF_8))
                    .equals(one.contentHash)) {
                return Optional.of("第 " + one.version + " 版与其散列值不符：曾被改动");
            }
            if (!Objects.equals(one.previousHash, previous) || !one.isOf(project, previous)) {
                return Optional.of("第 " + one.version + " 版所续的不是第 " + i + " 版");
            }
            previous = one.contentHash;
        }
        return Optional.empty();
    }

    private boolean isOf(UUID project, @Nullable String previous) {
        JsonNode tree = tree();
        return tree.path("version").asInt(0) == version
                && tree.path("project").asString("").equals(project.toString())
                && Objects.equals(tree.path("previous").stringValue(null), previous);
    }

    private JsonNode tree() {
        try {
            return JsonMapper.shared().readTree(content);
        } catch (JacksonException altered) {
            return MissingNode.getInstance();
        }
    }
}
