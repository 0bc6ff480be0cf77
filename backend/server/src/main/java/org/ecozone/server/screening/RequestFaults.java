package org.ecozone.server.screening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;

/** Collects what is wrong with a screening request, so that all of it is answered at once. */
final class RequestFaults {

    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<ProblemCode> kinds = EnumSet.noneOf(ProblemCode.class);

    /** Adds {@code fault}; alone, its kind gives the problem its code. */
    void add(ProblemCode kind, Fault fault) {
        kinds.add(kind);
        faults.add(fault);
    }

    void add(ProblemCode kind, String pointer, String message) {
        add(kind, Fault.at(pointer, kind.name(), message));
    }

    /** Does nothing if there is no fault; else throws them: by their kind, or as REQUEST_INVALID if there are several. */
    void refuse() {
        if (faults.isEmpty()) {
            return;
        }
        ProblemCode code = kinds.size() == 1 ? kinds.iterator().next() : ProblemCode.REQUEST_INVALID;
        boolean flood = faults.size() > MOST;
        String where = flood ? "errors 列出前 " + MOST + " 处" : "见 errors";
        throw new ProblemException(
                code, "请求有 " + faults.size() + " 处错误，" + where, flood ? faults.subList(0, MOST) : faults);
    }
}
