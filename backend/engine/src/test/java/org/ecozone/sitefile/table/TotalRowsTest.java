package org.ecozone.sitefile.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowsTest {

    /** 300 m × 200 m. */
    private static final String PLOT = """
            J1,4968400.000,27606800.000
            J2,4968600.000,27606800.000
            J3,4968600.000,27607100.000
            J4,4968400.000,27607100.000
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,60000.00,90.000",
                "总计：,60000.00,90.000",
                "小 计,60000.00,90.000",
                "合计（平方米）,60000㎡,90亩",
                "总面积,60000.00,90.000",
                "Total,60000.00,90.000",
                "Sub-total (m2),60000.00,90.000",
                // an area in square metres may be as large as a northing
                "合计,600000.00,900.000"
            })
    void leavesOutARowOfTotalsAndNamesIt(String totals) {
        SiteFileReading reading = read("点号,X,Y\n" + PLOT + totals + "\n");
        assertThat(planar(reading)).containsExactly(60_000.0);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("LINE_IGNORED"))
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("第 6 行")
                .contains(totals.substring(0, totals.indexOf(',')));
    }

    @Test
    void leavesOutTotalsAboveThePoints() {
        assertThat(planar(read("点号,X,Y\n合计,600000.00,900.000\n" + PLOT))).containsExactly(60_000.0);
    }

    /** Numbers that could be coordinates somewhere else in China. */
    @Test
    void leavesOutTotalsThatWouldBeFarAway() {
        String plain = PLOT.replace(",27", ",");
        var options = new SiteFileOptions(Optional.of(new Crs(4536)), Optional.empty());
        SiteFileReading reading = SiteFile.read(
                ("点号,X,Y\n" + plain + "合计,600000.00,900000.000\n").getBytes(StandardCharsets.UTF_8), "a.csv", options);
        assertThat(planar(reading)).containsExactly(60_000.0);
    }

    @Test
    void keepsAPointOfThatNameWhereThePointsAre() {
        SiteFileReading reading = read("点号,X,Y\n" + PLOT + "合计,4968300.000,27606950.000\n");
        // a triangle of 300 m × 100 m more
        assertThat(planar(reading)).containsExactly(75_000.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"小计庄1,60000.00,90.000,", "J5,60000.00,90.000,", "J5,60000.00,90.000,合计"})
    void leavesOutNoPointOfAnotherName(String row) {
        SiteFileReading reading = read("点号,X,Y,备注\n" + PLOT + row + "\n");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("COORDINATE_IMPLAUSIBLE");
    }

    /** What stands below the sums of a ring that is not closed may be the same ring or another. */
    @Test
    void asksWhetherARingGoesOnBelowTotals() {
        SiteFileReading reading = read("名称,X,Y\n" + PLOT.replaceAll("J.,", ",") + "合计,60000.00,90.000\n"
                + ",4968480,27606900\n,4968520,27606900\n,4968520,27606950\n");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("RING_BREAK_UNCLEAR");
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
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.csv", SiteFileOptions.NONE);
    }
}
