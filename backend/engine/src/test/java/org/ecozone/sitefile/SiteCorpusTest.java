package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of {@code data/golden/sites}, each with the answer that was worked out without this program. */
class SiteCorpusTest {

    private static final Path CORPUS = Path.of("../../data/golden/sites");
    private static final double SQUARE_METRES = 0.05;
    private static final double DEGREES = 1e-4;

    static Stream<Expected> files() {
        return list(CORPUS).stream()
                .filter(file -> file.getFileName().toString().matches("expected-.*\\.yaml"))
                .flatMap(SiteCorpusTest::expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsAsItWasMeant(Expected expected) throws IOException {
        SiteFileReading reading =
                SiteFile.read(Files.readAllBytes(CORPUS.resolve(expected.file())), expected.file(), expected.options());
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactlyElementsOf(expected.names());
        for (int i = 0; i < reading.sites().size(); i++) {
            isAsMeant(reading.sites().get(i), expected.sites().get(i));
        }
        assertThat(reading.defects()).extracting(Fault::code).containsExactlyElementsOf(expected.texts("faults"));
        assertThat(reading.notices()).extracting(Fault::code).containsAll(expected.texts("notices"));
        assertThat(reading.crs().candidates())
                .extracting(candidate -> candidate.key())
                .containsAll(expected.texts("candidates"));
        assertThat(reading.proposals())
                .extracting(proposal -> proposal.feature().geometry().getGeometryType())
                .containsAll(expected.texts("proposals"));
        assertThat(reading.crs().detected().map(Crs::toString)).isEqualTo(expected.text("system"));
        assertThat(reading.defects().toString()).contains(expected.text("says").orElse(""));
    }

    /** Nobody should have to read what a library says to programmers. */
    @ParameterizedTest
    @MethodSource("files")
    void speaksToPeopleInChineseAndEnglish(Expected expected) throws IOException {
        SiteFileReading reading =
                SiteFile.read(Files.readAllBytes(CORPUS.resolve(expected.file())), expected.file(), expected.options());
        Stream.concat(reading.defects().stream(), reading.notices().stream()).forEach(said -> {
            assertThat(said.message())
                    .matches("(?s).*\\p{IsHan}{2}.*")
                    .doesNotContainPattern("Exception|jackson|Token|java\\.");
            assertThat(said.messageEn()).isNotBlank().doesNotContainPattern("Exception|jackson|Token|java\\.");
        });
    }

    @Test
    void everyFileHasItsAnswer() {
        List<String> answered = files().map(Expected::file).toList();
        assertThat(list(CORPUS))
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> !name.matches(".*\\.(yaml|py|md)"))
                .isSubsetOf(answered);
    }

    private static void isAsMeant(SiteFeature site, Map<?, ?> meant) {
        assertThat(site.area().squareMetres()).isCloseTo(number(meant.get("area")), within(SQUARE_METRES));
        if (meant.containsKey("planar")) {
            assertThat(site.planarArea().orElseThrow().squareMetres())
                    .isCloseTo(number(meant.get("planar")), within(SQUARE_METRES));
        }
        if (meant.get("at") instanceof List<?> at) {
            Coordinate first = site.geometry().getCoordinate();
            assertThat(first.distance(new Coordinate(number(at.get(0)), number(at.get(1)))))
                    .isLessThan(DEGREES);
        }
        if (meant.containsKey("declaredHectares")) {
            assertThat(site.declaredAreaHectares().orElseThrow())
                    .isCloseTo(number(meant.get("declaredHectares")), within(1e-9));
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static Stream<Expected> expected(Path file) {
        try {
            Object all = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return ((List<?>) all).stream().map(each -> new Expected((Map<?, ?>) each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file is expected to be read as; {@code answer} is what is said when it asks back. */
    record Expected(Map<?, ?> values) {

        String file() {
            return text("file").orElseThrow();
        }

        SiteFileOptions options() {
            Optional<String> answer = text("answer");
            Optional<Crs> crs = answer.flatMap(said -> Crs.find(DegreeNotation.withoutNotation(said)));
            return new SiteFileOptions(
                    crs, text("encoding").flatMap(SiteFileOptions::findEncoding), answer.map(DegreeNotation::of));
        }

        List<Map<?, ?>> sites() {
            List<?> sites = (List<?>) Objects.requireNonNull(values.get("sites"));
            return sites.stream().<Map<?, ?>>map(site -> (Map<?, ?>) site).toList();
        }

        List<String> names() {
            return sites().stream()
                    .map(site -> String.valueOf(site.get("name")))
                    .toList();
        }

        List<String> texts(String key) {
            return values.get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Optional<String> text(String key) {
            return Optional.ofNullable(values.get(key)).map(String::valueOf);
        }

        @Override
        public String toString() {
            return file() + text("answer").map(answer -> " as " + answer).orElse("");
        }
    }
}
