package org.ecozone.sitefile.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundary point texts as offices deliver them, one file a variant: what each gives in sites, planar areas, notices and faults. */
class TxtVariantsTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/ecozone/sitefile/plot/txt-variants");
    private static final String FILES = """
            file                                | areas       | notices                  | faults
            utf8-lf                             | 60000       |                          |
            gbk-crlf                            | 60000       |                          |
            utf8-bom-crlf                       | 60000       |                          |
            utf16-bom                           | 60000       |                          |
            full-width-brackets-and-commas      | 60000       |                          |
            leading-blanks                      | 60000       |                          |
            tabs                                | 60000       |                          |
            no-header                           | 60000       | CRS_FROM_NUMBERS         |
            no-sections                         | 60000       | CRS_FROM_NUMBERS         |
            points-only                         | 60000       | CRS_FROM_NUMBERS         |
            some-and-extra-keys                 | 60000       |                          |
            plot-8-fields                       | 60000       |                          |
            plot-9-fields-no-code               | 60000       |                          |
            plot-12-fields                      | 60000       |                          |
            plot-without-mark                   | 60000       |                          |
            area-with-unit                      | 60000       |                          |
            no-point-count                      | 60000       |                          |
            count-left-out                      | 60000       |                          |
            count-without-closing-point         | 60000       |                          |
            count-wrong                         | 60000       | POINT_COUNT_DIFFERS      |
            names-without-j                     | 60000       |                          |
            no-names                            | 60000       |                          |
            names-start-anew-in-hole            | 58000       |                          |
            names-go-on-in-hole                 | 58000       |                          |
            not-closed                          | 60000       | RING_CLOSED              |
            not-closed-with-hole                | 58000       | RING_CLOSED RING_CLOSED  |
            closing-point-x-twice               | 60000       | RING_CLOSING_POINT_MOVED |
            closing-point-off-half-a-metre      | 60000       | RING_CLOSING_POINT_MOVED |
            closing-point-off-ten-metres        |             |                          | RING_CLOSING_POINT_WRONG
            no-prefix-zone-in-header            | 60000       |                          |
            no-prefix-no-zone                   |             |                          | CRS_UNKNOWN
            prefix-of-6-degree-zone             | 60000       |                          |
            zone-disagrees-with-prefix          | 60000       | ZONE_DISAGREES           |
            x-and-y-exchanged                   | 60000       | AXES_EXCHANGED           |
            degrees-latitude-first              | 1024970     | DEGREES                  |
            degrees-longitude-first             | 1024970     | DEGREES                  |
            degrees-minutes-seconds             | 1024970     | DEGREES                  |
            ring-2-is-an-outer-part             | 62000       | RING_IS_PART             |
            hole-before-outer-ring              | 58000       |                          |
            island-in-hole                      | 58100       | RING_IS_PART             |
            clockwise                           | 60000       |                          |
            counter-clockwise                   | 60000       |                          |
            several-plots-other-area            | 60000 60000 | AREA_DIFFERS             |
            plots-of-two-zones                  | 60000 60000 | ZONE_DISAGREES CRS_MIXED |
            xian-80                             |             |                          | CRS_UNSUPPORTED
            every-fault-at-once                 | 60000       | RING_CLOSED              | LINE_UNREADABLE COORDINATE_IMPLAUSIBLE SELF_INTERSECTION
            """;

    @ParameterizedTest
    @CsvSource(textBlock = FILES, useHeadersInDisplayName = true, delimiter = '|')
    void readsEveryVariantInUse(String file, String areas, String notices, String faults) throws IOException {
        SiteFileReading reading = read(file + ".txt");
        assertThat(reading.defects()).extracting(Fault::code).containsExactly(words(faults));
        // That degrees may come from a shifted map is said of every file of degrees.
        assertThat(reading.notices())
                .extracting(Fault::code)
                .filteredOn(code -> !code.equals("MAP_SHIFT_POSSIBLE"))
                .containsExactly(words(notices));
        double[] squareMetres =
                Arrays.stream(words(areas)).mapToDouble(Double::parseDouble).toArray();
        assertThat(reading.sites()).hasSize(squareMetres.length);
        for (int i = 0; i < squareMetres.length; i++) {
            assertThat(reading.sites().get(i).planarArea().orElseThrow().squareMetres())
                    .isCloseTo(squareMetres[i], within(squareMetres[i] > 1e6 ? 500.0 : 1e-6));
        }
    }

    @Test
    void hasAFileForEveryVariant() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> listed = FILES.lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf('|')).strip() + ".txt")
                    .sorted()
                    .toList();
            assertThat(files.map(path -> path.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(listed);
        }
    }

    @Test
    void keepsNamesCodesAndUsesOfPlots() throws IOException {
        SiteFeature site = read("plot-12-fields.txt").sites().get(0);
        assertThat(site.name()).isEqualTo("示例地块一");
        assertThat(site.declaredAreaHectares()).hasValue(6.0);
        assertThat(site.attributes())
                .containsEntry("地块编号", "DK001")
                .containsEntry("图幅号", "L45G001")
                .containsEntry("地块用途", "工业用地")
                .containsEntry("地类编码", "0601");
        assertThat(read("area-with-unit.txt").sites().get(0).declaredAreaHectares())
                .hasValue(6.0);
    }

    @Test
    void namesTheZonesToChooseFrom() throws IOException {
        assertThat(read("no-prefix-no-zone.txt").crs().candidates())
                .extracting(candidate -> candidate.crs().epsg())
                .startsWith(4536);
        assertThat(read("prefix-of-6-degree-zone.txt").crs().detected().orElseThrow())
                .hasToString("EPSG:4492");
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : text.strip().split(" +");
    }

    private static SiteFileReading read(String name) throws IOException {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name))) {
            return SiteFile.read(file.readAllBytes(), name, SiteFileOptions.NONE);
        }
    }
}
