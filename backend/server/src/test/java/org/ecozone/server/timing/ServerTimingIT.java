package org.ecozone.server.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;

class ServerTimingIT extends RunningServer {

    private static final String NUMBER = ";dur=[0-9]+\\.[0-9]";
    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.35, 44.85]},
             "properties": {"name": "点", "industry": "2511", "widthMetres": 20}}""";

    @Test
    void anAnswerSaysWhatItsPartsTook() {
        assertThat(timing(http().post("/api/screenings/preview", SITE))).matches("read" + NUMBER + ", screen" + NUMBER);
        assertThat(timing(http().post("/api/screenings/preview/overlaps", SITE)))
                .matches("read" + NUMBER + ", screen" + NUMBER);
        assertThat(timing(http().post("/api/screenings", SITE)))
                .matches("read" + NUMBER + ", screen" + NUMBER + ", db" + NUMBER);
        assertThat(timing(http().upload("/api/sites/read", "file", "a.json", SITE.getBytes(StandardCharsets.UTF_8))))
                .matches("read" + NUMBER);
        assertThat(timing(http().get("/api/screenings"))).matches("db" + NUMBER);
        assertThat(timing(http().get("/api/layers"))).isEmpty();
    }

    private static String timing(Answer answer) {
        assertThat(answer.status()).isBetween(200, 201);
        return answer.header("Server-Timing");
    }
}
