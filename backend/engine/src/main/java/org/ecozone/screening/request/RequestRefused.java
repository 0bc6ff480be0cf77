package org.ecozone.screening.request;

import java.util.List;
import java.util.function.Function;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;
import org.jspecify.annotations.Nullable;

/** A screening request that cannot be screened, with its faults, each by the JSON pointer of its place. */
public final class RequestRefused extends FaultsFound {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 100;

    private final Kind kind;
    private final int found;

    /** For {@code faults}, which are all of {@code kind} or of several kinds together. */
    public RequestRefused(Kind kind, List<Fault> faults) {
        this(kind, faults.subList(0, Math.min(MOST, faults.size())), faults.size());
    }

    private RequestRefused(Kind kind, List<Fault> told, int found) {
        super(told);
        this.kind = kind;
        this.found = found;
    }

    /** The same, where what was read stands elsewhere: with each JSON pointer changed by {@code place}. */
    public RequestRefused placed(Function<String, @Nullable String> place) {
        List<Fault> told = faults().stream()
                .map(fault -> {
                    String pointer = fault.at().pointer();
                    return pointer == null ? fault : fault.placed(fault.at().to(place.apply(pointer)));
                })
                .toList();
        return new RequestRefused(kind, told, found);
    }

    /** What the faults are of: stable codes. */
    public enum Kind {
        /** The Feature or one of its properties, or several of these kinds together. */
        REQUEST_INVALID,
        /** The geometry. */
        SITE_INVALID,
        /** The coordinate system that is named. */
        CRS_UNKNOWN,
        /** What a person has decided. */
        JUDGEMENT_INVALID,
        /** A fact. */
        FACT_INVALID,
        /** The industry. */
        INDUSTRY_UNKNOWN
    }

    /** What the faults are of, all of them. */
    public Kind kind() {
        return kind;
    }

    /** How many faults there are and where they are told, as one Chinese sentence; no more than 100 are told. */
    public String summary() {
        return "请求有 " + found + " 处错误，" + (found > MOST ? "errors 列出前 " + MOST + " 处" : "见 errors");
    }
}
