package org.ecozone.server.schema;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to mend it, without a stack trace. */
final class HalfMigratedAnalyzer extends AbstractFailureAnalyzer<HalfMigrated> {

    static final String REMEDY =
            "运行 scripts/ecozone db repair，然后重新启动。Run scripts/ecozone db repair, then start again: it adds the missing row if the"
                    + " schema is exactly what the scripts make, and says what differs if it is not.";

    @Override
    protected FailureAnalysis analyze(Throwable root, HalfMigrated cause) {
        @Nullable String description = cause.getMessage();
        return new FailureAnalysis(description == null ? "" : description, REMEDY, cause);
    }
}
