package org.ecozone.screening.rescreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.access.rule.Citation;

/**
 * What a release made of a rule or clause.
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

    /** Parts of a rule or clause. */
    public enum Member {
        TITLE,
        /** What it means, or who decides: a person, or the rules. */
        EFFECT,
        PLACE,
        CONDITION,
        CITATIONS
    }

    /** Of {@code before} and {@code after}, one of which may not be there. */
    static ReleaseChange between(Optional<Subject> before, Optional<Subject> after) {
        if (before.isEmpty() || after.isEmpty()) {
            Kind kind = after.isPresent() ? Kind.ADDED : before.isPresent() ? Kind.WITHDRAWN : Kind.SAME;
            return new ReleaseChange(kind, List.of());
        }
        List<Member> members = members(before.get(), after.get());
        return new ReleaseChange(members.isEmpty() ? Kind.SAME : Kind.CHANGED, members);
    }

    private static List<Member> members(Subject before, Subject after) {
        List<Member> members = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            members.add(Member.TITLE);
        }
        if (before.effect() != after.effect() || before.settledByPerson() != after.settledByPerson()) {
            members.add(Member.EFFECT);
        }
        // Places have no equality but their text, as they are made of conditions.
        if (!Objects.toString(before.where()).equals(Objects.toString(after.where()))) {
            members.add(Member.PLACE);
        }
        if (!before.when().equals(after.when())) {
            members.add(Member.CONDITION);
        }
        if (!documents(before).equals(documents(after))) {
            members.add(Member.CITATIONS);
        }
        return members;
    }

    private static List<String> documents(Subject rule) {
        return rule.cites().stream().map(ReleaseChange::named).toList();
    }

    private static String named(Citation cited) {
        var document = cited.document();
        return document.id() + ' ' + cited.article().id() + ' ' + document.from() + ' ' + document.until();
    }
}
