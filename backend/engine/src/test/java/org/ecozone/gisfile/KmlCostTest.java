package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ecozone.sitefile.CountedText;
import org.ecozone.sitefile.GisSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a description or coordinates cost, whatever stands in them: looks at characters are counted, not seconds. */
class KmlCostTest {

    private static final String[] DESCRIPTION = {
        "<",
        ">",
        "<b>",
        "<script>",
        "</script>",
        "<style ",
        "</style>",
        "&nbsp;",
        " ",
        "\n",
        "x",
        "面积",
        "<scripted>",
        "\t"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<script ",
                "<style>",
                "</script",
                "<script></script>",
                " ",
                "&nbsp;",
                "<b>",
                ">",
                "< ",
                "&nbsp"
            })
    void aDescriptionIsLookedAtABoundedNumberOfTimes(String kind) {
        for (int times : new int[] {40_000, 80_000, 160_000}) {
            var text = new CountedText(kind.repeat(times));
            PlainText.of(text);
            assertThat(text.looks()).isLessThan(60L * text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", " , ", "1,2 ", "，", "1 ", ",\n", "82.1,44.1,5\n"})
    void coordinatesAreLookedAtABoundedNumberOfTimes(String kind) {
        for (int times : new int[] {40_000, 80_000, 160_000}) {
            var text = new CountedText("1" + kind.repeat(times) + "1");
            KmlTuples.read(text, tuple -> assertThat(tuple).isNotNull());
            assertThat(text.looks()).isLessThan(12L * text.length());
        }
    }

    /** The definition in patterns, which were slow on texts of one kind and right on ordinary ones. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void saysWhatThePatternsSaid(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String html = text(random, DESCRIPTION, 12);
            assertThat(PlainText.of(html))
                    .as(html)
                    .isEqualTo(html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                            .replaceAll("<[^>]*>", " ")
                            .replace("&nbsp;", " ")
                            .replaceAll("\\s+", " ")
                            .strip());
            String coordinates = text(
                            random, new String[] {"1", ",", " ", ", ", "82.1,44.1", "\n", "，", "82.1,44.1,"}, 9)
                    .strip();
            List<String> tuples = new ArrayList<>();
            KmlTuples.read(coordinates, tuple -> tuples.add(String.join(",", tuple)));
            assertThat(tuples).as(coordinates).containsExactlyElementsOf(byPattern(coordinates.replace('，', ',')));
        }
    }

    /** 4 KB that hold 4 MB took hours of a processor. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "<script ", "<coordinates> ", "&lt;"})
    void aKmzOfOneKindIsReadAtOnce(String kind) {
        boolean isCoordinates = kind.startsWith("<coord");
        String inside = isCoordinates
                ? "<LineString><coordinates>1" + " ".repeat(4_000_000) + "1</coordinates></LineString>"
                : "<description><![CDATA[" + kind.repeat(4_000_000 / kind.length()) + "]]></description>";
        byte[] kmz = GisSamples.zip(Map.of(
                "doc.kml",
                ("<kml><Document><Placemark>" + inside
                                + "<Point><coordinates>82,44</coordinates></Point></Placemark></Document></kml>")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(kmz.length).isLessThan(40_000);
        GisReading reading = GisFile.read(kmz, Optional.empty());
        assertThat(reading.layers()).hasSize(1);
    }

    private static List<String> byPattern(String text) {
        String[] pieces = text.isEmpty() ? new String[0] : text.split("\\s+");
        boolean isEachOne = Arrays.stream(pieces).allMatch(piece -> piece.matches("[^,]+,[^,]+(,[^,]*)?"));
        String[] tuples = isEachOne ? pieces : text.replaceAll("\\s*,\\s*", ",").split("\\s+");
        return Arrays.asList(tuples);
    }

    private static String text(Random random, String[] pieces, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
