package org.ecozone.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.check.CoverageCheck;
import org.ecozone.geo.check.CoverageCheck.Unit;
import org.ecozone.geo.check.CoverageDefect;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether the layers that are to tile their territory do. The territory of a layer is what the zones of its coverage layer cover;
 * of a layer that covers itself, only enclosed gaps and overlaps can be told. Each defect is told with its ground, to the last
 * bit of the coordinates.
 */
final class TilingCheck {

    private final EditionContent content;
    private final Set<String> unsound;
    private final Map<String, List<CoverageDefect>> byThemselves = new HashMap<>();
    private final List<EditionFinding> findings = new ArrayList<>();

    /**
     * @param unsound layers of whose zones some are no sound polygons: of these nothing can be said
     */
    TilingCheck(EditionContent content, Set<String> unsound) {
        this.content = content;
        this.unsound = unsound;
    }

    List<EditionFinding> findings() {
        content.layers().stream()
                .filter(layer -> layer.kind() == Layer.Kind.PARTITION)
                .forEach(this::check);
        return findings;
    }

    private void check(Layer layer) {
        String coverage = layer.coverageLayer();
        if (unsound.contains(layer.id())) {
            notChecked(
                    layer,
                    layer.id() + " 有图形错误，无法检查空隙和重叠",
                    layer.id() + " has faulty geometries: gaps and overlaps were not looked for");
        } else if (coverage.equals(layer.id())) {
            byItself(layer.id()).forEach(defect -> add(layer, defect));
        } else if (unsound.contains(coverage) || isOverlapping(coverage)) {
            notChecked(
                    layer,
                    "范围图层 " + coverage + " 有错误或重叠，只检查了内部的空隙和重叠，未与范围比对",
                    coverage
                            + ", its territory, has faults or overlaps: only gaps and overlaps inside were looked for");
            byItself(layer.id()).forEach(defect -> add(layer, defect));
        } else {
            List<Geometry> territory =
                    zones(coverage).stream().map(Zone::geometry).toList();
            CoverageCheck.check(units(layer.id()), territory).forEach(defect -> add(layer, defect));
        }
    }

    /** Zones that overlap have no outline to hold others against. */
    private boolean isOverlapping(String layer) {
        return byItself(layer).stream().anyMatch(defect -> defect.kind() != CoverageDefect.Kind.GAP);
    }

    private List<CoverageDefect> byItself(String layer) {
        return byThemselves.computeIfAbsent(layer, id -> CoverageCheck.check(units(id)));
    }

    private List<Unit> units(String layer) {
        return zones(layer).stream()
                .map(zone -> new Unit(zone.code(), zone.geometry()))
                .toList();
    }

    private List<Zone> zones(String layer) {
        return content.zones().stream()
                .filter(zone -> zone.layer().equals(layer))
                .toList();
    }

    private void notChecked(Layer layer, String message, String messageEn) {
        Fault fault = Fault.of(
                FaultPlace.subject(layer.id()),
                "TILING_NOT_CHECKED",
                layer.id() + "：" + message,
                layer.id() + ": " + messageEn);
        findings.add(EditionFinding.ofWhole(fault.asWarning(), layer.id()));
    }

    private void add(Layer layer, CoverageDefect defect) {
        Fault fault = Fault.of(
                FaultPlace.subject(layer.id()).on(EditionCheck.point(defect.coordinate())),
                "TILING_" + defect.code(),
                layer.id() + "：" + defect.message(),
                layer.id() + ": " + defect.messageEn());
        findings.add(new EditionFinding(fault.asWarning(), layer.id(), defect.units(), defect.place()));
    }
}
