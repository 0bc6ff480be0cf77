package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.util.GeometricShapeFactory;

class OutlineTest {

    private static Geometry circle(int points) {
        var shape = new GeometricShapeFactory();
        shape.setCentre(new Coordinate(82, 45));
        shape.setSize(0.1);
        shape.setNumPoints(points);
        return shape.createCircle();
    }

    @Test
    void whatHasFewVerticesStaysAsItIs() {
        Geometry few = circle(50);
        assertThat(Outline.of(few, 100)).isEqualTo(new Outline(few, false));
    }

    @Test
    void whatHasManyKeepsItsShape() {
        Outline outline = Outline.of(circle(20_000), 100);
        assertThat(outline.isSimplified()).isTrue();
        assertThat(outline.geometry().getNumPoints()).isLessThanOrEqualTo(100);
        assertThat(outline.geometry().getEnvelopeInternal().getWidth())
                .isCloseTo(0.1, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void ofManyPiecesTheEnvelopeIsLeft() {
        Geometry[] pieces = new Geometry[200];
        for (int i = 0; i < pieces.length; i++) {
            Geometry one = circle(8);
            pieces[i] = org.locationtech.jts.geom.util.AffineTransformation.translationInstance(i, 0)
                    .transform(one);
        }
        Geometry many = new GeometryFactory().buildGeometry(java.util.List.of(pieces));
        assertThat(Outline.of(many, 100).geometry().getNumPoints()).isEqualTo(5);
    }
}
