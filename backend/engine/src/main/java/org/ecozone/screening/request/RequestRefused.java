package org.ecozone.screening.request;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;

/** A screening request that cannot be screened, with its faults, each by the JSON pointer of its place. */
public final class RequestRefused extends FaultsFound {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 100;

    private final Kind kind;
    private final int found;

    RequestRefused(Kind kind, List<Fault> faults) {
        super(faults.subList(0, Math.min(MOST, faults.size())));
        this.kind = kind;
        this.found = faults.size();
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
