package org.ecozone.gisfile.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Databases that say more of themselves than they hold; the layout is that of https://www.sqlite.org/fileformat2.html. */
class SqliteFileTest {

    private static final int PAGE = 512;
    private static final int CELL = 200;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One page, the schema, with one cell that begins with {@code cell}; {@code bytes} in all. */
    private static byte[] database(int bytes, int... cell) {
        byte[] file = new byte[bytes];
        file[16] = PAGE >> 8;
        file[59] = 1;
        file[100] = 13;
        file[104] = 1;
        file[108] = (byte) (CELL >> 8);
        file[109] = (byte) CELL;
        for (int i = 0; i < cell.length; i++) {
            file[CELL + i] = (byte) cell[i];
        }
        return file;
    }

    private static void isRefusedWithoutMuchMemory(byte[] file) {
        ThrowingCallable reading = () -> new SqliteFile(file).tables();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(reading);
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(allocated).isLessThan(5_000_000);
    }

    /** A row of 0x7fffffff bytes, whose second value is a text of a billion. */
    @Test
    void aRowThatSaysItIsLargerThanTheFileIsRefused() {
        isRefusedWithoutMuchMemory(
                database(4 * PAGE, 0x87, 0xff, 0xff, 0xff, 0x7f, 1, 7, 23, 0x87, 0xff, 0xff, 0xff, 0x7d, 0, 0));
    }

    /** A row of 20,000,000 bytes whose head takes all of them: a value each. */
    @Test
    void aRowOfMillionsOfValuesIsRefused() {
        isRefusedWithoutMuchMemory(
                database(40_000_000 / PAGE * PAGE, 0x89, 0xc4, 0xda, 0x00, 1, 0x89, 0xc4, 0xd9, 0x00));
    }

    @Test
    void pagesThatLeadInCirclesAreRefused() {
        byte[] file = database(2 * PAGE);
        file[100] = 5;
        file[111] = 1;
        isRefusedWithoutMuchMemory(file);
    }

    /** Whatever bytes of a right file are others, it is read or refused, and nothing else. */
    @Test
    void aSpoiltDatabaseIsReadOrRefused() throws IOException {
        byte[] right = Files.readAllBytes(Path.of("../../data/demo/sites/parcel.gpkg"));
        var random = new Random(20261130);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] spoilt = right.clone();
            for (int flips = 1 + random.nextInt(30); flips > 0; flips--) {
                spoilt[random.nextInt(random.nextBoolean() ? 4096 : spoilt.length)] = (byte) random.nextInt(256);
            }
            try {
                var file = new SqliteFile(spoilt);
                file.tables()
                        .forEach(table -> file.rows(table, row -> {
                            for (int column = 0; column < row.columns(); column++) {
                                row.text(column);
                                row.whole(column);
                                row.blob(column, 100);
                            }
                        }));
            } catch (IndexOutOfBoundsException | ArithmeticException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 1990);
    }
}
