package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.FACT;
import static org.ecozone.screening.answer.Names.PARTS;
import static org.ecozone.screening.answer.Names.TEXT;
import static org.ecozone.screening.answer.Names.TRUTH;
import static org.ecozone.screening.answer.Names.VALUE;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.ConditionTrace;
import org.ecozone.access.rule.Truth;
import org.ecozone.json.CanonicalText;
import org.jspecify.annotations.Nullable;

/**
 * How a condition comes to its truth, part by part. What is the same for every project is written once, and so is the whole for
 * projects of which none of its facts is known: most conditions of most projects.
 */
final class TraceText {

    private static final int ROOM = 256;
    private static final Words<Truth> TRUTHS = Words.of(TRUTH, Truth.class);

    private final ConditionNode node;
    private final @Nullable String fact;
    private final String[] keys;
    private final List<TraceText> parts;
    private final byte[] factMember;
    private final byte[] textMember;
    private final byte[] unknown;

    TraceText(ConditionNode node) {
        ConditionTrace nothingKnown = node.trace(key -> null);
        SortedSet<String> read = new TreeSet<>();
        node.collectKeys(read);
        this.node = node;
        this.fact = nothingKnown.fact();
        this.keys = read.toArray(String[]::new);
        this.parts = node.parts().stream().map(TraceText::new).toList();
        this.factMember = new CanonicalText(ROOM).member(FACT).text(fact).bytes();
        this.textMember =
                new CanonicalText(ROOM).member(TEXT).text(nothingKnown.text()).bytes();
        CanonicalText out = new CanonicalText(ROOM);
        writeParts(out, Map.of());
        this.unknown = out.bytes();
    }

    /** For what is known of a project and its site. */
    void write(CanonicalText out, Map<String, Object> values) {
        for (String key : keys) {
            if (values.get(key) != null) {
                writeParts(out, values);
                return;
            }
        }
        out.written(unknown);
    }

    private void writeParts(CanonicalText out, Map<String, Object> values) {
        out.open().written(factMember);
        out.member(PARTS).openList();
        for (TraceText part : parts) {
            part.write(out, values);
        }
        out.closeList().written(textMember);
        out.written(TRUTHS.member(node.evaluate(values::get)));
        out.member(VALUE);
        ValueJson.write(out, fact == null ? null : values.get(fact));
        out.close();
    }
}
