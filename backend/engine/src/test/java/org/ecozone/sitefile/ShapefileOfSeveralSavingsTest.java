package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shapefiles whose .shp, .shx and .dbf do not belong together: no record is lost or doubled without a word. Each holds two plots of five
 * points, A and B: the records begin at bytes 100 and 236 and are 128 bytes long, 16-bit words 50, 118 and 64.
 */
class ShapefileOfSeveralSavingsTest {

    private static final String TWO = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4515"}},
            "features": [
            {"type": "Feature", "properties": {"DKMC": "A"}, "geometry": {"type": "Polygon", "coordinates": [[[27606800,4968400],
            [27606800,4968600],[27607100,4968600],[27607100,4968400],[27606800,4968400]]]}},
            {"type": "Feature", "properties": {"DKMC": "B"}, "geometry": {"type": "Polygon", "coordinates": [[[27607300,4968400],
            [27607300,4968600],[27607600,4968600],[27607600,4968400],[27607300,4968400]]]}}]}
            """;
    private static final int FIRST_ENTRY = 100;
    private static final int SECOND_ENTRY = 108;

    @TempDir
    private Path folder;

    private Map<String, byte[]> parts() {
        return GisSamples.shapefile(folder, TWO, "UTF-8");
    }

    @Test
    void readsBothPlotsInTheOrderOfAnIndexThatIsSound() {
        Map<String, byte[]> parts = parts();
        assertThat(names(read(parts))).containsExactly("A", "B");
        byte[] index = parts.get("shx");
        ByteBuffer.wrap(index).putInt(FIRST_ENTRY, 118).putInt(SECOND_ENTRY, 50);
        SiteFileReading exchanged = read(parts);
        assertThat(exchanged.defects()).isEmpty();
        // The first row of the .dbf, A, has the eastern plot now, and that is what the index says.
        assertThat(names(exchanged)).containsExactly("A", "B");
        assertThat(exchanged.sites().get(0).geometry().getCoordinate().x)
                .isGreaterThan(exchanged.sites().get(1).geometry().getCoordinate().x);
    }

    @Test
    void refusesAnIndexWhoseEntriesBothLeadToTheFirstPlot() {
        Map<String, byte[]> parts = parts();
        ByteBuffer.wrap(parts.get("shx")).putInt(SECOND_ENTRY, 50);
        assertThat(read(parts).sites()).isEmpty();
        assertThat(read(parts).defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("FILE_DAMAGED");
            assertThat(fault.message()).contains(".shx 第 1 条和第 2 条指向 .shp 的同一处", "重新导出");
        });
    }

    @Test
    void refusesAnIndexThatLeadsIntoTheMiddleOfAPlotOrSaysAnotherLength() {
        Map<String, byte[]> astray = parts();
        ByteBuffer.wrap(astray.get("shx")).putInt(SECOND_ENTRY, 120);
        assertThat(codes(read(astray))).containsExactly("FILE_DAMAGED");
        Map<String, byte[]> outside = parts();
        ByteBuffer.wrap(outside.get("shx")).putInt(SECOND_ENTRY, 100_000);
        assertThat(codes(read(outside))).containsExactly("FILE_DAMAGED");
        Map<String, byte[]> shorter = parts();
        ByteBuffer.wrap(shorter.get("shx")).putInt(SECOND_ENTRY + 4, 30);
        assertThat(codes(read(shorter))).containsExactly("FILE_DAMAGED");
    }

    @Test
    void refusesAnIndexWithoutThePlotWhoseRowIsDeletedAndItsNeighbour() {
        // The .dbf deletes B; the index has A only once, so that the counts of what was read agree.
        Map<String, byte[]> parts = parts();
        byte[] one = Arrays.copyOf(parts.get("shx"), SECOND_ENTRY);
        ByteBuffer.wrap(one).putInt(24, SECOND_ENTRY / 2);
        parts.put("shx", one);
        delete(parts, 2);
        assertThat(read(parts).defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains(".shp 里第 2 个图形在 .shx 里没有"));
    }

    @Test
    void findsAPlotWithoutEntryBehindBytesThatAreNoRecord() {
        Map<String, byte[]> parts = parts();
        byte[] shape = parts.get("shp");
        byte[] longer = Arrays.copyOf(shape, shape.length + 6);
        ByteBuffer.wrap(longer).putInt(24, longer.length / 2);
        parts.put("shp", longer);
        assertThat(read(parts).notices())
                .filteredOn(notice -> notice.code().equals("SHP_BYTES_UNREAD"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("有 6 字节"));
        assertThat(names(read(parts))).containsExactly("A", "B");
        byte[] one = Arrays.copyOf(parts.get("shx"), SECOND_ENTRY);
        ByteBuffer.wrap(one).putInt(24, SECOND_ENTRY / 2);
        parts.put("shx", one);
        assertThat(read(parts).defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("从第 236 字节起的图形在 .shx 里没有"));
    }

    @Test
    void namesTheRowsThatTheTableMarksDeleted() {
        Map<String, byte[]> parts = parts();
        delete(parts, 2);
        SiteFileReading reading = read(parts);
        assertThat(names(reading)).containsExactly("A");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("DBF_ROWS_DELETED"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("把第 2 行标记为已删除"));
        // The remedy: restored, both are read and nothing is said.
        parts.get("dbf")[rowAt(parts, 2)] = ' ';
        assertThat(names(read(parts))).containsExactly("A", "B");
        assertThat(read(parts).notices()).extracting(Fault::code).doesNotContain("DBF_ROWS_DELETED");
    }

    @Test
    void saysWhichShapesHaveNoRowAndWhichRowsNoShape() {
        Map<String, byte[]> fewer = parts();
        ByteBuffer.wrap(fewer.get("dbf")).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 1);
        assertThat(read(fewer).defects())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.message()).contains(".shp 里有 2 个图形", "只读到 1 个（.dbf 只有 1 行，第 2 条起"));
        Map<String, byte[]> more = parts();
        byte[] table = more.get("dbf");
        int row = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getShort(10);
        byte[] longer = Arrays.copyOf(table, rowAt(more, 3) + row);
        System.arraycopy(table, rowAt(more, 1), longer, rowAt(more, 3), row);
        ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 3);
        more.put("dbf", longer);
        assertThat(names(read(more))).containsExactly("A", "B");
        assertThat(difference(read(more))).contains(".shp 有 2 条记录，.dbf 有 3 行，第 3 至 3 行没有图形");
    }

    private static String difference(SiteFileReading reading) {
        return reading.notices().stream()
                .filter(notice -> notice.code().equals("DBF_ROWS_DIFFER"))
                .map(Fault::message)
                .findFirst()
                .orElseThrow();
    }

    private static void delete(Map<String, byte[]> parts, int row) {
        parts.get("dbf")[rowAt(parts, row)] = '*';
    }

    private static int rowAt(Map<String, byte[]> parts, int row) {
        ByteBuffer table = ByteBuffer.wrap(parts.get("dbf")).order(ByteOrder.LITTLE_ENDIAN);
        return table.getShort(8) + (row - 1) * table.getShort(10);
    }

    private static java.util.List<String> names(SiteFileReading reading) {
        return reading.sites().stream().map(SiteFeature::name).toList();
    }

    private static java.util.List<String> codes(SiteFileReading reading) {
        return reading.defects().stream().map(Fault::code).toList();
    }

    private static SiteFileReading read(Map<String, byte[]> parts) {
        return SiteFile.read(GisSamples.zipped(parts, "a"), "文件", SiteFileOptions.NONE);
    }
}
