package org.ecozone.geo.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.wkt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class FacesTest {

    private static final List<Geometry> CROSSING = List.of(
            wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"),
            wkt("POLYGON ((2 2, 6 2, 6 6, 2 6, 2 2))"),
            wkt("POLYGON ((1 1, 1 2, 2 2, 2 1, 1 1))"),
            wkt("LINESTRING (0 3, 4 3)"));

    @Test
    void noLineEntersAFaceAndTogetherTheyCoverWhatTheBordersEnclose() {
        List<Polygon> faces = Faces.of(CROSSING);

        // The box is 16 and the other 16, they share 4: 28 in all. Cut: 1 by the small box; the line halves what lies
        // above 3.
        assertThat(faces).extracting(Polygon::getArea).containsExactlyInAnyOrder(9.0, 1.0, 2.0, 2.0, 2.0, 12.0);
        assertThat(faces)
                .allSatisfy(face -> assertThat(CROSSING)
                        .noneMatch(line ->
                                face.buffer(-1e-6).intersects(line.getDimension() == 2 ? line.getBoundary() : line)));
    }

    @Test
    void theyComeInTheSameOrderHoweverTheLinesDo() {
        List<Geometry> turned = new ArrayList<>(CROSSING);
        Collections.reverse(turned);

        assertThat(Faces.of(turned))
                .usingElementComparator((a, b) -> a.equalsExact(b) ? 0 : 1)
                .isEqualTo(Faces.of(CROSSING));
    }

    @Test
    void facesThatMeetInCornersOnlyJoinToValidGround() {
        List<Polygon> board = Faces.of(List.of(
                wkt("MULTILINESTRING ((0 0, 3 0, 3 3, 0 3, 0 0), (1 0, 1 3), (2 0, 2 3), (0 1, 3 1), (0 2, 3 2))")));
        List<Polygon> ring = board.stream()
                .filter(face -> !face.getCentroid().equals(wkt("POINT (1.5 1.5)")))
                .filter(face -> !face.getCentroid().equals(wkt("POINT (2.5 2.5)")))
                .toList();

        Geometry joined = Faces.joined(ring);

        assertThat(ring).hasSize(7);
        assertThat(joined.isValid()).isTrue();
        assertThat(joined.getArea()).isEqualTo(7);
    }
}
