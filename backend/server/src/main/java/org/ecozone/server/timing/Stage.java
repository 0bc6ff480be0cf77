package org.ecozone.server.timing;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A part of the work for an answer, of which the answer says how long it took: of its own work, waiting included. */
public enum Stage {
    /** What was sent is understood: a request checked, a file read. */
    READ,
    /** Ground, rules, verdict and reasons. */
    SCREEN,
    /** The database is asked or told. */
    DB;

    private String attribute() {
        return Stage.class.getName() + name();
    }

    /** What {@code work} gives; how long it took is added to this part of the running request, if there is one. */
    public <T> T of(Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(
                        attribute(), nanos(request) + System.nanoTime() - begin, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }

    private long nanos(RequestAttributes request) {
        return request.getAttribute(attribute(), RequestAttributes.SCOPE_REQUEST) instanceof Long nanos ? nanos : 0;
    }

    /** {@code name;dur=milliseconds} of {@code request}; empty if this was no part of it. */
    String metric(RequestAttributes request) {
        long nanos = nanos(request);
        return nanos == 0
                ? ""
                : String.format(Locale.ROOT, "%s;dur=%.1f", name().toLowerCase(Locale.ROOT), nanos / 1e6);
    }
}
