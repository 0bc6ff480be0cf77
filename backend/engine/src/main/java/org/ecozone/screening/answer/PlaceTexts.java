package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.PARTS;
import static org.ecozone.screening.answer.Names.TEXT;
import static org.ecozone.screening.answer.Names.TRUTH;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.ecozone.access.assess.PlaceTrace;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.WhereWords;
import org.ecozone.json.CanonicalText;

/** How the places of rules came to their truth, part by part: the words, which name layers, are written once. */
final class PlaceTexts {

    private static final int ROOM = 256;
    private static final Words<Truth> TRUTHS = Words.of(TRUTH, Truth.class);

    private final Map<Where, byte[]> textMembers = new IdentityHashMap<>();

    /** With the Chinese name of each layer by its id. */
    PlaceTexts(Map<String, String> layerNames, Collection<Rule> rules) {
        WhereWords words = new WhereWords(id -> layerNames.getOrDefault(id, "图层 " + id));
        for (Rule rule : rules) {
            if (rule.where() != null) {
                add(rule.where(), words);
            }
        }
    }

    private void add(Where where, WhereWords words) {
        textMembers.computeIfAbsent(
                where,
                place -> new CanonicalText(ROOM)
                        .member(TEXT)
                        .text(words.of(place))
                        .bytes());
        where.parts().forEach(part -> add(part, words));
    }

    void write(CanonicalText out, PlaceTrace trace) {
        out.open().member(PARTS).openList();
        for (PlaceTrace part : trace.parts()) {
            write(out, part);
        }
        out.closeList();
        out.written(textMembers.get(trace.where()));
        out.written(TRUTHS.member(trace.truth())).close();
    }
}
