package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.ARTICLE;
import static org.ecozone.screening.answer.Names.DOCUMENT;
import static org.ecozone.screening.answer.Names.FROM;
import static org.ecozone.screening.answer.Names.NUMBER;
import static org.ecozone.screening.answer.Names.SUMMARY;
import static org.ecozone.screening.answer.Names.UNTIL;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.json.CanonicalText;
import org.ecozone.zoning.LayerOverlap;
import org.jspecify.annotations.Nullable;

/**
 * What answers say of the provisions of a rule book whatever the site, as canonical bytes. Which citations are in force is a
 * matter of the day; how each reads is not. Safe for many threads.
 */
final class RuleTexts {

    private static final int ROOM = 512;
    /** Editions mostly call their layers alike. */
    private static final int NAMINGS_KEPT = 16;

    private final List<Rule> rules;
    private final Map<Object, RuleText> provisions = new IdentityHashMap<>();
    private final Map<Citation, byte[]> citations = new IdentityHashMap<>();
    private final Map<Map<String, String>, PlaceTexts> places = new ConcurrentHashMap<>();

    /** Keeps nothing of {@code book} itself. */
    RuleTexts(RuleBook book) {
        Map<Citation, byte[]> once = new HashMap<>();
        rules = book.rules();
        for (Rule rule : rules) {
            provisions.put(rule, RuleText.of(rule));
            addCitations(rule.cites(), once);
        }
        for (PersonClause clause : book.personClauses()) {
            provisions.put(clause, RuleText.of(clause));
            addCitations(clause.cites(), once);
        }
    }

    /** Provisions that cite the same article share its bytes. */
    private void addCitations(List<Citation> cites, Map<Citation, byte[]> once) {
        cites.forEach(citation -> citations.put(citation, once.computeIfAbsent(citation, RuleTexts::written)));
    }

    private static byte[] written(Citation citation) {
        var document = citation.document();
        CanonicalText out = new CanonicalText(ROOM).open();
        out.member(ARTICLE).text(citation.article().id());
        out.member(DOCUMENT).text(document.title());
        out.member(FROM).text(document.from().toString());
        out.member(NUMBER).text(document.number());
        out.member(SUMMARY).text(citation.article().summary());
        out.member(UNTIL)
                .text(document.until() == null ? null : document.until().toString());
        return out.close().bytes();
    }

    /**
     * Of a rule of the book, or one that a person has judged.
     *
     * @param judgements by the id of the rule
     */
    RuleText of(Rule rule, Map<String, Judgement> judgements) {
        @Nullable RuleText known = provisions.get(rule);
        return known == null ? RuleText.of(rule, judgements.get(rule.id())) : known;
    }

    /** Of a clause of the book. */
    RuleText of(PersonClause clause) {
        return provisions.get(clause);
    }

    /** A list of citations of the book's provisions. */
    void citations(CanonicalText out, List<Citation> cited) {
        out.openList();
        for (Citation citation : cited) {
            out.written(citations.get(citation));
        }
        out.closeList();
    }

    /** The places of the rules, where layers are called as in {@code layers}. */
    PlaceTexts places(List<LayerOverlap> layers) {
        Map<String, String> names = new LinkedHashMap<>();
        layers.forEach(layer -> names.put(layer.layer().id(), layer.layer().name()));
        PlaceTexts kept = places.get(names);
        if (kept != null) {
            return kept;
        }
        PlaceTexts made = new PlaceTexts(names, rules);
        if (places.size() >= NAMINGS_KEPT) {
            places.clear();
        }
        places.put(names, made);
        return made;
    }
}
