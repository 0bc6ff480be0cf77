package org.ecozone.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ecozone.cover.Cover;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Pieces;
import org.ecozone.cover.Region;
import org.ecozone.geo.Area;
import org.ecozone.geo.Crs;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.PlanarMeasure;
import org.ecozone.indicator.MethodSheet.Figure;
import org.ecozone.indicator.MethodSheet.Floor;
import org.ecozone.indicator.MethodSheet.Row;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;

/** Measures layers of an edition by several methods. Ground counts once by each, but in what the data declares. */
final class Methods {

    private static final int DECIMALS = 2;
    private static final int PPM_DECIMALS = 1;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final IndicatorBook book;
    private final Covers edition;

    Methods(IndicatorBook book, Covers edition) {
        this.book = book;
        this.edition = edition;
    }

    MethodSheet sheet(String id) {
        Dividing.refuseWithoutData(id, edition);
        Layer layer = edition.map().layer(id).orElseThrow();
        List<Zone> zones = edition.map().zones(id).orElseThrow();
        try {
            return sheet(layer, zones);
        } catch (OverlayFailedException failed) {
            throw Dividing.refused("OVERLAY_FAILED", "图形无法叠加计算", "the geometries cannot be overlaid");
        }
    }

    private MethodSheet sheet(Layer layer, List<Zone> zones) {
        Cover cover = edition.of(Region.Zones.of(layer.id())).orElseThrow();
        Pieces pieces = Pieces.of(zones, cover);
        String each = pieces.overlapping() ? "合并重叠的图斑后，每个多边形" : "每个图斑";
        double ellipsoidal = cover.area().squareMetres();
        var measures = new Measures(ellipsoidal, floors(layer.id()));
        List<Row> rows = new ArrayList<>();
        rows.add(measures.row(
                cover.area().method().code(), "椭球面积（CGCS2000）", "图斑并集的椭球面积", OptionalDouble.of(ellipsoidal)));
        rows.add(measures.row(
                "GAUSS_KRUGER_PLANAR(OWN_ZONE)",
                "高斯平面面积（各自分带）",
                each + "在其形心所在的三度带平面上的面积之和",
                squareMetres(pieces.areaInOwnZones())));
        Crs belt = belt(cover);
        rows.add(measures.row(
                "GAUSS_KRUGER_PLANAR(" + belt.zone().orElseThrow() + ")",
                "高斯平面面积（统一 " + belt.zone().orElseThrow() + " 带）",
                "图斑并集在全域形心所在的三度带平面上的面积",
                squareMetres(PlanarMeasure.areaInZone(cover.geometry(), belt))));
        declared(zones)
                .ifPresent(declared -> rows.add(measures.row(
                        "DECLARED", "数据申报面积", "图斑属性 " + book.layers().declaredArea() + " 之和；图斑重叠处重复计算", declared)));
        return new MethodSheet(book, edition.map().edition(), layer, zones.size(), pieces.overlapping(), rows);
    }

    /** The 3° zone in whose middle the territory lies; the layer's own where the edition does not have the territory. */
    private Crs belt(Cover layer) {
        Cover territory = edition.of(Region.Zones.of(book.layers().territory()))
                .filter(cover -> !cover.isEmpty())
                .orElse(layer);
        return PlanarMeasure.zoneOf(territory.geometry());
    }

    private static OptionalDouble squareMetres(Optional<Area> area) {
        return area.map(one -> OptionalDouble.of(one.squareMetres())).orElse(OptionalDouble.empty());
    }

    /** The sum of what zones declare; empty inside where some of them do not, empty where none does. */
    private Optional<OptionalDouble> declared(List<Zone> zones) {
        String attribute = book.layers().declaredArea();
        if (attribute == null) {
            return Optional.empty();
        }
        List<Number> areas = zones.stream()
                .map(zone -> zone.attributes().get(attribute))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .toList();
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        double mu = areas.stream().mapToDouble(Number::doubleValue).sum();
        return Optional.of(
                areas.size() < zones.size() || !(mu >= 0) || Double.isInfinite(mu)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Area.ofMu(mu).squareMetres()));
    }

    private List<Indicator> floors(String layer) {
        return book.indicators().stream()
                .filter(one -> one.target() != null
                        && one.target().value() != null
                        && one.formula().equals(new Formula.AreaOf(Region.Zones.of(layer))))
                .toList();
    }

    /** Rows beside the ellipsoidal figure. */
    private record Measures(double ellipsoidal, List<Indicator> floors) {

        Row row(String method, String name, String how, OptionalDouble squareMetres) {
            if (squareMetres.isEmpty()) {
                return new Row(method, name, how, null, List.of());
            }
            Figure figure = figure(squareMetres.getAsDouble());
            return new Row(
                    method,
                    name,
                    how,
                    figure,
                    floors.stream().map(floor -> floor(floor, figure)).toList());
        }

        private Figure figure(double squareMetres) {
            BigDecimal printed = Printed.rounded(squareMetres, DECIMALS);
            BigDecimal base = Operands.inMu(Printed.rounded(ellipsoidal, DECIMALS), DECIMALS);
            BigDecimal mu = Operands.inMu(printed, DECIMALS);
            BigDecimal difference = mu.subtract(base);
            BigDecimal ppm = base.signum() == 0
                    ? BigDecimal.ZERO
                    : difference.multiply(MILLION).divide(base, PPM_DECIMALS, RoundingMode.HALF_UP);
            return new Figure(squareMetres, printed, mu, difference, ppm);
        }

        private Floor floor(Indicator indicator, Figure figure) {
            Target target = Objects.requireNonNull(indicator.target());
            Status status = status(target, figure.raw());
            return new Floor(indicator.id(), target, status, status != status(target, ellipsoidal));
        }

        private static Status status(Target target, double squareMetres) {
            return Judgement.isMet(BigDecimal.valueOf(squareMetres * 3 / 2000), target) ? Status.MET : Status.MISSED;
        }
    }
}
