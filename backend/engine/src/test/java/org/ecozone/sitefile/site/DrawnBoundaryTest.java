package org.ecozone.sitefile.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.SiteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rectangle of 0.004° by 0.002°: 70,290.75 m² on the ellipsoid by GeographicLib. */
class DrawnBoundaryTest {

    private static final double AREA = 70_290.75;
    private static final String THREE_SIDES = "[82.35,44.84],[82.354,44.84],[82.354,44.842],[82.35,44.842]";

    @Test
    void aLineThatEndsWhereItBeginsIsAnAreaWithANotice() {
        SiteFileReading reading = read(THREE_SIDES + ",[82.35,44.84]", "");
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.area().squareMetres()).isCloseTo(AREA, within(0.01)));
        assertThat(reading.notices()).extracting(Fault::code).containsExactly("CLOSED_LINE_AS_POLYGON");
    }

    @Test
    void aGapIsAskedBackWithBothReadings() {
        SiteFileReading reading = read(THREE_SIDES + ",[82.35,44.8400001]", "");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("LINE_ALMOST_CLOSED");
            assertThat(fault.message()).contains("0.011 米").contains("按面").contains("按线");
            assertThat(fault.at().point()).isNotNull();
        });
        assertThat(reading.proposals())
                .extracting(proposal -> proposal.feature().geometry().getGeometryType())
                .containsExactly("Polygon", "LineString");
        assertThat(reading.proposals().get(0).feature().area().squareMetres()).isCloseTo(AREA, within(0.01));
    }

    @Test
    void aClosedLineThatCrossesItselfIsAskedBack() {
        SiteFileReading reading = read("[82.35,44.84],[82.354,44.842],[82.354,44.84],[82.35,44.842],[82.35,44.84]", "");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CLOSED_LINE_CROSSES");
        assertThat(reading.proposals())
                .extracting(proposal -> proposal.feature().geometry().getGeometryType())
                .containsExactly("MultiPolygon", "LineString");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[82.35,44.84],[82.354,44.84],[82.354,44.842]; ''",
                THREE_SIDES + "; ''",
                THREE_SIDES + ",[82.35,44.84]; ,\"widthMetres\":12"
            })
    void openLinesAndThoseThatStateTheirWidthStayLines(String points, String property) {
        SiteFileReading reading = read(points, property);
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.geometry().getGeometryType()).isEqualTo("LineString"));
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.defects()).isEmpty();
    }

    private static SiteFileReading read(String points, String property) {
        String feature = "{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\"" + property
                + "},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + points + "]}}";
        return SiteFile.read(feature.getBytes(StandardCharsets.UTF_8), "line.geojson", SiteFileOptions.NONE);
    }
}
