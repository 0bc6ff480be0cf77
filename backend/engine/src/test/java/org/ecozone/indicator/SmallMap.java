package org.ecozone.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** An edition of a few boxes, put together by hand. */
final class SmallMap {

    private final String code;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final List<Zone> zones = new ArrayList<>();

    private SmallMap(String code) {
        this.code = code;
    }

    /** Without layers; it takes effect on the first day of the year with which {@code code} begins. */
    static SmallMap edition(String code) {
        return new SmallMap(code);
    }

    /** With a territory of two areas, 82.00–82.02 and 82.02–82.04 degrees east, 44.80–44.82 north, and a unit for each of their halves. */
    static SmallMap withUnits(String code) {
        return edition(code)
                .layer("admin-area", 1, "admin-area", "REGIMENT")
                .layer("control-unit", 1, "admin-area", "PRIORITY", "KEY", "GENERAL")
                .zone("admin-area", "WS-1", "REGIMENT", box(82.00, 44.80, 82.02, 44.82))
                .zone("admin-area", "WS-2", "REGIMENT", box(82.02, 44.80, 82.04, 44.82))
                .zone("control-unit", "U1", "PRIORITY", box(82.00, 44.80, 82.02, 44.81))
                .zone("control-unit", "U2", "KEY", box(82.00, 44.81, 82.02, 44.82))
                .zone("control-unit", "U3", "GENERAL", box(82.02, 44.80, 82.04, 44.81))
                .zone("control-unit", "U4", "GENERAL", box(82.02, 44.81, 82.04, 44.82));
    }

    /** A layer, its borders known to {@code accuracyMetres}. */
    SmallMap layer(String id, double accuracyMetres, String coverage, String... categories) {
        var style = new Layer.Style("#000000", 0.5, "#000000", 1, "NONE", false);
        List<Layer.Category> described = Arrays.stream(categories)
                .map(category -> new Layer.Category(category, "类" + category, category, style))
                .toList();
        layers.put(
                id,
                new Layer(
                        id,
                        "图层" + id,
                        id,
                        "",
                        Layer.Kind.REFERENCE,
                        accuracyMetres,
                        coverage,
                        described,
                        "测试",
                        false,
                        true));
        return this;
    }

    SmallMap zone(String layer, String zone, String category, Geometry geometry) {
        return zone(layer, zone, category, geometry, Map.of());
    }

    SmallMap zone(String layer, String zone, String category, Geometry geometry, Map<String, Object> attributes) {
        zones.add(new Zone(layer, zone, "图斑" + zone, category, attributes, geometry));
        return this;
    }

    ZoningMap map() {
        var edition = new Edition(
                code,
                Edition.Status.PUBLISHED,
                LocalDate.of(Integer.parseInt(code.substring(0, 4)), 1, 1),
                null,
                "sha256:" + code);
        return ZoningMap.of(edition, List.copyOf(layers.values()), zones);
    }

    static Geometry box(double west, double south, double east, double north) {
        return read("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west, south, east, north));
    }

    static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
