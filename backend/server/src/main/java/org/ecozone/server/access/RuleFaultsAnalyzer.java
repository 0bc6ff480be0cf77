package org.ecozone.server.access;

import java.util.stream.Collectors;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.fault.Fault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists every fault of the rule files instead of a stack trace. */
final class RuleFaultsAnalyzer extends AbstractFailureAnalyzer<RuleFaults> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RuleFaults cause) {
        String faults = cause.faults().stream().map(Fault::toString).collect(Collectors.joining("\n  "));
        return new FailureAnalysis("规则库有错误，未载入：\n  " + faults, "修正上列文件后重新启动。", cause);
    }
}
