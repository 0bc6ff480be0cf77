package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.ACCURACY_METRES;
import static org.ecozone.screening.answer.Names.APPLICANT;
import static org.ecozone.screening.answer.Names.AREA_METHOD;
import static org.ecozone.screening.answer.Names.BY;
import static org.ecozone.screening.answer.Names.CODE;
import static org.ecozone.screening.answer.Names.COVERED_SHARE;
import static org.ecozone.screening.answer.Names.EFFECT;
import static org.ecozone.screening.answer.Names.FACTS;
import static org.ecozone.screening.answer.Names.HASH;
import static org.ecozone.screening.answer.Names.INDUSTRY;
import static org.ecozone.screening.answer.Names.JUDGEMENTS;
import static org.ecozone.screening.answer.Names.NAME;
import static org.ecozone.screening.answer.Names.REASON;
import static org.ecozone.screening.answer.Names.RULE;
import static org.ecozone.screening.answer.Names.TYPE;
import static org.ecozone.screening.answer.Names.VERSION;
import static org.ecozone.screening.answer.Names.VERTEX_COUNT;
import static org.ecozone.screening.answer.Names.WIDTH_METRES;

import java.util.Collection;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Facts.Judgement;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.GeometryJson;
import org.ecozone.json.MemberName;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.answer.ExtentJson.Prefixed;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/** What was asked, and of what: project and site, edition and rules, and how far the data reach. */
public final class HeadJson {

    private static final Prefixed COVERED = Prefixed.of("covered");
    private static final Prefixed GRAZING = Prefixed.of("grazing");
    private static final Prefixed UNCOVERED = Prefixed.of("uncovered");
    /** Of one coordinate of a site, about. */
    private static final int COORDINATE_BYTES = 20;

    private HeadJson() {}

    /** Code and hash of {@code edition}. */
    public static void edition(CanonicalText out, Edition edition) {
        out.open().member(CODE).text(edition.code());
        out.member(HASH).text(edition.hash()).close();
    }

    /** Hash and version of {@code rules}. */
    public static void rules(CanonicalText out, RuleBook rules) {
        out.open().member(HASH).text(rules.hash());
        out.member(VERSION).text(rules.version()).close();
    }

    /** The facts that were stated, by key. */
    public static void facts(CanonicalText out, Facts facts) {
        ValueJson.write(out, facts.stated());
    }

    static void project(CanonicalText out, ScreeningRequest request) {
        out.open();
        given(out, APPLICANT, request.filed().applicant());
        given(out, CODE, request.filed().code());
        out.member(FACTS);
        facts(out, request.facts());
        out.member(INDUSTRY);
        industry(out, request.industry());
        judgements(out, request.facts().judgements().values());
        out.member(NAME).text(request.name()).close();
    }

    private static void given(CanonicalText out, MemberName member, @Nullable String text) {
        if (text != null) {
            out.member(member).text(text);
        }
    }

    /** What persons have decided; where there is nothing, an answer says nothing. */
    private static void judgements(CanonicalText out, Collection<Judgement> judgements) {
        if (!judgements.isEmpty()) {
            out.member(JUDGEMENTS).openList();
            for (Judgement judgement : judgements) {
                out.open().member(BY).text(judgement.by());
                out.member(EFFECT).text(judgement.effect().name());
                out.member(REASON).text(judgement.reason());
                out.member(RULE).text(judgement.rule()).close();
            }
            out.closeList();
        }
    }

    private static void industry(CanonicalText out, @Nullable Industry industry) {
        if (industry == null) {
            out.none();
        } else {
            out.open().member(CODE).text(industry.code());
            out.member(NAME).text(industry.name()).close();
        }
    }

    /** Extent, form and hash of {@code site}; {@code accuracy} of its border, null where it states none. */
    public static void site(CanonicalText out, Site site, @Nullable Length accuracy) {
        Figure figure = Figure.of(site.extent());
        out.open();
        if (accuracy != null) {
            out.member(ACCURACY_METRES).number(accuracy.metres());
        }
        if (site.extent() instanceof Area area) {
            out.member(AREA_METHOD).text(area.method().code());
        }
        ExtentJson.area(out, figure);
        ExtentJson.count(out, figure);
        out.member(HASH).text(hash(site));
        ExtentJson.length(out, figure);
        out.member(TYPE).text(site.geometry().getGeometryType());
        out.member(VERTEX_COUNT).number(site.geometry().getNumPoints());
        site.width().ifPresent(width -> out.member(WIDTH_METRES).number(width.metres()));
        out.close();
    }

    private static String hash(Site site) {
        CanonicalText out =
                new CanonicalText(2 * COORDINATE_BYTES * (2 + site.geometry().getNumPoints()));
        GeometryJson.write(out, site.geometry());
        return out.sha256();
    }

    /** How much of the site has data. */
    public static void coverage(CanonicalText out, SiteOverlaps overlaps) {
        Figure covered = ExtentJson.rest(overlaps.siteExtent(), List.of(overlaps.uncovered(), overlaps.grazing()));
        out.open();
        if (covered.isCount()) {
            out.member(COVERED.count()).number(covered.value());
        } else if (covered.isLength()) {
            out.member(COVERED.lengthMetres()).number(covered.value());
        }
        ExtentJson.share(out, COVERED_SHARE, overlaps.coveredShare());
        if (covered.isArea()) {
            out.member(COVERED.squareMetres()).number(covered.value());
        }
        ExtentJson.extent(out, GRAZING, overlaps.grazing());
        ExtentJson.extent(out, UNCOVERED, overlaps.uncovered());
        out.close();
    }
}
