package org.ecozone.server.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param type name of the kind of problem
 * @param title the kind of problem in Chinese
 * @param status HTTP status
 * @param detail this problem in one Chinese sentence
 * @param instance path of the request
 * @param code stable code
 * @param errors all faults
 */
record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        List<Fault> errors) {

    /** The general problem of {@code status}, for refusals that come from outside our code. */
    static Problem of(HttpStatus status, @Nullable String instance) {
        ProblemCode code = ProblemCode.of(status);
        return new Problem(code.type(), code.title(), status.value(), code.title(), instance, code.name(), List.of());
    }

    static Problem of(ProblemCode code, @Nullable String detail, @Nullable String instance, List<Fault> faults) {
        return new Problem(
                code.type(), code.title(), code.status().value(), detail, instance, code.name(), List.copyOf(faults));
    }
}
