package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.access.assess.Stability.Doubt;
import org.ecozone.access.coverage.GroundCoverage;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Whether a site meets zones for which something is not answered: units without an access list, ground without provisions. */
final class Unanswered {

    private static final int CODE_OF_A_CLASS = 4;

    private final Places places;
    private final List<ZoneOverlap> zones = new ArrayList<>(0);
    private final List<Doubt> doubts = new ArrayList<>(0);
    private Span span = Span.FALSE;

    private Unanswered(Places places) {
        this.places = places;
    }

    /**
     * Whether a site lies in a control unit that has no access list. Ground in no unit at all is as little answered for. Never
     * TRUE.
     *
     * @param units null where the edition has no such layer
     * @param withList codes of the units that have a list
     */
    static Place unitList(Places places, @Nullable LayerOnSite units, Set<String> withList) {
        if (units == null || units.overlap().remainder() == null) {
            return Place.of(Span.UNKNOWN, List.of(), true);
        }
        Span outside = new RemainderPlace(places, units)
                .inNone(units.overlap().remainder())
                .span();
        Unanswered open = new Unanswered(places);
        open.add(units, zone -> withList.contains(zone.code()) ? Truth.FALSE : Truth.UNKNOWN);
        open.span =
                open.span.or(Span.of(openIf(outside.least()), openIf(outside.measured()), openIf(outside.greatest())));
        return open.place(outside.measured() == Truth.TRUE);
    }

    private static Truth openIf(Truth truth) {
        return truth == Truth.FALSE ? truth : Truth.UNKNOWN;
    }

    /**
     * Whether a site meets ground of whose kind and the project's industry nothing speaks: TRUE where the industry is a class of
     * GB/T 4754, UNKNOWN where a finer one may tell.
     */
    static Place provisions(Places places, GroundCoverage coverage) {
        @Nullable String industry = places.answers().industry();
        boolean isClass = industry != null && industry.length() == CODE_OF_A_CLASS;
        Truth open = isClass ? Truth.TRUE : Truth.UNKNOWN;
        Unanswered found = new Unanswered(places);
        for (LayerOnSite layer : places.site().layers()) {
            if (layer.count() > 0) {
                found.add(layer, zone -> found.isOpen(coverage, zone, industry) ? open : Truth.FALSE);
            }
        }
        Place place = found.place(false);
        return isClass || place.truth() == Truth.FALSE
                ? place
                : place.wanting(places.answers().industryNumber());
    }

    private boolean isOpen(GroundCoverage coverage, Zone zone, @Nullable String industry) {
        GroundCoverage.Answer answer = coverage.answer(places.kind(zone), industry);
        return answer.isOpen()
                || answer.hangsOnAnother() && answer.elsewhere().stream().noneMatch(this::meets);
    }

    private boolean meets(String layer) {
        return places.site().layers().stream()
                .filter(of -> of.overlap().layer().id().equals(layer))
                .anyMatch(of -> of.met().stream().anyMatch(met -> !places.isExcluded(met)));
    }

    /**
     * Adds the zones of {@code layer}.
     *
     * @param open how far a zone is not answered for
     */
    private void add(LayerOnSite layer, Function<Zone, Truth> open) {
        for (LayerOnSite.Met met : layer.met()) {
            Truth truth = places.isExcluded(met)
                    ? Truth.FALSE
                    : open.apply(met.overlap().zone());
            if (truth != Truth.FALSE) {
                boolean stays = met.isDeeperThan(layer.stays());
                span = span.or(Span.of(stays ? truth : Truth.FALSE, truth, truth));
                zones.add(met.overlap());
                if (!stays) {
                    doubts.add(new Doubt(met.overlap().zone(), Doubt.Kind.MAY_VANISH));
                }
            }
        }
        for (LayerOnSite.Near near : layer.near()) {
            boolean maybe = near.zone().distance().metres() <= layer.tolerance() && !places.isExcluded(near);
            Truth truth = maybe ? open.apply(near.zone().zone()) : Truth.FALSE;
            if (truth != Truth.FALSE) {
                span = span.or(Span.of(Truth.FALSE, Truth.FALSE, truth));
                doubts.add(new Doubt(near.zone().zone(), Doubt.Kind.MAY_APPEAR));
            }
        }
    }

    /**
     * @param elsewhere whether it is no zone that is not answered for
     */
    private Place place(boolean elsewhere) {
        boolean isOpen = span.measured() != Truth.FALSE;
        return Place.of(span, elsewhere ? List.of() : List.copyOf(zones), List.of(), List.copyOf(doubts), isOpen);
    }
}
