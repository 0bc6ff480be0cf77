package org.ecozone.server.demo;

import org.ecozone.edition.EditionRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the start was refused without a stack trace. */
final class EditionRefusedAnalyzer extends AbstractFailureAnalyzer<EditionRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EditionRefused cause) {
        @Nullable String description = cause.getMessage();
        return new FailureAnalysis(description == null ? "" : description, "修正上列文件后重新启动；数据库未被改动。", cause);
    }
}
