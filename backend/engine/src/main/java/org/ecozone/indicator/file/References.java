package org.ecozone.indicator.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.indicator.Indicator;
import org.ecozone.yaml.YamlObject;

/** What definitions say of each other. */
final class References {

    private final List<Indicator> indicators;
    private final List<YamlObject> definitions;

    /** @param definitions where they stand, in the same order */
    References(List<Indicator> indicators, List<YamlObject> definitions) {
        this.indicators = indicators;
        this.definitions = definitions;
    }

    void check() {
        Set<String> ids = indicators.stream().map(Indicator::id).collect(Collectors.toSet());
        Map<String, List<Integer>> wholes = new LinkedHashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            for (String other : indicator.explanation().seeAlso()) {
                if (!ids.contains(other)) {
                    definitions.get(i).fault("seeAlso", "REFERENCE_UNKNOWN", "seeAlso 中没有指标 " + other);
                }
            }
            if (indicator.partsOf() != null) {
                wholes.computeIfAbsent(indicator.partsOf(), none -> new ArrayList<>())
                        .add(i);
            }
        }
        wholes.forEach(this::checkParts);
    }

    private void checkParts(String whole, List<Integer> parts) {
        YamlObject first = definitions.get(parts.get(0));
        if (parts.size() < 2) {
            first.fault("partsOf", "PARTS_OF_ONE", "partsOf " + whole + " 至少有两个指标，只有一个");
        }
        Set<String> units = parts.stream().map(i -> indicators.get(i).unit()).collect(Collectors.toSet());
        if (units.size() > 1) {
            first.fault("partsOf", "PARTS_OF_UNITS", "partsOf " + whole + " 的各指标单位应相同");
        }
    }
}
