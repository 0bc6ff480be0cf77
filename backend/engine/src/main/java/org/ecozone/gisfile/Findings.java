package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is found while a file is read. */
final class Findings {

    final List<GisLayer> layers = new ArrayList<>();
    private final Set<GisFault> faults = new LinkedHashSet<>();
    private final Set<GisFault> notices = new LinkedHashSet<>();
    private final Set<String> encodings = new LinkedHashSet<>();

    /** A layer without features is none. */
    void layer(GisLayer layer) {
        if (!layer.features().isEmpty()) {
            layers.add(layer);
        }
    }

    void encoding(String name) {
        encodings.add(name);
    }

    void fault(String code, String message, String messageEn) {
        faults.add(GisFault.of(code, message, messageEn));
    }

    void notice(String code, String message, String messageEn) {
        notices.add(GisFault.of(code, message, messageEn));
    }

    GisReading reading(GisFormat format) {
        if (layers.isEmpty() && faults.isEmpty()) {
            fault("NO_SITE", "文件里没有带图形的要素。", "The file has no feature with a geometry.");
        }
        Optional<String> encoding = encodings.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", encodings));
        return new GisReading(Optional.of(format), layers, encoding, List.copyOf(faults), List.copyOf(notices));
    }
}
