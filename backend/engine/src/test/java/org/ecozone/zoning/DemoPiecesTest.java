package org.ecozone.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFolder;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.LayerOverlap.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sites and the demonstration zones have in common, cut: held against the area that is measured without cutting. Figures of single
 * sites are those of closed sums over pairs of edges in extended precision, and of GEOS.
 */
class DemoPiecesTest {

    /** How many rectangles are laid; {@code -Decozone.rectangles} for more. */
    private static final int RECTANGLES = Integer.getInteger("ecozone.rectangles", 20_000);

    private static final long SEED = 20261129;
    private static final double LEAST_METRES = 60;
    private static final double MOST_METRES = 20_000;

    /** Of so many one is held against overlay of the whole zone, too. */
    private static final int SAMPLE = 100;

    private static ZoningMap map;

    @BeforeAll
    static void load() {
        EditionFolder folder = EditionFolder.of(Path.of("../../data/demo"));
        EditionContent content =
                folder.read(folder.entries().get(folder.entries().size() - 1));
        var edition = new Edition(
                content.code(),
                Edition.Status.PUBLISHED,
                content.effectiveFrom(),
                content.publishedAt(),
                content.hash(null));
        map = ZoningMap.of(edition, content.layers(), content.zones(), new Grounds())
                .indexed();
    }

    @Test
    void everyPieceOfRandomRectanglesHasTheAreaThatIsMeasured() {
        List<String> wrong = IntStream.range(0, RECTANGLES)
                .parallel()
                .boxed()
                .flatMap(i -> wrong(Site.of(rectangle(new Random(SEED + i))), i % SAMPLE == 0))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> wrong(Site site, boolean isSample) {
        return map.pieces(site).stream()
                .filter(piece -> !isRight(piece) || isSample && !isSameAsOfTheWholeZone(site, piece))
                .map(piece -> piece.layer().id() + " " + piece.zone().code() + " " + site.geometry());
    }

    private static Geometry rectangle(Random random) {
        double size = LEAST_METRES * Math.pow(MOST_METRES / LEAST_METRES, random.nextDouble());
        double west = 81 + 2.3 * random.nextDouble();
        double south = 44.4 + 0.8 * random.nextDouble();
        double degree = 111_000;
        double width = size * (0.3 + random.nextDouble()) / degree;
        double height = size * (0.3 + random.nextDouble()) / degree;
        return new GeometryFactory().toGeometry(new Envelope(west, west + width, south, south + height));
    }

    private static boolean isRight(OverlapPiece piece) {
        if (piece.geometry() == null) {
            return false;
        }
        double measured = ((Area) piece.overlap().extent()).squareMetres();
        double drawn = EllipsoidalMeasure.area(piece.geometry()).squareMetres();
        return Math.abs(drawn - measured) <= 0.01 + 1e-8 * measured;
    }

    private static boolean isSameAsOfTheWholeZone(Site site, OverlapPiece piece) {
        Geometry whole = Polygons.ofDimension(
                OverlayNGRobust.overlay(piece.zone().geometry(), site.geometry(), OverlayNG.INTERSECTION), 2);
        double other = OverlayNGRobust.overlay(whole, piece.geometry(), OverlayNG.SYMDIFFERENCE)
                .getArea();
        return other <= 1e-12;
    }

    @Test
    void g05TheDrawnPieceOfFarmlandHasTheAreaThatIsStated() {
        OverlapPiece piece = piece(site("g05-rectangle-piece-wrong"), "GD-CITY-0011");
        assertThat(((Area) piece.overlap().extent()).squareMetres()).isCloseTo(17_531.96, within(0.01));
        assertThat(EllipsoidalMeasure.area(piece.geometry()).squareMetres()).isCloseTo(17_531.96, within(0.01));
    }

    @Test
    void g06AllPiecesOfARectangleAreDrawn() {
        assertThat(map.pieces(site("g06-rectangle-overlaps-500")))
                .hasSizeGreaterThan(1)
                .allMatch(DemoPiecesTest::isRight);
    }

    @Test
    void g08AStripOf19CentimetresAlongASharedBorderIsAContact() {
        List<ZoneOverlap> contacts = map.overlaps(site("g08-contact-counted-as-overlap")).layers().stream()
                .flatMap(layer -> layer.zones().stream())
                .filter(zone -> zone.overlapClass() != OverlapClass.TOUCH
                        && Math.abs(((Area) zone.extent()).squareMetres() - 19.55) < 0.01)
                .toList();
        assertThat(contacts).extracting(ZoneOverlap::overlapClass).containsOnly(OverlapClass.BOUNDARY_CONTACT);
    }

    @Test
    void g12AThemeThatIsMeasuredIsThere() {
        Site site = site("g12-theme-lost-no-data");
        LayerOverlap units = map.overlaps(site).layers().stream()
                .filter(layer -> layer.layer().id().equals("control-unit"))
                .findFirst()
                .orElseThrow();
        assertThat(units.status()).isEqualTo(Status.HIT);
        assertThat(((Area) units.union()).squareMetres()).isCloseTo(49_189_932.66, within(0.5));
        assertThat(map.pieces(site)).allMatch(DemoPiecesTest::isRight);
    }

    private static OverlapPiece piece(Site site, String zone) {
        return map.pieces(site).stream()
                .filter(piece -> piece.zone().code().equals(zone))
                .findFirst()
                .orElseThrow();
    }

    private static Site site(String name) {
        try (var file = DemoPiecesTest.class.getResourceAsStream(name + ".geojson")) {
            JsonNode rings = JsonMapper.shared().readTree(file).path("geometry").path("coordinates");
            List<LinearRing> read = new ArrayList<>();
            rings.forEach(ring -> read.add(ring(ring)));
            return Site.of(new GeometryFactory()
                    .createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static LinearRing ring(JsonNode ring) {
        List<Coordinate> points = new ArrayList<>();
        ring.forEach(point -> points.add(
                new Coordinate(point.get(0).doubleValue(), point.get(1).doubleValue())));
        return new GeometryFactory().createLinearRing(points.toArray(Coordinate[]::new));
    }
}
