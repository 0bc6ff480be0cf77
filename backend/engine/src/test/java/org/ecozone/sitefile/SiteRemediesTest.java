package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;

/** Does what a fault says should be done, and sees that the file is read then. Rectangle of 300 m × 200 m: 59,983.13 m² by PROJ. */
class SiteRemediesTest {

    private static final double AREA = 59_983.13;
    private static final String THREE = "4968400,27606800\n4968600,27606800\n4968600,27607100\n";
    private static final String FOURTH = "4968400,27607100\n";
    private static final String FIRST = "4968400,27606800\n";
    private static final String SECOND_RING = "4968480,27606900\n4968480,27606950\n4968520,27606950\n";
    private static final String FEATURE = "{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[82.35,44.84],[82.354,44.84],[82.354,44.842],[82.35,44.84]]]}}";

    @Test
    void aRingRepeatedAtItsEndIsClearAcrossAPageBreak() {
        String unclear = "X,Y\n" + THREE + FOURTH + "X,Y\n" + SECOND_RING;
        assertThat(says(read(unclear, "a.csv")))
                .contains("RING_BREAK_UNCLEAR")
                .contains("在每圈末尾重复首点")
                .contains("圈号");
        SiteFileReading closed =
                read("X,Y\n" + THREE + FOURTH + FIRST + "X,Y\n" + SECOND_RING + "4968480,27606900\n", "a.csv");
        // a triangle of 50 m × 40 m is cut out: 1,000 m² in the plane
        assertThat(closed.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(59_000, within(0.01));
        assertThat(closed.defects()).isEmpty();
    }

    @Test
    void aColumnOfRingNumbersIsClearAcrossAPageBreak() {
        String numbered = "圈号,X,Y\n" + numbered("1", THREE + FOURTH) + "圈号,X,Y\n" + numbered("2", SECOND_RING);
        assertThat(read(numbered, "a.csv")
                        .sites()
                        .get(0)
                        .planarArea()
                        .orElseThrow()
                        .squareMetres())
                .isCloseTo(59_000, within(0.01));
    }

    @Test
    void theWktOfAColumnIsReadAsAFileOfItsOwn() {
        String wkt = "POLYGON((82.35 44.84,82.354 44.84,82.354 44.842,82.35 44.84))";
        assertThat(says(read("名称,图形\n甲,\"" + wkt + "\"\n", "a.csv"))).contains("每行一个图形");
        assertThat(read(wkt + "\n" + wkt + "\n", "a.wkt").sites()).hasSize(2);
    }

    @Test
    void aPairOfCoordinatesIsReadFromTwoColumns() {
        assertThat(says(read("点号,坐标\n1,\"44.84,82.35\"\n2,\"44.842,82.35\"\n3,\"44.842,82.354\"\n", "a.csv")))
                .contains("请分成两列");
        SiteFileReading split =
                read("点号,纬度,经度\n1,44.841111,82.351111\n2,44.842777,82.351111\n3,44.842777,82.354777\n", "a.csv");
        assertThat(split.sites()).hasSize(1);
    }

    @Test
    void aCommaTooManyIsTakenOut() {
        assertThat(says(read(FEATURE.replace("]]]", "],]]"), "a.geojson"))).contains("请删去最后一项后面的逗号");
        assertThat(read(FEATURE, "a.geojson").sites()).hasSize(1);
    }

    @Test
    void aLineThatIsClosedIsAnArea() {
        String line = "LINESTRING(82.35 44.84,82.354 44.84,82.354 44.842,82.35 44.842,%s)";
        assertThat(says(read(line.formatted("82.35 44.84001"), "a.wkt"))).contains("或闭合后重新上传");
        assertThat(read(line.formatted("82.35 44.84"), "a.wkt")
                        .sites()
                        .get(0)
                        .geometry()
                        .getGeometryType())
                .isEqualTo("Polygon");
    }

    @Test
    void aTableInsideAZipIsReadOutsideIt() {
        String table = "X,Y\n" + THREE + FOURTH;
        assertThat(says(SiteFile.read(zip("点.csv", table), "a.zip", SiteFileOptions.NONE)))
                .contains("请解压后直接上传");
        assertThat(read(table, "点.csv").sites().get(0).area().squareMetres()).isCloseTo(AREA, within(0.01));
    }

    private static String numbered(String ring, String points) {
        return points.lines().map(point -> ring + "," + point + "\n").collect(Collectors.joining());
    }

    private static byte[] zip(String name, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SiteFileReading read(String text, String name) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), name, SiteFileOptions.NONE);
    }

    private static String says(SiteFileReading reading) {
        assertThat(reading.sites()).isEmpty();
        return reading.defects().stream()
                .map((Fault fault) -> fault.code() + " " + fault.message())
                .collect(Collectors.joining("\n"));
    }
}
