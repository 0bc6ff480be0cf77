package org.ecozone.screening.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.access.rule.Citation;

/**
 * Provisions that rest on one document before any other.
 *
 * @param document its id
 * @param provisions their ids: the more severe first, those that a person must check last, of these in the order of the book
 */
public record DocumentGroup(String document, List<String> provisions) {

    public DocumentGroup {
        provisions = List.copyOf(provisions);
    }

    /**
     * One for each document that any of {@code provisions} cites first, in the order of {@code documents}.
     *
     * @param provisions in the order of the book
     */
    static List<DocumentGroup> of(List<Provision> provisions, List<Citation.Document> documents) {
        Map<String, List<Provision>> byDocument = new LinkedHashMap<>();
        documents.forEach(document -> byDocument.put(document.id(), new ArrayList<>()));
        provisions.forEach(provision ->
                byDocument.get(provision.citations().get(0).document().id()).add(provision));
        List<DocumentGroup> groups = new ArrayList<>();
        byDocument.forEach((document, those) -> {
            if (!those.isEmpty()) {
                groups.add(new DocumentGroup(
                        document,
                        those.stream()
                                .sorted(Comparator.comparingInt(DocumentGroup::severity))
                                .map(Provision::id)
                                .toList()));
            }
        });
        return groups;
    }

    private static int severity(Provision provision) {
        var effect = provision.demand().effect();
        return effect == null ? Integer.MAX_VALUE : effect.ordinal();
    }
}
