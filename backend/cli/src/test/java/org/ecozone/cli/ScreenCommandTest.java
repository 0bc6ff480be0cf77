package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenCommandTest {

    private static final String DATA = Run.DATA.toString();
    private static final String PARCEL =
            Run.DATA.resolve("demo/sites/parcel-zone27.txt").toString();

    @TempDir
    Path folder;

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    @Test
    void aSiteFileIsScreenedWithWhatIsStated() {
        Run run = Run.of(
                "screen",
                PARCEL,
                "--data",
                DATA,
                "--as-of",
                "2026-08-01",
                "--industry",
                "2511",
                "--fact",
                "nature=NEW");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("示例地块一：禁止准入 / PROHIBITED", "适用日  2026-08-01", "数据版本  2026.1")
                .contains("《第五师双河市生态环境准入清单（演示数据，合成）》", "结果散列值  sha256:");
    }

    @Test
    void theSameQuestionAsAFeatureHasTheSameHash() throws IOException {
        String[] asked = {"--data", DATA, "--as-of", "2026-08-01", "--format", "json"};
        Path feature = folder.resolve("site.geojson");
        Files.writeString(feature, """
                {"type": "Feature", "geometry": {"type": "Polygon", "coordinates":
                 [[[82.3508,44.8431],[82.3546,44.8431],[82.3546,44.8449],[82.3508,44.8449],[82.3508,44.8431]]]},
                 "properties": {"name": "示例", "code": "2026-01", "applicant": "示例公司", "industry": "2511",
                                "facts": {"nature": "NEW", "boiler_tph": 20}}}
                """);
        Path wkt = folder.resolve("site.wkt");
        Files.writeString(
                wkt, "POLYGON ((82.3508 44.8431, 82.3546 44.8431, 82.3546 44.8449, 82.3508 44.8449, 82.3508 44.8431))");
        JsonNode one = json(with(asked, "screen", feature.toString()).out());
        Run other = with(
                asked,
                "screen",
                wkt.toString(),
                "--name",
                "示例",
                "--code",
                "2026-01",
                "--applicant",
                "示例公司",
                "--industry",
                "2511",
                "--fact",
                "nature=NEW",
                "--fact",
                "boiler_tph=20");
        assertThat(other.code()).isZero();
        assertThat(json(other.out()).path("resultHash")).isEqualTo(one.path("resultHash"));
        assertThat(one.at("/project/facts/boiler_tph").asDouble()).isEqualTo(20);
        assertThat(one.path("project").propertyNames())
                .containsExactly("applicant", "code", "facts", "industry", "name");
    }

    private static Run with(String[] more, String... arguments) {
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.of(all);
    }

    @Test
    void aShortFormHasTheSameVerdictAndAHashOfItsOwn() {
        String[] asked = {"--data", DATA, "--as-of", "2026-08-01", "--format", "json"};
        JsonNode full = json(with(asked, "screen", PARCEL).out());
        JsonNode verdict =
                json(with(asked, "screen", PARCEL, "--detail", "verdict").out());
        assertThat(verdict.path("verdict")).isEqualTo(full.path("verdict"));
        assertThat(verdict.path("resultHash")).isNotEqualTo(full.path("resultHash"));
        assertThat(verdict.has("whyNot")).isFalse();
    }

    @Test
    void anEditionsOwnFolderIsThatEdition() {
        String edition = Run.DATA.resolve("demo/2025.1").toString();
        Run run = Run.of(
                "screen", PARCEL, "--data", DATA, "--edition", edition, "--as-of", "2026-08-01", "--detail", "verdict");
        assertThat(run.out()).contains("数据版本  2025.1  sha256:a3d923ffde954429");
        Run early = Run.of("screen", PARCEL, "--data", DATA, "--edition", edition, "--as-of", "2024-08-01");
        assertThat(early.code()).isEqualTo(3);
        assertThat(early.err()).contains("没有在 2024-08-01 生效的数据版本；有：2025.1 (2025-03-01)");
    }

    @Test
    void everyFaultOfAQuestionIsToldAtOnce() {
        Run run = Run.of("screen", PARCEL, "--data", DATA, "--industry", "99999", "--fact", "foo=1", "--width", "-1");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("INDUSTRY_UNKNOWN", "FACT_UNKNOWN", "/properties/widthMetres");
    }

    @Test
    void aFileWhoseSystemIsOpenIsAskedBackAndThenRead() {
        String file = Run.DATA.resolve("demo/sites/points-without-zone.txt").toString();
        Run asked = Run.of("screen", file, "--data", DATA);
        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.err()).contains("CRS_UNKNOWN", "--crs EPSG:4536");
        Run told = Run.of("screen", file, "--data", DATA, "--crs", "EPSG:4536", "--detail", "verdict");
        assertThat(told.code()).isZero();
    }

    @Test
    void anEditionThatCouldNotBePublishedIsNotScreenedAgainst() throws IOException {
        Path demo = folder.resolve("demo");
        Files.createDirectories(demo);
        Path real = Run.DATA.resolve("demo");
        String entry =
                "- {code: \"2026.1\", effectiveFrom: 2026-01-01, publishedAt: \"2026-01-01T04:00:00Z\", note: 试}\n";
        Files.writeString(demo.resolve("editions.yaml"), entry);
        Files.copy(real.resolve("layers.yaml"), demo.resolve("layers.yaml"));
        Run.copy(real.resolve("2026.1"), demo.resolve("2026.1"));
        Path redline = demo.resolve("2026.1/redline.geojson");
        String text = Files.readString(redline);
        Files.writeString(redline, text.replaceFirst("\"REDLINE\"", "\"BLUELINE\""));
        Run run = Run.of("screen", PARCEL, "--data", DATA, "--edition", demo.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("图层没有类别 BLUELINE");
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = Run.of("screen", folder.resolve("none").toString(), "--data", DATA);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("没有这个文件：", "there is no such file: ");
    }
}
