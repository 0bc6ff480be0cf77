package org.ecozone.screening.review;

import java.util.List;
import java.util.Optional;

/**
 * What a reviewer says of a recorded screening.
 *
 * @param previous hash of the version that the reviewer had in view; empty where there was none
 * @param clauses checked clauses, by rule; each rule once
 * @param remarks empty for none
 * @param conclusion of the reviewer; empty where none was drawn
 * @param by the reviewer's name
 */
public record ReviewOpinion(
        Optional<String> previous,
        List<CheckedClause> clauses,
        String remarks,
        Optional<OwnConclusion> conclusion,
        String by) {

    public ReviewOpinion {
        clauses = List.copyOf(clauses);
    }

    /** How a project stands to a clause. */
    public enum Conformity {
        /** 符合. */
        CONFORMS,
        /** 不符合. */
        CONTRARY,
        /** 不适用. */
        NOT_APPLICABLE
    }

    /**
     * A clause that was checked.
     *
     * @param rule its id, as the result has it
     * @param text what was found; empty for nothing, but not where the project is contrary to it
     * @param by who checked it
     */
    public record CheckedClause(String rule, Conformity finding, String text, String by) {}

    /**
     * A reviewer's conclusion.
     *
     * @param verdict PERMITTED, CONDITIONAL, RESTRICTED or PROHIBITED
     * @param reason empty only where it is the computed one
     */
    public record OwnConclusion(String verdict, String reason) {}
}
