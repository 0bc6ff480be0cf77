package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.BY;
import static org.ecozone.screening.answer.Names.DIMENSION;
import static org.ecozone.screening.answer.Names.EFFECT;
import static org.ecozone.screening.answer.Names.INTERPRETATION;
import static org.ecozone.screening.answer.Names.JUDGEMENT;
import static org.ecozone.screening.answer.Names.LAYER;
import static org.ecozone.screening.answer.Names.LEVEL;
import static org.ecozone.screening.answer.Names.MODALITY;
import static org.ecozone.screening.answer.Names.NOTE;
import static org.ecozone.screening.answer.Names.REASON;
import static org.ecozone.screening.answer.Names.RULE;
import static org.ecozone.screening.answer.Names.SCOPE;
import static org.ecozone.screening.answer.Names.SETTLED_BY;
import static org.ecozone.screening.answer.Names.TITLE;
import static org.ecozone.screening.answer.Names.UNIT;

import java.util.function.Consumer;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Facts.Judgement;
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
 * @param read {@code interpretation}, {@code layer} and {@code level} of a rule, {@code judgement} where a person has judged;
 *     empty for a clause
 * @param modality {@code modality}
 * @param note {@code note}
 * @param named {@code rule}, {@code scope} and {@code title}; {@code settledBy} of a rule that a person settles
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
    private static final byte[] NOTHING = {};

    static RuleText of(Rule rule) {
        return of(rule, null);
    }

    /**
     * Of a rule.
     *
     * @param judgement by which a person has given the rule its effect; null where none has
     */
    static RuleText of(Rule rule, @Nullable Judgement judgement) {
        return of(
                written(out -> out.member(DIMENSION)
                        .text(rule.dimension().label())
                        .member(EFFECT)
                        .text(rule.effect().name())),
                written(out -> out.member(INTERPRETATION)
                        .text(rule.interpretation())
                        .written(judgement == null ? NOTHING : written(judgement))
                        .member(LAYER)
                        .text(rule.where() instanceof Where.OfLayer where ? where.layer() : null)
                        .member(LEVEL)
                        .text(rule.level().label())),
                rule.clause(),
                rule.note(),
                written(out -> {
                    named(out, rule.id(), scope(rule.clause()));
                    if (rule.settledByPerson()) {
                        out.member(SETTLED_BY).text("PERSON");
                    }
                    out.member(TITLE).text(rule.title());
                }),
                rule.title(),
                rule.when() == null ? null : new TraceText(rule.when().root()));
    }

    static RuleText of(PersonClause clause) {
        return of(
                written(out -> out.member(DIMENSION).text(clause.dimension().label())),
                new byte[0],
                clause.clause(),
                clause.note(),
                written(out -> {
                    named(out, clause.id(), scope(clause.clause()));
                    out.member(TITLE).text(clause.title());
                }),
                clause.title(),
                null);
    }

    private static RuleText of(
            byte[] judged,
            byte[] read,
            @Nullable Clause clause,
            @Nullable String note,
            byte[] named,
            String title,
            @Nullable TraceText trace) {
        return new RuleText(
                judged,
                read,
                written(out -> out.member(MODALITY)
                        .text(clause == null ? null : clause.modality().label())),
                written(out -> out.member(NOTE).text(note)),
                named,
                written(out -> out.member(UNIT).text(clause == null ? null : clause.unit())),
                written(out -> out.part(title)),
                trace);
    }

    private static Clause.Scope scope(@Nullable Clause clause) {
        return clause == null ? Clause.Scope.LAW : clause.scope();
    }

    private static void named(CanonicalText out, String id, Clause.Scope scope) {
        out.member(RULE).text(id);
        out.member(SCOPE).text(scope.name());
    }

    private static byte[] written(Judgement judgement) {
        return written(out -> {
            out.member(JUDGEMENT).open();
            out.member(BY).text(judgement.by());
            out.member(REASON).text(judgement.reason()).close();
        });
    }

    private static byte[] written(Consumer<CanonicalText> writer) {
        CanonicalText out = new CanonicalText(ROOM);
        writer.accept(out);
        return out.bytes();
    }
}
