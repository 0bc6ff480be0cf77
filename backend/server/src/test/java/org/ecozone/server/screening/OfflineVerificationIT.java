package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.cli.Ecozone;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered and recorded comes out again by the command line, which knows nothing of the server. */
class OfflineVerificationIT extends RunningServer {

    private static final String SITE = """
            {"type": "Feature", "properties": {"name": "示例项目", "industry": "4412", "facts": {"nature": "NEW", "boiler_tph": 30}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.2,44.8],[82.6,44.8],[82.6,44.95],[82.41,44.9],[82.2,44.8]]]}}""";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int ecozone(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", ProjectData.folder().toString()));
        var writer = new PrintWriter(out);
        return Ecozone.run(writer, writer, all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aFetchedRecordIsEqual() throws IOException {
        String id = http().post("/api/screenings", SITE).text("/id");
        Answer result = http().get("/api/screenings/" + id);
        Answer request = http().get("/api/screenings/" + id + "/request");
        String hash = request.header("ETag").replace("\"", "");
        int outcome = ecozone(
                "verify",
                file("result.json", result.body()),
                file("request.json", request.body()),
                "--request-hash",
                hash);
        assertThat(outcome).as("%s", out).isZero();
        assertThat(out.toString()).contains("✓ REQUEST_HASH", "✓ RECOMPUTED", result.text("/resultHash"), "相同");
    }

    @Test
    void aFetchedRecordThatWasAlteredDiffers() throws IOException {
        String id = http().post("/api/screenings", SITE).text("/id");
        String result = http().get("/api/screenings/" + id).body().replace("\"boiler_tph\":30", "\"boiler_tph\":31");
        String request = http().get("/api/screenings/" + id + "/request").body();
        assertThat(ecozone("verify", file("result.json", result), file("request.json", request)))
                .isEqualTo(1);
        assertThat(out.toString()).contains("✗ RESULT_HASH", "≠ /project/facts/boiler_tph", "不同");
    }

    @Test
    void theSameQuestionHasTheSameHashHereAndThere() throws IOException {
        Answer preview = http().post("/api/screenings/preview?asOf=2026-09-01", SITE);
        int outcome = ecozone("screen", file("site.geojson", SITE), "--as-of", "2026-09-01", "--format", "json");
        assertThat(outcome).as("%s", out).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(out.toString())
                        .path("resultHash")
                        .asString())
                .isEqualTo(preview.text("/resultHash"));
    }
}
