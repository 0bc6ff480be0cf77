package org.ecozone.screening.answer;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Truth;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.Wording;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;

/** A finding in one sentence: what fired, where and how much; or what is missing. Many rules speak of the same zones. */
final class FindingSentence {

    private static final int NAMED = 3;
    private static final int ROOM = 256;

    private static final byte[] LIES_IN = phrase("地块涉及");
    private static final byte[] AND = phrase("、");
    private static final byte[] STOP = phrase("。");
    private static final byte[] MAY_APPLY = phrase("可能适用“");
    private static final byte[] OPEN = phrase("”：");
    private static final byte[] NO_DATA = phrase("地块全部或部分没有相应图层数据");
    private static final byte[] BY_PERSON = phrase("须由人认定");
    private static final byte[] AS_WELL = phrase("，且");

    private final PrintedFigures figures;
    private final Map<ZoneOverlap, byte[]> zones = new IdentityHashMap<>();
    private final Map<Zone, Integer> severity = new IdentityHashMap<>();

    FindingSentence(PrintedFigures figures, List<LayerOverlap> layers) {
        this.figures = figures;
        layers.forEach(this::rank);
    }

    /** The categories of a layer that protects are listed most severe first: level 1 before level 2, core before general. */
    private void rank(LayerOverlap overlap) {
        Layer layer = overlap.layer();
        if (layer.kind() == Layer.Kind.PROTECTION && layer.categories().size() > 1) {
            List<String> codes =
                    layer.categories().stream().map(Layer.Category::code).toList();
            overlap.zones()
                    .forEach(zone ->
                            severity.put(zone.zone(), codes.indexOf(zone.zone().category())));
        }
    }

    private int severity(ZoneOverlap overlap) {
        return severity.getOrDefault(overlap.zone(), 0);
    }

    private static byte[] phrase(String text) {
        return new CanonicalText(ROOM).part(text).bytes();
    }

    void write(CanonicalText out, RuleOutcome outcome, RuleText rule) {
        out.openText();
        if (!outcome.zones().isEmpty()) {
            out.part(LIES_IN);
            zones(out, outcome.zones());
            out.part(STOP);
        }
        if (outcome.truth() == Truth.TRUE) {
            out.part(rule.title());
        } else {
            out.part(MAY_APPLY).part(rule.title()).part(OPEN);
            missing(out, outcome);
        }
        out.part(STOP).closeText();
    }

    private static void missing(CanonicalText out, RuleOutcome outcome) {
        if (outcome.rule().settledByPerson()) {
            out.part(BY_PERSON);
            return;
        }
        if (outcome.dataMissing()) {
            out.part(NO_DATA);
        }
        if (!outcome.missingFacts().isEmpty()) {
            if (outcome.dataMissing()) {
                out.part(AS_WELL);
            }
            out.part("有 " + outcome.missingFacts().size() + " 项事实待补充");
        }
    }

    /** The most severe first, and of these the largest, as they come. */
    private void zones(CanonicalText out, List<ZoneOverlap> largestFirst) {
        List<ZoneOverlap> overlaps = largestFirst.stream()
                .sorted(Comparator.comparingInt(this::severity))
                .toList();
        int named = Math.min(NAMED, overlaps.size());
        for (int i = 0; i < named; i++) {
            if (i > 0) {
                out.part(AND);
            }
            out.part(zones.computeIfAbsent(overlaps.get(i), zone -> phrase(Wording.zone(zone, figures.of(zone)))));
        }
        if (overlaps.size() > NAMED) {
            out.part("等 " + overlaps.size() + " 处");
        }
    }
}
