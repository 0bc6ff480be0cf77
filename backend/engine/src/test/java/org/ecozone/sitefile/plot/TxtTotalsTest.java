package org.ecozone.sitefile.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums among the points of a text. Each rectangle has 300 m × 200 m. */
class TxtTotalsTest {

    private static final String HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n带号=27\n计量单位=米\n[地块坐标]\n";
    private static final String PLOT = "4,6.0000,1,甲,面,,,,@\n";
    private static final String POINTS = """
            J1,1,4968400.000,27606800.000
            J2,1,4968600.000,27606800.000
            J3,1,4968600.000,27607100.000
            J4,1,4968400.000,27607100.000
            """;
    private static final String BARE = POINTS.replaceAll("J.,1,", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,,60000.00,90.000",
                "合计,60000.00,90.000",
                "总计,4,60000.00,90.000",
                "小 计,,60000.00,90.000",
                "小计 60000.00 90.000",
                "合 计 60000.00 90.000",
                "合计\t4\t60000.00\t90.000",
                "合计（平方米）,60000㎡,90亩",
                "合计：60000.00平方米",
                "面积合计=60000.00平方米",
                "总面积：60000.00平方米，合90亩",
                "本页小计：4点",
                "地块面积合计：6.0000公顷",
                "总用地面积,60000.00",
                "合计,60000.00,90.000,,,,,",
                "5,合计,60000.00,90.000",
                "Total,60000.00,90.000",
                "Sub-total (m2): 60000",
                // an area in square metres may be as large as a northing, and its mu as an easting
                "合计,600000.00,900000.00",
                "合计"
            })
    void leavesOutALineOfTotalsAndNamesIt(String totals) {
        for (String text : new String[] {
            HEAD + PLOT + POINTS + totals + "\n",
            HEAD + PLOT + totals + "\n" + POINTS,
            POINTS + totals + "\n",
            totals + "\n" + POINTS,
            BARE + totals + "\n"
        }) {
            SiteFileReading reading = read(text);
            assertThat(reading.defects()).as(text).isEmpty();
            assertThat(planar(reading)).as(text).containsExactly(60_000.0);
            boolean isHeading = text.startsWith(totals) || totals.contains("=") && !text.endsWith(totals + "\n");
            if (!isHeading) {
                assertThat(reading.notices())
                        .filteredOn(notice -> notice.code().equals("LINE_IGNORED"))
                        .as(text)
                        .singleElement()
                        .extracting(Fault::message)
                        .asString()
                        .contains("行不是界址点，未读取：收到“" + totals.substring(0, 2));
            }
        }
    }

    @Test
    void readsATableThatWasPastedAsText() {
        String table = "点号\tX\tY\n" + POINTS.replace(",1,", "\t").replace(",", "\t") + "合计\t60000.00\t90.000\n";
        SiteFileReading reading = SiteFile.read(table.getBytes(StandardCharsets.UTF_8), "a.txt", SiteFileOptions.NONE);
        assertThat(planar(reading)).containsExactly(60_000.0);
        assertThat(reading.detected().format()).contains(FileFormat.VERTEX_TABLE_CSV);
        assertThat(reading.notices()).extracting(Fault::code).contains("LINE_IGNORED");
    }

    @Test
    void keepsAPointOfThatNameWhereThePointsAre() {
        assertThat(planar(read(HEAD + PLOT + POINTS + "合计,1,4968300.000,27606950.000\n")))
                // a triangle of 300 m × 100 m more
                .containsExactly(75_000.0);
        assertThat(planar(read(HEAD + PLOT.replace("甲", "合计") + POINTS))).containsExactly(60_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"小计庄1,1,60000.00,90.000", "J5,1,60000.00,90.000", "合计庄,1,4968x,276"})
    void leavesOutNoPointOfAnotherName(String line) {
        assertThat(read(HEAD + PLOT + POINTS + line + "\n").sites()).isEmpty();
    }

    /** What the numbers of rings say holds across totals; where they say nothing, the ring may go on or another may begin. */
    @Test
    void asksWhetherARingGoesOnBelowTotals() {
        String inner = "4968480,27606900\n4968520,27606900\n4968520,27606950\n";
        SiteFileReading unclear = read(HEAD + PLOT + BARE + "合计,60000.00,90.000\n" + inner);
        assertThat(unclear.sites()).isEmpty();
        assertThat(unclear.proposals()).isEmpty();
        assertThat(unclear.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code() + fault.message())
                        .contains("RING_BREAK_UNCLEAR", "第 12 行", "在每圈末尾重复首点", "圈号"));
        String closed = HEAD + PLOT + BARE + BARE.lines().findFirst().orElseThrow() + "\n合计,60000.00,90.000\n" + inner;
        // a triangle of 50 m × 40 m is cut out: 1,000 m² in the plane
        assertThat(planar(read(closed))).containsExactly(59_000.0);
        String numbered = HEAD + PLOT + POINTS + "合计,60000.00,90.000\n" + inner.replaceAll("(?m)^", ",2,");
        assertThat(read(numbered).defects()).isEmpty();
        assertThat(planar(read(numbered))).containsExactly(59_000.0);
    }

    private static List<Double> planar(SiteFileReading reading) {
        reading.sites()
                .forEach(site -> assertThat(site.area().squareMetres())
                        .isCloseTo(site.planarArea().orElseThrow().squareMetres(), within(100.0)));
        return reading.sites().stream()
                .map(site -> Math.round(site.planarArea().orElseThrow().squareMetres() * 1e3) / 1e3)
                .toList();
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.txt", SiteFileOptions.NONE);
    }
}
