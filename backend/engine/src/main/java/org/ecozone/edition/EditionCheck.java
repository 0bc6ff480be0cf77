package org.ecozone.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.geo.check.GeometryDefect;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygonal;

/**
 * What is wrong with the content of an edition, all of it at once, each with a stable code.
 *
 * <p>Errors keep an edition from being published: {@code LAYER_TWICE}, {@code COVERAGE_LAYER_UNKNOWN}, {@code LAYER_UNKNOWN},
 * {@code CATEGORY_UNKNOWN}, {@code CODE_TWICE}, {@code NOT_A_POLYGON} and the codes of {@link GeometryDefect.Kind}. Warnings do
 * not: those of layers that are to tile their territory ({@link Layer.Kind#PARTITION}), {@code TILING_GAP},
 * {@code TILING_OVERLAP}, {@code TILING_OUTSIDE_TERRITORY}, {@code TILING_EDGES_DIFFER} and {@code TILING_NOT_CHECKED}. A screening
 * answers for such ground by itself: it leaves a gap open and asks the rules of every unit that overlaps.
 */
public final class EditionCheck {

    private final Map<String, Layer> layers = new HashMap<>();
    private final Set<String> unsound = new HashSet<>();
    private final List<EditionFinding> findings = new ArrayList<>();

    private EditionCheck() {}

    /** Everything found in {@code content}; empty if there is nothing. */
    public static List<EditionFinding> findings(EditionContent content) {
        EditionCheck check = of(content);
        check.findings.addAll(new TilingCheck(content, check.unsound).findings());
        return List.copyOf(check.findings);
    }

    /** What keeps {@code content} from being published: all but the tilings, which only warn and take the most time. */
    public static List<EditionFinding> errors(EditionContent content) {
        return List.copyOf(of(content).findings);
    }

    private static EditionCheck of(EditionContent content) {
        var check = new EditionCheck();
        check.layers(content.layers());
        check.zones(content.zones());
        return check;
    }

    private void layers(List<Layer> described) {
        for (Layer layer : described) {
            if (layers.put(layer.id(), layer) != null) {
                ofLayer(
                        layer.id(),
                        "LAYER_TWICE",
                        "图层 " + layer.id() + " 出现两次",
                        "layer " + layer.id() + " stands twice");
            }
        }
        for (Layer layer : described) {
            if (!layers.containsKey(layer.coverageLayer())) {
                ofLayer(
                        layer.id(),
                        "COVERAGE_LAYER_UNKNOWN",
                        "图层 " + layer.id() + " 的 coverageLayer " + layer.coverageLayer() + " 不存在",
                        "there is no layer " + layer.coverageLayer() + ", the coverageLayer of " + layer.id());
            }
        }
    }

    private void ofLayer(String layer, String code, String message, String messageEn) {
        findings.add(EditionFinding.ofWhole(Fault.of(FaultPlace.subject(layer), code, message, messageEn), layer));
    }

    private void zones(List<Zone> zones) {
        Set<String> codes = new HashSet<>();
        for (Zone zone : zones) {
            Layer layer = layers.get(zone.layer());
            if (layer == null) {
                add(zone, "LAYER_UNKNOWN", "没有这个图层", "there is no such layer");
            } else if (layer.category(zone.category()).isEmpty()) {
                add(
                        zone,
                        "CATEGORY_UNKNOWN",
                        "图层没有类别 " + zone.category(),
                        "the layer has no category " + zone.category());
            }
            if (!codes.add(zone.layer() + '\n' + zone.code())) {
                add(zone, "CODE_TWICE", "编码重复", "the code stands twice");
            }
            geometry(zone);
        }
    }

    private void geometry(Zone zone) {
        if (!(zone.geometry() instanceof Polygonal) || zone.geometry().isEmpty()) {
            unsound.add(zone.layer());
            add(zone, "NOT_A_POLYGON", "图形应为面，且不为空", "the geometry is to be a polygon or several, and not empty");
        }
        for (GeometryDefect defect : GeometryCheck.check(zone.geometry())) {
            unsound.add(zone.layer());
            add(zone, defect.asFault(Crs.CGCS2000, place(zone)));
        }
    }

    private void add(Zone zone, String code, String message, String messageEn) {
        add(zone, Fault.of(place(zone), code, message, messageEn));
    }

    /** The sentences name layer and zone, so that they stand by themselves. */
    private void add(Zone zone, Fault fault) {
        String name = zone.layer() + " " + zone.code();
        Fault named = Fault.of(fault.at(), fault.code(), name + "：" + fault.message(), name + ": " + fault.messageEn());
        findings.add(new EditionFinding(named, zone.layer(), List.of(zone.code()), null));
    }

    private static FaultPlace place(Zone zone) {
        return FaultPlace.subject(zone.layer() + "/" + zone.code());
    }

    static FaultPlace.Point point(Coordinate lonLat) {
        return new FaultPlace.Point(lonLat.x, lonLat.y);
    }
}
