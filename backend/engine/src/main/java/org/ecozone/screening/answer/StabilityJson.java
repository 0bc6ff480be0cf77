package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.CERTAIN;
import static org.ecozone.screening.answer.Names.CODE;
import static org.ecozone.screening.answer.Names.LABEL;
import static org.ecozone.screening.answer.Names.LAYER;
import static org.ecozone.screening.answer.Names.MESSAGE;
import static org.ecozone.screening.answer.Names.NAME;
import static org.ecozone.screening.answer.Names.REASON;
import static org.ecozone.screening.answer.Names.TOLERANCE_METRES;
import static org.ecozone.screening.answer.Names.VERDICTS;
import static org.ecozone.screening.answer.Names.ZONES;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.access.assess.Stability;
import org.ecozone.access.assess.Stability.Doubt;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;
import org.ecozone.zoning.LayerOverlap;

/** Whether the verdict depends on where borders were measured. */
public final class StabilityJson {

    private StabilityJson() {}

    static void write(CanonicalText out, ScreeningResult result) {
        Stability stability = result.assessment().stability();
        Set<Verdict> verdicts = verdicts(result);
        out.open();
        out.member(CERTAIN).truth(stability.isCertain());
        out.member(LABEL).text(stability.isCertain() ? "确定" : "取决于测量");
        out.member(MESSAGE).text(message(stability, verdicts));
        out.member(TOLERANCE_METRES).open();
        tolerances(result).forEach((layer, metres) -> out.member(layer).number(metres));
        out.close();
        write(out, verdicts);
        out.member(ZONES).openList();
        for (Doubt doubt : stability.doubts()) {
            out.open().member(CODE).text(doubt.zone().code());
            out.member(LAYER).text(doubt.zone().layer());
            out.member(NAME).text(doubt.zone().name());
            out.member(REASON).text(doubt.kind().name()).close();
        }
        out.closeList().close();
    }

    /** Without texts and zones. */
    static void writeShort(CanonicalText out, ScreeningResult result) {
        out.open();
        out.member(CERTAIN).truth(result.assessment().stability().isCertain());
        write(out, verdicts(result));
        out.close();
    }

    private static void write(CanonicalText out, Set<Verdict> verdicts) {
        out.member(VERDICTS).openList();
        verdicts.forEach(verdict -> out.text(verdict.name()));
        out.closeList();
    }

    /** By layer, sorted, by how many metres its borders and the site's may be off together. */
    private static SortedMap<String, Double> tolerances(ScreeningResult result) {
        var asked = result.rules().asked(result.request().accuracy());
        SortedMap<String, Double> tolerances = new TreeMap<>();
        for (LayerOverlap layer : result.overlaps().layers()) {
            tolerances.put(layer.layer().id(), asked.toleranceMetres(layer.layer()));
        }
        return tolerances;
    }

    /** The verdicts at both ends of what a move can do, and the one as measured, most severe first. */
    public static Set<Verdict> verdicts(ScreeningResult result) {
        Stability s = result.assessment().stability();
        return EnumSet.of(
                result.verdict(),
                Verdict.between(s.leastAtLeast(), s.leastAtMost()),
                Verdict.between(s.mostAtLeast(), s.mostAtMost()));
    }

    private static String message(Stability stability, Set<Verdict> verdicts) {
        if (stability.isCertain()) {
            return "地块与图斑的边界在标称精度之内移动，结论不变。";
        }
        String labels = verdicts.stream().map(Verdict::label).collect(Collectors.joining("、"));
        String zones = stability.doubts().stream()
                .map(d -> "“" + d.zone().name() + "”" + (d.kind() == Doubt.Kind.MAY_VANISH ? "（可能不涉及）" : "（可能涉及）"))
                .distinct()
                .collect(Collectors.joining("、"));
        return "边界在标称精度之内移动时，结论可能为 " + labels + (zones.isEmpty() ? "" : "；取决于" + zones) + "。建议核实边界。";
    }
}
