package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/** Spoils files and asserts what holds of any file: an answer or a clear fault, soon, and only sound sites. */
final class Fuzz {

    /** Of the processor: on a busy machine the clock tells little. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private static final Duration MOST_BY_THE_CLOCK = Duration.ofSeconds(60);

    /** Of this machine, of which no answer may tell. */
    private static final List<String> PLACES =
            List.of(Path.of(System.getProperty("java.io.tmpdir")).toString(), "ecozone-file", "/vsi", "/proc/");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<SiteFileOptions> OPTIONS = List.of(
            SiteFileOptions.NONE,
            new SiteFileOptions(Optional.of(new Crs(4536)), Optional.empty()),
            new SiteFileOptions(Optional.of(Crs.CGCS2000), SiteFileOptions.findEncoding("GBK")));

    private static final List<String> WORDS = List.of(
            "NaN",
            "1e308",
            "-1e308",
            "Infinity",
            "99999999999999999999",
            "\u0000",
            "\"",
            "'",
            "，",
            "@",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            ",",
            ";",
            "\n",
            "\r",
            "\t",
            "\ufeff",
            "=",
            "-",
            ".",
            "EMPTY",
            "°",
            "面",
            "27606800",
            "4968400",
            "82.5",
            "45.1",
            "度分秒",
            "GEOMETRYCOLLECTION(",
            "SRID=4515;",
            "[地块坐标]",
            "null",
            "\ud800",
            "&",
            "<",
            ">");

    /** How often a property repeats each of its tries: {@code ecozone.fuzz.tries}, if set, is the tries of a property. */
    private static final int TIMES = Math.max(1, Integer.getInteger("ecozone.fuzz.tries", 0) / Fuzz.TRIES);

    /** Tries of a property in the suite. */
    static final int TRIES = 100;

    private Fuzz() {}

    /** Reads what {@code spoilt} makes, as often as is asked for. */
    static void assertAnswers(Supplier<byte[]> spoilt) {
        for (int i = 0; i < TIMES; i++) {
            assertAnswers(spoilt.get());
        }
    }

    /** {@code content} with one to eight spots spoilt: bytes flipped, cut, repeated, exchanged, replaced by telling words. */
    static byte[] spoilt(byte[] content, Random random) {
        byte[] spoilt = content;
        int spots = 1 + random.nextInt(8);
        for (int i = 0; i < spots && spoilt.length > 0; i++) {
            spoilt = spoiltOnce(spoilt, random);
        }
        return spoilt;
    }

    private static byte[] spoiltOnce(byte[] content, Random random) {
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(random.nextBoolean() ? 8 : 200));
        byte[] spot = Arrays.copyOfRange(content, from, to);
        byte[] before = Arrays.copyOf(content, from);
        byte[] after = Arrays.copyOfRange(content, to, content.length);
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] flipped = content.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(before, after);
            case 2 -> joined(before, spot, spot, after);
            case 3 -> joined(before, after, spot);
            case 4 -> before;
            case 5 -> joined(before, word(random), after);
            default -> joined(before, word(random), spot, after);
        };
    }

    private static byte[] word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /** Reads {@code content} in several ways and asserts that each is answered. */
    private static void assertAnswers(byte[] content) {
        for (SiteFileOptions options : OPTIONS) {
            long start = System.nanoTime();
            long startOfProcessor = THREADS.getCurrentThreadCpuTime();
            SiteFileReading reading = SiteFile.read(content, "任意", options);
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - startOfProcessor))
                    .isLessThan(MOST);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST_BY_THE_CLOCK);
            assertThat(reading.sites().isEmpty() && reading.defects().isEmpty()).isFalse();
            assertThat(reading.defects()).allSatisfy(fault -> {
                assertThat(fault.message()).containsPattern("\\p{IsHan}").hasSizeLessThan(2_000);
                assertThat(PLACES).noneMatch(fault.message()::contains);
                assertThat(fault.code()).matches("[A-Z_0-9]+");
            });
            assertThat(reading.sites())
                    .allSatisfy(site ->
                            assertThat(GeometryCheck.check(site.geometry())).isEmpty());
            assertThat(reading.crs().detected().isEmpty()
                            && reading.crs().candidates().isEmpty()
                            && !reading.sites().isEmpty())
                    .isFalse();
        }
    }
}
