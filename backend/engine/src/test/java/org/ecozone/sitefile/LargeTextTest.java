package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.table.Table;
import org.junit.jupiter.api.Test;

/** Texts of the largest size that is read, made to cost time or memory: each is answered within a bounded time. */
class LargeTextTest {

    private static final int SIZE = SiteFile.MAX_BYTES - 100;
    private static final Duration MOST = Duration.ofSeconds(120);

    @Test
    void refusesAMillionRowsThatAreNoPoints() {
        assertRefused("X,Y\n" + "a,b\n".repeat(1_000_000));
        assertRefused("点号,经度,纬度\n" + "1,NaN,1e308\n".repeat(1_000_000));
        assertRefused("a,b,c\n".repeat(1_000_000));
    }

    @Test
    void refusesTooManyRows() {
        SiteFileReading reading = read("X,Y\n" + "82.5,45.1\n".repeat(Table.MAX_ROWS + 10));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).contains("TABLE_TOO_LONG");
    }

    @Test
    void refusesRowsOfMegabytes() {
        assertRefused("X,Y\n" + "1".repeat(10_000_000) + "," + "2".repeat(5_000_000));
        assertRefused("X,Y\n" + ",".repeat(10_000_000));
        assertRefused("\"" + "x,\n".repeat(SIZE / 3));
        assertRefused("J1,1," + "9".repeat(SIZE / 2) + ",27606800\n");
        assertRefused(" ".repeat(SIZE / 2) + "a b" + " ".repeat(SIZE / 4));
        assertRefused("1 ".repeat(SIZE / 2));
    }

    @Test
    void refusesWktAndJsonThatGoOnForever() {
        assertRefused("POLYGON(" + "(".repeat(SIZE - 10));
        assertRefused("POLYGON((" + "82 45,".repeat(SIZE / 7));
        assertRefused("POINT(x y)\n".repeat(SIZE / 11));
        assertRefused("POINT EMPTY\n".repeat(SIZE / 12));
        assertRefused("MULTIPOINT(" + "1 1,".repeat(SIZE / 5) + "1 1)");
        assertRefused("[".repeat(SIZE));
        assertRefused("{\"type\":\"GeometryCollection\",\"geometries\":[" + "{},".repeat(SIZE / 4) + "{}]}");
        assertRefused("{\"type\":\"MultiPoint\",\"coordinates\":[" + "[],".repeat(SIZE / 4) + "[]]}");
    }

    @Test
    void refusesNoise() {
        byte[] noise = new byte[SIZE];
        new Random(20261123).nextBytes(noise);
        assertRefused(noise);
        byte[] letters = new byte[SIZE];
        Random random = new Random(1);
        for (int i = 0; i < SIZE; i++) {
            letters[i] = (byte) ("0123456789,;.\n\t\"@=JXY".charAt(random.nextInt(21)));
        }
        assertRefused(letters);
        byte[] high = new byte[SIZE];
        Arrays.fill(high, (byte) 0xe4);
        assertRefused(high);
    }

    @Test
    void readsATableOfAHundredThousandRows() {
        StringBuilder text = new StringBuilder("点号,X,Y\n");
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            text.append(i).append(',').append(4968400 + 9000 * Math.sin(angle));
            text.append(",27")
                    .append(String.format("%010.4f", 606800 + 9000 * Math.cos(angle)))
                    .append('\n');
        }
        SiteFileReading reading = read(text.toString());
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites().get(0).geometry().getNumPoints()).isGreaterThan(count);
    }

    private static void assertRefused(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] content) {
        long start = System.nanoTime();
        SiteFileReading reading = SiteFile.read(content, "大文件", SiteFileOptions.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).isNotEmpty();
        assertThat(reading.defects())
                .allSatisfy(fault -> assertThat(fault.message()).hasSizeLessThan(2_000));
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "大文件", SiteFileOptions.NONE);
    }
}
