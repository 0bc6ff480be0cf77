package org.ecozone.access.citation;

import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What a clause cites.
 *
 * @param document the document
 * @param article its article; null for the article of each unit's own list
 */
public record Basis(Citation.Document document, Citation.@Nullable Article article) {

    static Basis of(Citation citation, @Nullable Clause clause) {
        boolean own = clause != null && citation.article().id().equals(clause.unit());
        return new Basis(citation.document(), own ? null : citation.article());
    }
}
