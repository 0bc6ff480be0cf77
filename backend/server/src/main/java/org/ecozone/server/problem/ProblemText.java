package org.ecozone.server.problem;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems for places that no exception handler reaches. */
public final class ProblemText {

    private ProblemText() {}

    /** The general problem of {@code status} as JSON. */
    public static String of(int status) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST);
        return JsonMapper.shared().writeValueAsString(Problem.of(known, null));
    }

    /** {@code problem} of a request of {@code path} as a tree, for answers that had begun. */
    public static JsonNode tree(ProblemException problem, String path) {
        return JsonMapper.shared()
                .valueToTree(Problem.of(problem.code(), problem.getMessage(), path, problem.faults()));
    }
}
