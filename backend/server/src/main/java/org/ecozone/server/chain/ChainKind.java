package org.ecozone.server.chain;

import java.util.UUID;
import org.ecozone.server.problem.ProblemCode;

/** Of what versions are kept, each in a table of its own. */
public enum ChainKind {

    /** All are answered and verified at once: with the longest texts these are some 30 MB. */
    REVIEW("review_sheets", "screening", "研判记录 %s 的复核意见", 50, ProblemCode.REVIEW_CONFLICT),

    /** Likewise some 2 MB. */
    PROJECT("project_versions", "project", "项目 %s ", 200, ProblemCode.PROJECT_CONFLICT);

    private final String table;
    private final String owner;
    private final String called;
    private final int most;
    private final ProblemCode conflict;

    ChainKind(String table, String owner, String called, int most, ProblemCode conflict) {
        this.table = table;
        this.owner = owner;
        this.called = called;
        this.most = most;
        this.conflict = conflict;
    }

    /**
     * {@code statement} with the names of the table and of the column of what the versions are of, in this order: names of this
     * class, which no parameter can stand for.
     */
    String sql(String statement) {
        return statement.formatted(table, owner);
    }

    /** The versions of {@code of} in a sentence. */
    String called(UUID of) {
        return called.formatted(of);
    }

    /** How many one chain may have. */
    int most() {
        return most;
    }

    ProblemCode conflict() {
        return conflict;
    }
}
