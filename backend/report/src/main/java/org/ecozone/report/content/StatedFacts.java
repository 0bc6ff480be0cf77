package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Property;
import tools.jackson.databind.JsonNode;

/** On what was judged: what was stated, and what the industry says where nothing was stated. */
final class StatedFacts {

    private final RecordedResult result;
    private final FactWords facts;

    StatedFacts(RecordedResult result, FactWords facts) {
        this.result = result;
        this.facts = facts;
    }

    List<Block> blocks() {
        JsonNode stated = result.at("/project/facts");
        List<Property> all = new ArrayList<>();
        add(
                all,
                "已说明",
                stated.propertyStream()
                        .map(one -> said(one.getKey(), facts.worth(one.getKey(), one.getValue())))
                        .toList());
        add(all, "由行业推定", byIndustry(stated));
        return all.isEmpty() ? List.of() : List.of(new Block.Properties(all));
    }

    /** Of all that follows from the industry what a clause of the result has read. */
    private List<String> byIndustry(JsonNode stated) {
        String industry = result.at("/project/industry/code").asString("");
        Set<String> read = new TreeSet<>();
        result.findings()
                .forEach(finding -> read.addAll(finding.path("factsRead").propertyNames()));
        return read.stream()
                .filter(key -> !stated.has(key))
                .flatMap(key -> derived(key, industry).stream())
                .toList();
    }

    private Optional<String> derived(String key, String industry) {
        return facts.derived(key, industry).map(value -> said(key, facts.worth(key, value)));
    }

    private String said(String key, String worth) {
        return facts.shortLabel(key) + "：" + worth;
    }

    private static void add(List<Property> all, String name, List<String> said) {
        if (!said.isEmpty()) {
            all.add(Project.text(name, said.stream().collect(Collectors.joining("；"))));
        }
    }
}
