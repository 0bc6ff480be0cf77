package org.ecozone.server.zoning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.tile.Tiles;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The layers of an edition with their figures.
 *
 * @param layers in legend order
 * @param tiles where the vector tiles of layers are, one or several parted by commas
 */
record LayerListing(EditionName edition, List<Entry> layers, String tiles) {

    /** Names an edition in an answer. */
    record EditionName(String code, @Nullable String hash) {}

    /**
     * A layer.
     *
     * @param description its description; its fields stand beside the figures
     * @param areaSquareMetres sum over its zones, rounded once
     * @param bbox west, south, east, north; null for a layer without zones
     * @param zones where its zones are
     */
    @Schema(name = "LayerDescription")
    record Entry(
            @JsonUnwrapped Layer description,
            int zoneCount,
            int vertexCount,
            BigDecimal areaSquareMetres,
            BigDecimal areaMu,
            @Nullable List<Double> bbox,
            String zones) {}

    static LayerListing of(ZoningMap map) {
        Edition edition = map.edition();
        List<Entry> entries = map.layers().stream()
                .map(layer -> entry(layer, map.zones(layer.id()).orElseThrow(), edition))
                .toList();
        String tiles = "/tiles/" + edition.code() + "/{layers}/{z}/{x}/{y}.mvt?hash=" + Tiles.hash(edition.hash());
        return new LayerListing(new EditionName(edition.code(), edition.hash()), entries, tiles);
    }

    private static Entry entry(Layer layer, List<Zone> zones, Edition edition) {
        Area area = Area.ZERO;
        var envelope = new Envelope();
        int vertices = 0;
        for (Zone zone : zones) {
            area = area.plus(EllipsoidalMeasure.area(zone.geometry()));
            envelope.expandToInclude(zone.geometry().getEnvelopeInternal());
            vertices += zone.geometry().getNumPoints();
        }
        List<Double> bbox = envelope.isNull()
                ? null
                : List.of(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
        String address = "/api/layers/" + layer.id() + "/zones?edition=" + edition.code() + "&hash=" + edition.hash();
        return new Entry(layer, zones.size(), vertices, area.roundedSquareMetres(2), area.roundedMu(2), bbox, address);
    }
}
