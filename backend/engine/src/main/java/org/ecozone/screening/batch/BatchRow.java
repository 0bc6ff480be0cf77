package org.ecozone.screening.batch;

import java.util.List;
import java.util.Set;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.GroundJson;
import org.ecozone.screening.sheet.Amount;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.screening.sheet.MetCategory;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** A sheet folded to a line: the short answer, what decides it, the hard facts and the number of open questions. */
final class BatchRow {

    private static final int ROOM = 1 << 12;

    private static final MemberName INDEX = MemberName.of("index");
    private static final MemberName OF = MemberName.of("of");
    private static final MemberName NAME = MemberName.of("name");
    private static final MemberName SCREENING = MemberName.of("screening");
    private static final MemberName FACTS = MemberName.of("facts");
    private static final MemberName OPEN_QUESTIONS = MemberName.of("openQuestions");
    private static final MemberName LAYER = MemberName.of("layer");
    private static final MemberName STATUS = MemberName.of("status");
    private static final MemberName AREA_MU = MemberName.of("areaMu");
    private static final MemberName AREA_SQUARE_METRES = MemberName.of("areaSquareMetres");
    private static final MemberName LENGTH_METRES = MemberName.of("lengthMetres");
    private static final MemberName COUNT = MemberName.of("count");
    private static final MemberName SHARE_OF_SITE = MemberName.of("shareOfSite");
    private static final MemberName LEVEL = MemberName.of("level");
    private static final MemberName LEVEL_NAME = MemberName.of("levelName");
    private static final MemberName ZONE = MemberName.of("zone");
    private static final MemberName CODE = MemberName.of("code");
    private static final MemberName ZONES = MemberName.of("zones");

    private BatchRow() {}

    /**
     * The row of site {@code index} of {@code of}, without an end of line.
     *
     * @param served the short answer as served
     */
    static byte[] of(int index, int of, @Nullable String name, ScreeningResult result, byte[] served) {
        CanonicalText out = new CanonicalText(ROOM + served.length).open();
        out.member(INDEX).number(index);
        out.member(OF).number(of);
        out.member(NAME).text(name);
        out.member(SCREENING).written(served);
        Deciding.of(result.assessment()).write(out);
        out.member(FACTS).openList();
        facts(result).forEach(row -> fact(out, row, result));
        out.closeList();
        out.member(OPEN_QUESTIONS).number(Sheet.questions(result).open().size());
        return out.close().bytes();
    }

    /** The rows of the sheet, read of the figures that its answer would print. */
    private static List<HeadlineRow> facts(ScreeningResult result) {
        List<Layer> layers = result.on().map().layers();
        Set<String> wanted = Sheet.rowLayers(layers);
        List<LayerOverlap> told = result.overlaps().layers().stream()
                .filter(layer -> wanted.contains(layer.layer().id()))
                .toList();
        byte[] ground = GroundJson.of(result.request().site(), result.request().accuracy(), result.overlaps(), told);
        return Sheet.hardFacts(ground, layers);
    }

    private static void fact(CanonicalText out, HeadlineRow row, ScreeningResult result) {
        out.open().member(LAYER).text(row.row());
        out.member(NAME).text(row.name());
        out.member(STATUS).text(row.status().name());
        if (row.amount() != null) {
            amount(out, row.amount());
            out.member(SHARE_OF_SITE).number(row.shareOfSite());
        }
        if (!row.categories().isEmpty()) {
            MetCategory strictest = row.categories().get(0);
            out.member(LEVEL).text(strictest.category());
            out.member(LEVEL_NAME).text(strictest.name());
            Zone largest = zone(result, row.row(), strictest.zones().get(0));
            out.member(ZONE).open().member(CODE).text(largest.code());
            out.member(NAME).text(largest.name()).close();
            out.member(ZONES)
                    .number(row.categories().stream()
                            .mapToInt(met -> met.zones().size())
                            .sum());
        }
        out.close();
    }

    private static void amount(CanonicalText out, Amount amount) {
        switch (amount.kind()) {
            case AREA -> {
                out.member(AREA_MU).number(amount.mu());
                out.member(AREA_SQUARE_METRES).number(amount.value());
            }
            case LENGTH -> out.member(LENGTH_METRES).number(amount.value());
            case COUNT -> out.member(COUNT).number(amount.value());
        }
    }

    private static Zone zone(ScreeningResult result, String layer, String code) {
        return result.overlaps().layers().stream()
                .filter(one -> one.layer().id().equals(layer))
                .flatMap(one -> one.zones().stream())
                .map(ZoneOverlap::zone)
                .filter(zone -> zone.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
