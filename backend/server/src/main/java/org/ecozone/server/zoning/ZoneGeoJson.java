package org.ecozone.server.zoning;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes zones as GeoJSON (RFC 7946, lon/lat), with their areas. */
final class ZoneGeoJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ZoneGeoJson() {}

    /** Writes a FeatureCollection of {@code zones}. Closes {@code out}. */
    static void write(List<Zone> zones, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Zone zone : zones) {
                feature(json, zone, Map.of());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes {@code zone} as a Feature; {@code record} holds what its properties carry beyond the zone itself. */
    static void feature(JsonGenerator json, Zone zone, Map<String, Object> record) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", zone.code());
        json.writeObjectPropertyStart("properties");
        Area area = EllipsoidalMeasure.area(zone.geometry());
        zone.attributes().forEach((name, value) -> property(json, name, value));
        property(json, "layer", zone.layer());
        property(json, "code", zone.code());
        property(json, "name", zone.name());
        property(json, "category", zone.category());
        property(json, "areaSquareMetres", area.roundedSquareMetres(2));
        property(json, "areaMu", area.roundedMu(2));
        record.forEach((name, value) -> property(json, name, value));
        json.writeEndObject();
        json.writeName("geometry");
        geometry(json, zone.geometry());
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, Object value) {
        json.writeName(name);
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else {
            json.writePOJO(value);
        }
    }

    private static void geometry(JsonGenerator json, Geometry geometry) {
        json.writeStartObject();
        boolean single = geometry.getNumGeometries() == 1;
        json.writeStringProperty("type", single ? "Polygon" : "MultiPolygon");
        json.writeName("coordinates");
        if (single) {
            polygon(json, (Polygon) geometry.getGeometryN(0));
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygon(json, (Polygon) geometry.getGeometryN(i));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void polygon(JsonGenerator json, Polygon polygon) {
        json.writeStartArray();
        ring(json, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(json, polygon.getInteriorRingN(i));
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, LineString ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            json.writeStartArray();
            json.writeNumber(points.getX(i));
            json.writeNumber(points.getY(i));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
