package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.BEARING_DEGREES;
import static org.ecozone.screening.answer.Names.CATEGORY;
import static org.ecozone.screening.answer.Names.CLASS;
import static org.ecozone.screening.answer.Names.CODE;
import static org.ecozone.screening.answer.Names.DISTANCE_METRES;
import static org.ecozone.screening.answer.Names.LAYER;
import static org.ecozone.screening.answer.Names.NAME;
import static org.ecozone.screening.answer.Names.NEAR;
import static org.ecozone.screening.answer.Names.NEAREST;
import static org.ecozone.screening.answer.Names.OVERLAPPING_PAIRS;
import static org.ecozone.screening.answer.Names.SHARE_OF_SITE;
import static org.ecozone.screening.answer.Names.SHARE_OF_ZONE;
import static org.ecozone.screening.answer.Names.STATUS;
import static org.ecozone.screening.answer.Names.UNCERTAINTY_SQUARE_METRES;
import static org.ecozone.screening.answer.Names.ZONES;

import org.ecozone.geo.Area;
import org.ecozone.geo.Rounding;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.screening.answer.ExtentJson.Prefixed;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.ecozone.zoning.LayerOverlap.Status;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** One layer's part of a result. */
public final class ThemeJson {

    private static final Prefixed SUM = Prefixed.of("sum");
    private static final Prefixed UNCOVERED = Prefixed.of("uncovered");
    private static final Prefixed UNION = Prefixed.of("union");

    private static final Words<Status> STATUSES = Words.of(STATUS, Status.class);
    private static final Words<OverlapClass> CLASSES = Words.of(CLASS, OverlapClass.class);

    private ThemeJson() {}

    /** Status, figures and zones of {@code layer}; {@code figures} are those of the same site. */
    public static void write(CanonicalText out, LayerOverlap layer, PrintedFigures figures) {
        out.open();
        out.member(LAYER).text(layer.layer().id());
        out.member(NAME).text(layer.layer().name());
        out.member(NEAR).openList();
        layer.near().forEach(zone -> near(out, zone));
        out.closeList();
        out.member(NEAREST);
        nearest(out, layer.nearest());
        out.member(OVERLAPPING_PAIRS).openList();
        layer.overlappingPairs()
                .forEach(pair ->
                        out.openList().text(pair.first()).text(pair.second()).closeList());
        out.closeList();
        ExtentJson.share(out, SHARE_OF_SITE, layer.shareOfSite());
        out.written(STATUSES.member(layer.status()));
        ExtentJson.extent(out, SUM, layer.sum());
        ExtentJson.extent(out, UNCOVERED, layer.uncovered());
        ExtentJson.extent(out, UNION, layer.union());
        out.member(ZONES).openList();
        layer.zones().forEach(zone -> zone(out, zone, figures.of(zone)));
        out.closeList().close();
    }

    /** Which layer, and its short answer. */
    static void writeStatus(CanonicalText out, LayerOverlap layer) {
        out.open().member(LAYER).text(layer.layer().id());
        out.written(STATUSES.member(layer.status())).close();
    }

    private static void zone(CanonicalText out, ZoneOverlap overlap, Figure figure) {
        out.open();
        ExtentJson.area(out, figure);
        out.member(CATEGORY).text(overlap.zone().category());
        out.written(CLASSES.member(overlap.overlapClass()));
        out.member(CODE).text(overlap.zone().code());
        ExtentJson.count(out, figure);
        ExtentJson.length(out, figure);
        out.member(NAME).text(overlap.zone().name());
        ExtentJson.share(out, SHARE_OF_SITE, overlap.shareOfSite());
        ExtentJson.share(out, SHARE_OF_ZONE, overlap.shareOfZone());
        if (overlap.extent() instanceof Area) {
            out.member(UNCERTAINTY_SQUARE_METRES).number(overlap.uncertainty().roundedSquareMetres(1));
        }
        out.close();
    }

    private static void near(CanonicalText out, NearZone near) {
        out.open().member(CATEGORY).text(near.zone().category());
        out.member(CODE).text(near.zone().code());
        out.member(DISTANCE_METRES).number(near.distance().roundedMetres(1));
        out.member(NAME).text(near.zone().name()).close();
    }

    private static void nearest(CanonicalText out, @Nullable Nearest nearest) {
        if (nearest == null) {
            out.none();
            return;
        }
        out.open().member(BEARING_DEGREES).number(degrees(nearest.bearingDegrees()));
        out.member(CATEGORY).text(nearest.category());
        out.member(CODE).text(nearest.code());
        out.member(DISTANCE_METRES).number(nearest.distance().roundedMetres(1));
        out.member(NAME).text(nearest.name()).close();
    }

    private static double degrees(double bearing) {
        return Rounding.halfUp(bearing, 1).doubleValue() % 360;
    }
}
