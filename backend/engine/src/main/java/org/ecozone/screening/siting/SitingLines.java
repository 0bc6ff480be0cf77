package org.ecozone.screening.siting;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Rule;
import org.ecozone.geo.Area;
import org.ecozone.geo.AreaMethod;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.answer.HeadJson;
import org.ecozone.screening.siting.Division.Printed;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A siting map by the HTTP contract: lines of canonical JSON. The first says what was asked, of what; then a GeoJSON Feature for
 * each pair of bounds; then the tables; the last, and only it, says that nothing is missing, with the SHA-256 over the bytes of all
 * lines before it, their line feeds too. The same question has the same bytes.
 */
public final class SitingLines {

    private static final int ROOM = 1 << 16;
    private static final int SHARE_DECIMALS = 6;
    private static final int AREA_DECIMALS = 2;

    private final Siting siting;
    private final Out out;
    private final MessageDigest digest = sha256();

    private SitingLines(Siting siting, Out out) {
        this.siting = siting;
        this.out = out;
    }

    /** Where lines go. */
    @FunctionalInterface
    public interface Out {

        /** Takes a line with its line feed. */
        void write(byte[] line) throws IOException;
    }

    /**
     * Writes all lines of {@code siting}.
     *
     * @param software version of the program
     * @throws IOException where {@code out} does not take them
     */
    public static void write(Siting siting, String software, Out out) throws IOException {
        var lines = new SitingLines(siting, out);
        lines.head(software);
        Division byUnit = siting.byUnit();
        SortedMap<Bounds, Printed> totals = byUnit.totals();
        for (var region : siting.regions().entrySet()) {
            lines.region(region.getKey(), region.getValue(), totals.get(region.getKey()), byUnit.total());
        }
        lines.tables(byUnit);
        lines.end();
    }

    private void head(String software) throws IOException {
        CanonicalText text = new CanonicalText(ROOM).open().member("siting").open();
        SitingQuestion question = siting.question();
        text.member("areaMethod").text(AreaMethod.ELLIPSOIDAL_CGCS2000.code());
        Area area = question.area();
        text.member("areaMu");
        if (area == null) {
            text.none();
        } else {
            text.number(area.roundedMu(AREA_DECIMALS));
        }
        text.member("asOf").text(question.asOf().toString());
        text.member("cells").number(siting.ground().cells().size());
        text.member("edition");
        HeadJson.edition(text, siting.cells().rules().map().edition());
        text.member("facts");
        HeadJson.facts(text, question.facts());
        text.member("industry");
        industry(text, question.industry());
        text.member("kinds").number(siting.ground().kinds());
        text.member("rules");
        HeadJson.rules(text, siting.cells().rules().rules());
        text.member("software").text(software);
        Zone within = question.within();
        if (within != null) {
            text.member("within").open().member("layer").text(within.layer());
            text.member("name").text(within.name());
            text.member("zone").text(within.code()).close();
        }
        line(text.close().close());
    }

    private static void industry(CanonicalText text, @Nullable Industry industry) {
        if (industry == null) {
            text.none();
        } else {
            text.open().member("code").text(industry.code());
            text.member("name").text(industry.name()).close();
        }
    }

    private void region(Bounds bounds, Geometry ground, Printed area, Printed whole) throws IOException {
        CanonicalText text = new CanonicalText(ROOM).open().member("geometry");
        GeometryJson.write(text, ground);
        text.member("properties").open();
        part(text, bounds, area);
        text.member(isOfTerritory() ? "shareOfTerritory" : "shareOfWithin")
                .number(share(area.squareMetres(), whole.squareMetres()));
        text.member("verdict").text(bounds.verdict().name()).close();
        line(text.member("type").text("Feature").close());
    }

    /** Of a zone that has no more of the territory than a sliver nothing is a share. */
    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Members of a part but for its verdict, which comes last. */
    private static void part(CanonicalText text, Bounds bounds, Printed area) {
        areas(text, area);
        text.member("atLeast").text(bounds.atLeast().name());
        text.member("atMost").text(bounds.atMost().name());
    }

    private static void areas(CanonicalText text, Printed area) {
        text.member("areaMu").number(area.mu());
        text.member("areaSquareMetres").number(area.squareMetres());
    }

    private void tables(Division byUnit) throws IOException {
        CanonicalText text = new CanonicalText(ROOM).open();
        text.member("byAdminArea");
        division(text, siting.byDistrict(byUnit));
        text.member("byUnit");
        division(text, byUnit);
        text.member("decidedBy").openList();
        siting.decidedBy().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Rule, Area> entry) -> entry.getValue())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().id()))
                .forEach(entry -> decided(text, entry.getKey(), entry.getValue()));
        text.closeList().member("missingFacts").openList();
        siting.missingFacts().forEach(missing -> {
            text.open();
            areas(text, printed(missing.area()));
            text.member("fact").text(missing.fact()).close();
        });
        text.closeList().member(isOfTerritory() ? "territory" : "within").open();
        areas(text, byUnit.total());
        if (!isOfTerritory()) {
            text.member("uncoveredSquareMetres")
                    .number(siting.ground().uncovered().roundedSquareMetres(AREA_DECIMALS));
        }
        line(text.close().close());
    }

    /** What is of a zone says so by its name. */
    private boolean isOfTerritory() {
        return siting.question().within() == null;
    }

    private static void division(CanonicalText text, Division division) {
        text.openList();
        for (Division.Row row : division.rows()) {
            Zone zone = row.zone();
            text.open();
            areas(text, row.total());
            text.member("code").text(zone == null ? null : zone.code());
            text.member("name").text(zone == null ? null : zone.name());
            text.member("parts").openList();
            row.parts().forEach((bounds, area) -> {
                text.open();
                part(text, bounds, area);
                text.member("verdict").text(bounds.verdict().name()).close();
            });
            text.closeList().close();
        }
        text.closeList();
    }

    private static void decided(CanonicalText text, Rule rule, Area area) {
        text.open();
        areas(text, printed(area));
        text.member("effect").text(rule.effect().name());
        text.member("rule").text(rule.id());
        text.member("title").text(rule.title()).close();
    }

    private static Printed printed(Area area) {
        BigDecimal metres = area.roundedSquareMetres(AREA_DECIMALS);
        return new Printed(metres, area.roundedMu(AREA_DECIMALS));
    }

    private void end() throws IOException {
        CanonicalText text = new CanonicalText(ROOM).open().member("complete").truth(true);
        text.member("resultHash").text("sha256:" + HexFormat.of().formatHex(digest.digest()));
        out.write(withFeed(text.close().bytes()));
    }

    private void line(CanonicalText text) throws IOException {
        byte[] line = withFeed(text.bytes());
        digest.update(line);
        out.write(line);
    }

    private static byte[] withFeed(byte[] text) {
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        return line;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
