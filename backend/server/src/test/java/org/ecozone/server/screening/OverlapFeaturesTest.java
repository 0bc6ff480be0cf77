package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.OverlapPiece;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.node.ObjectNode;

class OverlapFeaturesTest {

    @Test
    void aPieceThatCannotBeDrawnIsListedWithItsAreaAndSaysSo() {
        var layer = new Layer(
                "redline", "红线", "Redline", "", Layer.Kind.PROTECTION, 1, "admin-area", List.of(), "test", true, true);
        var zone = new Zone("redline", "R1", "红线一", "REDLINE", Map.of(), new GeometryFactory().createPolygon());
        var overlap = new Overlap(0, OverlapClass.OVERLAP, Area.ofSquareMetres(12.5), new Length(20));
        ObjectNode feature = OverlapFeatures.feature(new OverlapPiece(layer, zone, overlap, null));
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.at("/properties/areaSquareMetres").doubleValue()).isEqualTo(12.5);
        assertThat(feature.at("/properties/note").stringValue()).contains("不绘制");
    }
}
