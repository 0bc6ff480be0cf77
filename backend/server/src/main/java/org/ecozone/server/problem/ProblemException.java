package org.ecozone.server.problem;

import java.util.List;

/** A request that cannot be answered as asked, with all its faults. The only exception type of the server. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Fault> faults;

    /** {@code detail} is one Chinese sentence on the whole. */
    public ProblemException(ProblemCode code, String detail, List<Fault> faults) {
        super(detail, null, false, code.status().is5xxServerError());
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /** A problem of one fault at {@code pointer}. */
    public static ProblemException at(String pointer, ProblemCode code, String message) {
        return new ProblemException(code, message, List.of(Fault.at(pointer, code.name(), message)));
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
