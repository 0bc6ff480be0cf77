package org.ecozone.server.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as asked, with all its faults. The only exception type of the server. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration SHORTLY = Duration.ofSeconds(10);

    private final ProblemCode code;
    private final transient List<Fault> faults;
    private final Duration retryAfter;

    /** {@code detail} is one Chinese sentence on the whole. */
    public ProblemException(ProblemCode code, String detail, List<Fault> faults) {
        this(code, detail, faults, code.status() == HttpStatus.SERVICE_UNAVAILABLE ? SHORTLY : Duration.ZERO);
    }

    private ProblemException(ProblemCode code, String detail, List<Fault> faults, Duration retryAfter) {
        super(detail, null, false, code.status().is5xxServerError());
        this.code = code;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /** A problem of one fault at {@code pointer}. */
    public static ProblemException at(String pointer, ProblemCode code, String message) {
        return new ProblemException(code, message, List.of(Fault.at(pointer, code.name(), message)));
    }

    /** A problem that is gone after {@code retryAfter}, and not before. */
    public static ProblemException until(Duration retryAfter, ProblemCode code, String detail) {
        return new ProblemException(code, detail, List.of(), retryAfter);
    }

    /** When it may be worth to ask again; zero where nobody knows. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** The stable code. */
    public ProblemCode code() {
        return code;
    }

    /** All faults; may be empty where {@code detail} says everything. */
    public List<Fault> faults() {
        return faults;
    }
}
