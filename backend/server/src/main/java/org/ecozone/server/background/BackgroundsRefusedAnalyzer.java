package org.ecozone.server.background;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the backgrounds without a stack trace. */
final class BackgroundsRefusedAnalyzer extends AbstractFailureAnalyzer<BackgroundsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BackgroundsRefused cause) {
        @Nullable String description = cause.getMessage();
        return new FailureAnalysis(
                description == null ? "" : description, "修正 ecozone.backgrounds 后重新启动，或删去其中的底图。", cause);
    }
}
