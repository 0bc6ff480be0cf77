package org.ecozone.edition;

import java.util.ArrayList;
import java.util.List;

/**
 * An edition as read from its files.
 *
 * @param content what could be read
 * @param unread what could not
 */
public record EditionReading(EditionContent content, List<EditionFinding> unread) {

    public EditionReading {
        unread = List.copyOf(unread);
    }

    /** Everything: what could not be read, and what {@link EditionCheck} finds in the rest. */
    public List<EditionFinding> findings() {
        List<EditionFinding> all = new ArrayList<>(unread);
        all.addAll(EditionCheck.findings(content));
        return List.copyOf(all);
    }
}
