package org.ecozone.server.screening;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By which a caller says that a call is one that it made before (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param key without the quotes that the draft puts around it
 * @param bodyHash of what is asked
 */
record RecordingKey(String key, String bodyHash) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\"");
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x7e]{1,255}");

    /** Reads the header {@code given} with the question {@code feature} and its {@code parameters}; throws BAD_PARAMETER. */
    static RecordingKey of(String given, JsonNode feature, @Nullable String... parameters) {
        var quoted = QUOTED.matcher(given);
        boolean isQuoted = quoted.matches();
        if (!isQuoted && !BARE.matcher(given).matches()) {
            throw ProblemException.at(
                    HEADER,
                    ProblemCode.BAD_PARAMETER,
                    HEADER + " 应为 1 至 255 个可见 ASCII 字符；收到 " + given.length() + " 个字符");
        }
        var asked = new StringBuilder(feature.toString());
        for (String parameter : parameters) {
            asked.append('\n').append(parameter == null ? "" : '=' + parameter);
        }
        return new RecordingKey(
                isQuoted ? quoted.group(1) : given,
                CanonicalJson.sha256(asked.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
