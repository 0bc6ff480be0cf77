package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.FACT;
import static org.ecozone.screening.answer.Names.PARTS;
import static org.ecozone.screening.answer.Names.TEXT;
import static org.ecozone.screening.answer.Names.TRUTH;
import static org.ecozone.screening.answer.Names.VALUE;

import java.util.List;
import java.util.Map;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.ConditionTrace;
import org.ecozone.json.CanonicalText;
import org.jspecify.annotations.Nullable;

/** How a condition comes to its truth, part by part: what is the same for every project is written once. */
final class TraceText {

    private static final int ROOM = 256;

    private final ConditionNode node;
    private final @Nullable String fact;
    private final List<TraceText> parts;
    private final byte[] factMember;
    private final byte[] textMember;

    TraceText(ConditionNode node) {
        ConditionTrace unknown = node.trace(key -> null);
        this.node = node;
        this.fact = unknown.fact();
        this.parts = parts(node).stream().map(TraceText::new).toList();
        this.factMember = new CanonicalText(ROOM).member(FACT).text(fact).bytes();
        this.textMember =
                new CanonicalText(ROOM).member(TEXT).text(unknown.text()).bytes();
    }

    /** For what is known of a project and its site. */
    void write(CanonicalText out, Map<String, Object> values) {
        out.open().written(factMember);
        out.member(PARTS).openList();
        for (TraceText part : parts) {
            part.write(out, values);
        }
        out.closeList().written(textMember);
        out.member(TRUTH).text(node.evaluate(values::get).name());
        out.member(VALUE);
        ValueJson.write(out, fact == null ? null : values.get(fact));
        out.close();
    }

    private static List<ConditionNode> parts(ConditionNode node) {
        if (node instanceof ConditionNode.Junction junction) {
            return junction.parts();
        }
        return node instanceof ConditionNode.Not not ? List.of(not.part()) : List.of();
    }
}
