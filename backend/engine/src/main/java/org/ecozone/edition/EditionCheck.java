package org.ecozone.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Polygonal;

/** Finds what keeps an edition from being published, all of it at once. */
public final class EditionCheck {

    private EditionCheck() {}

    /** One Chinese sentence for each fault of {@code content}, naming layer and code; empty if there is none. */
    public static List<String> faults(EditionContent content) {
        List<String> faults = new ArrayList<>();
        Map<String, Layer> layers = new HashMap<>();
        for (Layer layer : content.layers()) {
            if (layers.put(layer.id(), layer) != null) {
                faults.add("图层 " + layer.id() + " 出现两次");
            }
        }
        for (Layer layer : content.layers()) {
            if (!layers.containsKey(layer.coverageLayer())) {
                faults.add("图层 " + layer.id() + " 的 coverageLayer " + layer.coverageLayer() + " 不存在");
            }
        }
        Set<String> codes = new HashSet<>();
        for (Zone zone : content.zones()) {
            String place = zone.layer() + " " + zone.code() + "：";
            Layer layer = layers.get(zone.layer());
            if (layer == null) {
                faults.add(place + "没有这个图层");
            } else if (layer.category(zone.category()).isEmpty()) {
                faults.add(place + "图层没有类别 " + zone.category());
            }
            if (!codes.add(zone.layer() + '\n' + zone.code())) {
                faults.add(place + "编码重复");
            }
            if (!(zone.geometry() instanceof Polygonal) || zone.geometry().isEmpty()) {
                faults.add(place + "图形应为面，且不为空");
            }
            GeometryCheck.check(zone.geometry()).forEach(defect -> faults.add(place + defect.message()));
        }
        return faults;
    }
}
