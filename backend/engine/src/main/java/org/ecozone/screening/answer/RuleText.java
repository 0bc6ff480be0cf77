package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.DIMENSION;
import static org.ecozone.screening.answer.Names.EFFECT;
import static org.ecozone.screening.answer.Names.INTERPRETATION;
import static org.ecozone.screening.answer.Names.LAYER;
import static org.ecozone.screening.answer.Names.LEVEL;
import static org.ecozone.screening.answer.Names.MODALITY;
import static org.ecozone.screening.answer.Names.NOTE;
import static org.ecozone.screening.answer.Names.RULE;
import static org.ecozone.screening.answer.Names.SCOPE;
import static org.ecozone.screening.answer.Names.TITLE;
import static org.ecozone.screening.answer.Names.UNIT;

import java.util.function.Consumer;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.json.CanonicalText;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of a provision whatever the site: members, written once, in the runs in which they stand between those that
 * depend on the site.
 *
 * @param judged {@code dimension} and, of a rule, {@code effect}
 * @param read {@code interpretation}, {@code layer} and {@code level} of a rule; empty for a clause
 * @param modality {@code modality}
 * @param note {@code note}
 * @param named {@code rule}, {@code scope} and {@code title}
 * @param unit {@code unit}
 * @param title the title as part of a string
 * @param trace of a rule that has a condition
 */
record RuleText(
        byte[] judged,
        byte[] read,
        byte[] modality,
        byte[] note,
        byte[] named,
        byte[] unit,
        byte[] title,
        @Nullable TraceText trace) {

    private static final int ROOM = 256;

    static RuleText of(Rule rule) {
        return of(
                written(out -> out.member(DIMENSION)
                        .text(rule.dimension().label())
                        .member(EFFECT)
                        .text(rule.effect().name())),
                written(out -> out.member(INTERPRETATION)
                        .text(rule.interpretation())
                        .member(LAYER)
                        .text(rule.where() instanceof Where.OfLayer where ? where.layer() : null)
                        .member(LEVEL)
                        .text(rule.level().label())),
                rule.clause(),
                rule.note(),
                rule.id(),
                rule.title(),
                rule.when() == null ? null : new TraceText(rule.when().root()));
    }

    static RuleText of(PersonClause clause) {
        return of(
                written(out -> out.member(DIMENSION).text(clause.dimension().label())),
                new byte[0],
                clause.clause(),
                clause.note(),
                clause.id(),
                clause.title(),
                null);
    }

    private static RuleText of(
            byte[] judged,
            byte[] read,
            @Nullable Clause clause,
            @Nullable String note,
            String id,
            String title,
            @Nullable TraceText trace) {
        Clause.Scope scope = clause == null ? Clause.Scope.LAW : clause.scope();
        return new RuleText(
                judged,
                read,
                written(out -> out.member(MODALITY)
                        .text(clause == null ? null : clause.modality().label())),
                written(out -> out.member(NOTE).text(note)),
                written(out -> out.member(RULE)
                        .text(id)
                        .member(SCOPE)
                        .text(scope.name())
                        .member(TITLE)
                        .text(title)),
                written(out -> out.member(UNIT).text(clause == null ? null : clause.unit())),
                written(out -> out.part(title)),
                trace);
    }

    private static byte[] written(Consumer<CanonicalText> writer) {
        CanonicalText out = new CanonicalText(ROOM);
        writer.accept(out);
        return out.bytes();
    }
}
