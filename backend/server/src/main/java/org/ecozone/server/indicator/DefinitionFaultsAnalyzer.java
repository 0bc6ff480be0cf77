package org.ecozone.server.indicator;

import java.util.stream.Collectors;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists every fault of the definitions instead of a stack trace. */
final class DefinitionFaultsAnalyzer extends AbstractFailureAnalyzer<FaultsFound> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FaultsFound cause) {
        String faults = cause.faults().stream().map(Fault::toString).collect(Collectors.joining("\n  "));
        return new FailureAnalysis("指标定义或调整说明有错误，未载入：\n  " + faults, "修正上列文件后重新启动。", cause);
    }
}
