package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HillshadeTest {

    private static final int COLUMNS = 24;
    private static final int ROWS = 17;
    private static final int HEADER_LINES = 5;

    @Test
    void levelGroundHasTheSineOf45Degrees() {
        assertThat(new Hillshade(new double[9], 3, 100, 2).light(1, 1)).isCloseTo(0.70710678, within(1e-8));
    }

    /** Ground that falls to the north-west at 45° faces the light; that falls to the south-east lies in the shade. */
    @Test
    void groundThatFacesTheLightHasAllOfItAndGroundThatFacesAwayNone() {
        double[] towards = new double[9];
        double[] away = new double[9];
        for (int cell = 0; cell < 9; cell++) {
            towards[cell] = (cell % 3 + cell / 3) * Math.sqrt(0.5);
            away[cell] = -towards[cell] * 1.2;
        }
        assertThat(new Hillshade(towards, 3, 1, 1).light(1, 1)).isCloseTo(1, within(1e-12));
        assertThat(new Hillshade(away, 3, 1, 1).light(1, 1)).isZero();
    }

    /** GDAL gives 1 for no light and 255 for all of it, in whole numbers. */
    @Test
    void agreesWithGdal(@TempDir Path folder) throws IOException, InterruptedException {
        double[] metres = new Random(815).doubles(ROWS * COLUMNS, 0, 400).toArray();
        Path grid = folder.resolve("grid.asc");
        Files.writeString(grid, asGrid(metres, 250));
        List<String> lines = shadedByGdal(grid, folder.resolve("shade.asc"));
        Hillshade shade = new Hillshade(metres, COLUMNS, 250, 1.6);
        for (int row = 1; row < ROWS - 1; row++) {
            String[] values = lines.get(row).trim().split("\\s+");
            for (int column = 1; column < COLUMNS - 1; column++) {
                assertThat(1 + 254 * shade.light(row, column))
                        .as("row %d, column %d", row, column)
                        .isCloseTo(Double.parseDouble(values[column]), within(0.51));
            }
        }
    }

    private static String asGrid(double[] metres, int cell) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("ncols " + COLUMNS)
                .add("nrows " + ROWS)
                .add("xllcorner 0")
                .add("yllcorner 0")
                .add("cellsize " + cell);
        for (int row = 0; row < ROWS; row++) {
            StringJoiner line = new StringJoiner(" ");
            for (int column = 0; column < COLUMNS; column++) {
                line.add(Double.toString(metres[row * COLUMNS + column]));
            }
            text.add(line.toString());
        }
        return text.toString();
    }

    private static List<String> shadedByGdal(Path grid, Path shade) throws IOException, InterruptedException {
        Path tif = shade.resolveSibling("shade.tif");
        run("gdaldem", "hillshade", "-q", "-az", "315", "-alt", "45", "-z", "1.6", grid.toString(), tif.toString());
        run("gdal_translate", "-q", "-of", "AAIGrid", tif.toString(), shade.toString());
        try (Stream<String> lines = Files.lines(shade)) {
            return lines.filter(line -> !line.matches("[a-zA-Z].*")).toList();
        }
    }

    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        String folder = System.getenv().getOrDefault("ECOZONE_GDAL_BIN", "");
        String path = folder.isEmpty() ? program : Path.of(folder, program).toString();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(path), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
