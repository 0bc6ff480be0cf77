package org.ecozone.screening.rescreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Rule;

/**
 * What a release made of a rule.
 *
 * @param kind what happened to it
 * @param members of a changed rule, what of it is another
 */
public record ReleaseChange(Kind kind, List<Member> members) {

    public ReleaseChange {
        members = List.copyOf(members);
    }

    /** What can happen to a rule. */
    public enum Kind {
        ADDED,
        WITHDRAWN,
        CHANGED,
        /** The rule reads as before; what it is told is another: facts that are derived, documents, other provisions. */
        SAME
    }

    /** Parts of a rule. */
    public enum Member {
        TITLE,
        EFFECT,
        PLACE,
        CONDITION,
        CITATIONS
    }

    static Optional<Rule> find(RuleBook book, String id) {
        return book.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Of {@code before} and {@code after}, one of which may not be there. */
    static ReleaseChange between(Optional<Rule> before, Optional<Rule> after) {
        if (before.isEmpty() || after.isEmpty()) {
            Kind kind = after.isPresent() ? Kind.ADDED : before.isPresent() ? Kind.WITHDRAWN : Kind.SAME;
            return new ReleaseChange(kind, List.of());
        }
        List<Member> members = members(before.get(), after.get());
        return new ReleaseChange(members.isEmpty() ? Kind.SAME : Kind.CHANGED, members);
    }

    private static List<Member> members(Rule before, Rule after) {
        List<Member> members = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            members.add(Member.TITLE);
        }
        if (before.effect() != after.effect() || before.settledByPerson() != after.settledByPerson()) {
            members.add(Member.EFFECT);
        }
        // Conditions have no equality but their text, of which places are made, too.
        if (!Objects.toString(before.where()).equals(Objects.toString(after.where()))) {
            members.add(Member.PLACE);
        }
        if (!Objects.toString(before.when()).equals(Objects.toString(after.when()))) {
            members.add(Member.CONDITION);
        }
        if (!documents(before).equals(documents(after))) {
            members.add(Member.CITATIONS);
        }
        return members;
    }

    private static List<String> documents(Rule rule) {
        return rule.cites().stream().map(ReleaseChange::named).toList();
    }

    private static String named(Citation cited) {
        var document = cited.document();
        return document.id() + ' ' + cited.article().id() + ' ' + document.from() + ' ' + document.until();
    }
}
