package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings of a few lines that ask for millions of entities, and values that are no numbers. */
class DrawingInsertionsTest {

    private static final double SECOND = 1e9;
    private static final String HEADER = Drawings.header("AC1015", "ANSI_936");

    @Test
    void readsABlockInsertedInRowsAndColumns() {
        SiteFileReading reading = Drawings.read(array(3, 2));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(6);
    }

    @Test
    void refusesAnArrayOfABlockWithinASecondAndSaysHowMuchItIs() {
        long before = cpu();
        // 32,000 × 32,000 insertions, each an insertion and a polyline of four points.
        assertThat(Drawings.read(array(32_000, 32_000)).defects())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("FILE_TOO_COMPLEX");
                    assertThat(fault.message()).contains("2048000000 个图元、4096000000 个点", "最多 1000000 个图元");
                });
        assertThat(cpu() - before).isLessThan((long) SECOND);
    }

    @Test
    void refusesBlocksInBlocksWithinASecondHoweverDeepTheyAre() {
        for (int depth : new int[] {10, 40}) {
            long before = cpu();
            assertThat(Drawings.read(nested(depth, 10)).defects())
                    .extracting(Fault::code)
                    .containsExactly("FILE_TOO_COMPLEX");
            assertThat(cpu() - before).isLessThan((long) SECOND);
        }
        assertThat(Drawings.read(nested(3, 1)).defects()).isEmpty();
    }

    @Test
    void comesToAnEndWithABlockThatHoldsItself() {
        String itself = Drawings.block("B", insert("B", 0, 0) + plot());
        assertThat(Drawings.read(Drawings.of(HEADER + Drawings.blocks(itself), insert("B", 1, 1)))
                        .defects())
                .extracting(Fault::code)
                .doesNotContain("FILE_TOO_COMPLEX");
    }

    @ParameterizedTest
    @CsvSource({"42, nan", "42, inf", "42, 1.#QNAN", "42, ''", "10, abc", "20, '4968400,5'", "42, 1.2.3", "42, -"})
    void namesTheEntityWhoseValueIsNoNumber(int code, String value) {
        String plot = plot().replaceFirst("(\n10\n[^\n]+\n20\n[^\n]+\n)", "$1" + code + "\n" + value + "\n");
        assertThat(Drawings.read(Drawings.of(plot)).defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("COORDINATES_INVALID");
            assertThat(fault.message()).contains("LWPOLYLINE A1 " + code + " = " + value);
        });
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "-.5", "5.E-1", "+0.25", "1e-3"})
    void readsABulgeHoweverItIsWritten(String bulge) {
        String plot = plot().replaceFirst("(\n10\n[^\n]+\n20\n[^\n]+\n)", "$142\n" + bulge + "\n");
        assertThat(Drawings.read(Drawings.of(plot)).defects()).isEmpty();
    }

    private static String array(int columns, int rows) {
        return Drawings.of(HEADER + Drawings.blocks(Drawings.block("B", plot())), insert("B", columns, rows));
    }

    /** A plot in {@code times} insertions of a block, which is in as many of another. */
    private static String nested(int depth, int times) {
        var blocks = new StringBuilder(Drawings.block("B" + depth, plot()));
        for (int i = depth - 1; i >= 0; i--) {
            blocks.append(Drawings.block("B" + i, insert("B" + (i + 1), 1, 1).repeat(times)));
        }
        return Drawings.of(HEADER + Drawings.blocks(blocks.toString()), insert("B0", 1, 1));
    }

    private static String insert(String block, int columns, int rows) {
        return "0\nINSERT\n5\nB1\n8\nJZD\n2\n" + block + "\n10\n0\n20\n0\n70\n" + columns + "\n71\n" + rows
                + "\n44\n400\n45\n400\n";
    }

    private static String plot() {
        return Drawings.polyline("JZD", true, List.copyOf(Drawings.PLOT)).replaceFirst("\n8\n", "\n5\nA1\n8\n");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
