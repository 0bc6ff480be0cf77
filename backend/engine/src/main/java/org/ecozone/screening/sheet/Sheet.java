package org.ecozone.screening.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap.Nearest;
import tools.jackson.databind.node.ArrayNode;

/**
 * A result as one reads it: the hard facts, what speaks for the verdict, how far it is settled, and what is to be asked. Made beside
 * the full answer, which it does not change.
 *
 * @param ofResult hash of the full answer that it was made from
 * @param rows the hard facts, always the same ones in the same order
 * @param head the hits, first what is told first
 * @param pending empty where the verdict is decided
 * @param outside empty where the site lies in the territory of the data
 */
public record Sheet(
        String ofResult,
        List<HeadlineRow> rows,
        List<Hit> head,
        Settled settled,
        Optional<Pending> pending,
        Questions questions,
        Optional<Outside> outside) {

    public Sheet {
        rows = List.copyOf(rows);
        head = List.copyOf(head);
    }

    /**
     * The sheet of a result that was just made; of its questions only those that can settle anything.
     *
     * @param full its full answer, without what is not hashed
     * @param hash of {@code full}
     */
    public static Sheet of(ScreeningResult result, byte[] full, String hash) {
        var map = result.on().map();
        FrozenResult frozen = FrozenResult.of(full);
        return of(
                frozen,
                hash,
                map.layers(),
                () -> SettlingFacts.of(result),
                () -> map.nearestOfTerritory(result.request().site()));
    }

    /**
     * The sheet of a result as it was recorded; its questions are all facts that it misses.
     *
     * @param full the full answer, without what is not hashed
     * @param hash of {@code full}
     * @param layers of the edition that it was made with, in legend order
     * @param nearest the zone of the territory nearest to the site; asked where the whole site lies outside
     */
    public static Sheet ofRecord(byte[] full, String hash, List<Layer> layers, Supplier<Optional<Nearest>> nearest) {
        FrozenResult frozen = FrozenResult.of(full);
        return of(frozen, hash, layers, frozen::missingFacts, nearest);
    }

    private static Sheet of(
            FrozenResult result,
            String hash,
            List<Layer> layers,
            Supplier<List<String>> settling,
            Supplier<Optional<Nearest>> nearest) {
        Optional<Outside> outside = Outside.of(result, nearest);
        Questions questions =
                Questions.of(result, outside.filter(Outside::isWhole).isPresent(), settling);
        return new Sheet(
                hash,
                HeadlineRow.of(result, layers),
                Head.of(result, layers),
                Settled.of(result),
                Pending.of(result, questions),
                questions,
                outside);
    }

    /**
     * The hard facts of an answer.
     *
     * @param answer its {@code findings}, {@code site} and {@code themes}; what else it has is not read
     * @param layers of the edition that it was made with, in legend order
     */
    public static List<HeadlineRow> hardFacts(byte[] answer, List<Layer> layers) {
        return HeadlineRow.of(FrozenResult.of(answer), layers);
    }

    /** The questions of the sheet of {@code result}, without the sheet. */
    public static Questions questions(ScreeningResult result) {
        return Questions.of(result);
    }

    /** Those of {@code layers} that a sheet has a row for. */
    public static Set<String> rowLayers(List<Layer> layers) {
        return Headlines.of(layers).stream().map(Headlines.Line::id).collect(Collectors.toSet());
    }

    /** Rows with the members that {@link #json()} gives to {@code rows}. */
    public static ArrayNode json(List<HeadlineRow> rows) {
        return SheetJson.rows(rows);
    }

    /** Canonical JSON (RFC 8785), UTF-8. */
    public byte[] json() {
        return CanonicalJson.bytes(SheetJson.of(this));
    }
}
