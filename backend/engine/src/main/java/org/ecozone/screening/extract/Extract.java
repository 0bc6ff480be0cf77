package org.ecozone.screening.extract;

import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Notice;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.zoning.SiteOverlaps;

/**
 * What lies at a place and the provisions that speak of it. Decides nothing.
 *
 * @param asked the place and the day; it holds no project
 * @param site the place over every layer of the edition
 * @param rules whose provisions these are
 * @param layers in the order of the edition
 * @param elsewhere the provisions that are told of no layer: those that hold everywhere, and those that hang on the project
 * @param accessLists the lists of region, categories and units
 * @param provisions all of them, in the order of the book
 * @param documents on which they and the silences rest, in the order of the book, with the articles that are cited
 * @param notices what else a reader should know
 * @param software version of the program
 */
public record Extract(
        ScreeningRequest asked,
        SiteOverlaps site,
        RuleBook rules,
        List<ExtractedLayer> layers,
        List<DocumentGroup> elsewhere,
        List<AccessList> accessLists,
        List<Provision> provisions,
        List<Citation.Document> documents,
        List<Notice> notices,
        String software) {

    /** The member that the hash leaves out: itself. All else is hashed. */
    public static final String HASH = "extractHash";

    public Extract {
        layers = List.copyOf(layers);
        elsewhere = List.copyOf(elsewhere);
        accessLists = List.copyOf(accessLists);
        provisions = List.copyOf(provisions);
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
    }

    /** The hard facts of the place, the same rows as those of a screening there; what rules make of them is left out. */
    public List<HeadlineRow> rows() {
        return PlaceRows.of(this);
    }

    /**
     * Canonical JSON (RFC 8785), UTF-8. {@link #HASH} is {@code sha256:} and the SHA-256 of the canonical JSON of everything else; it
     * stands where its name belongs, so that the whole is canonical, too.
     */
    public byte[] json() {
        return CanonicalJson.bytes(ExtractJson.of(this));
    }
}
