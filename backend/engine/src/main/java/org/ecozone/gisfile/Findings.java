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
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<String> reasonsEn = new LinkedHashSet<>();
    private final Set<String> encodings = new LinkedHashSet<>();

    /** A layer without features is none. */
    void layer(GisLayer layer) {
        if (!layer.features().isEmpty()) {
            layers.add(layer);
            tellRings(layer);
        }
    }

    /** Lines of several rows are not made one: which row's name and attributes it would have is not known. */
    private void tellRings(GisLayer layer) {
        LinePaths.Rings rings = LinePaths.ringsOfSeveral(layer);
        if (rings.count() > 0) {
            notice(
                    "LINES_MAKE_RING",
                    "图层“" + GisFault.cut(layer.name()) + "”有 " + rings.lines() + " 条线首尾相接，围成 " + rings.count()
                            + " 圈，仍各按线读取，没有面积；若是地块边界，请在 GIS 软件中转为面（如“要素转面”）后重新上传。",
                    rings.lines() + " lines of layer " + GisFault.cut(layer.name()) + " meet end to end and make "
                            + rings.count()
                            + " rings; they were read as lines, without area. If they are borders, make polygons of them.");
        }
    }

    /** Says why there may be no geometry, for the case that there is none. */
    void whyEmpty(String reason, String reasonEn) {
        reasons.add(reason);
        reasonsEn.add(reasonEn);
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
        boolean isEmpty =
                layers.stream().flatMap(layer -> layer.features().stream()).allMatch(GisFeature::isEmpty);
        if (isEmpty && faults.isEmpty()) {
            fault(
                    "NO_SITE",
                    "文件里没有带图形的要素" + after("：", reasons, "；") + "。",
                    "The file has no feature with a geometry" + after(": ", reasonsEn, "; ") + ".");
        }
        Optional<String> encoding = encodings.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", encodings));
        return new GisReading(Optional.of(format), layers, encoding, List.copyOf(faults), List.copyOf(notices));
    }

    private static String after(String start, Set<String> sentences, String between) {
        return sentences.isEmpty() ? "" : start + String.join(between, sentences);
    }
}
