package org.ecozone.server.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A server whose office has a background elsewhere and one on this machine. */
class BackgroundsIT extends RunningServer {

    @DynamicPropertySource
    static void office(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("tiles");
        Pictures.put(folder, "8/186/92.png", Pictures.tile(Color.GREEN, "png"));
        Pictures.put(folder, "8/186/93.jpg", "<html>".getBytes(StandardCharsets.UTF_8));
        String list = "ecozone.backgrounds.list";
        registry.add(list + "[0].id", () -> "img");
        registry.add(list + "[0].name", () -> "影像");
        registry.add(list + "[0].url", () -> "https://t{s}.example.cn/{z}/{x}/{y}?tk={token}");
        registry.add(list + "[0].subdomains", () -> "0,1");
        registry.add(list + "[0].token", () -> "a1b2");
        registry.add(list + "[0].attribution", () -> "某图");
        registry.add(list + "[0].approval", () -> "GS(2024)0000号");
        registry.add(list + "[1].id", () -> "own");
        registry.add(list + "[1].name", () -> "航片");
        registry.add(list + "[1].name-en", () -> "Aerial");
        registry.add(list + "[1].tiles", folder::toString);
        registry.add(list + "[1].max-zoom", () -> "8");
        registry.add(list + "[1].attribution", () -> "本单位");
    }

    @Test
    void backgroundsAreListedInOrderWithTheirAddresses() {
        Answer answer = http().get("/api/backgrounds");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode list = answer.json().get("backgrounds");
        assertThat(list).hasSize(2);
        assertThat(list.at("/0/url").asString()).isEqualTo("https://t{s}.example.cn/{z}/{x}/{y}?tk=a1b2");
        assertThat(list.at("/0/subdomains").toString()).isEqualTo("[\"0\",\"1\"]");
        assertThat(list.at("/0/approval").asString()).isEqualTo("GS(2024)0000号");
        assertThat(list.at("/0/nameEn").asString()).isEqualTo("影像");
        assertThat(list.at("/1/url").asString()).isEqualTo("backgrounds/own/{z}/{x}/{y}");
        assertThat(list.at("/1/maxZoom").asInt()).isEqualTo(8);
    }

    @Test
    void onlyTheConfiguredHostsStandInThePolicyAndOnlyForImages() {
        assertThat(http().get("/").header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'self'; img-src 'self' data: blob: https://t0.example.cn https://t1.example.cn; "
                                + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    @Test
    void aTileIsSentAsWhatItIsAndNotAgainWhileItIsTheSame() throws IOException {
        HttpResponse<byte[]> tile = http().bytes("/backgrounds/own/8/186/92");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(tile.headers().firstValue("Cache-Control")).hasValue("max-age=86400, public");
        assertThat(tile.body()).isEqualTo(Pictures.tile(Color.GREEN, "png"));
        String tag = tile.headers().firstValue("ETag").orElseThrow();
        assertThat(http().get("/backgrounds/own/8/186/92", "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(http().get("/backgrounds/own/8/0/0").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "/backgrounds/own/8/186/93, 500, BACKGROUND_BROKEN",
        "/backgrounds/none/8/186/92, 404, BACKGROUND_UNKNOWN",
        "/backgrounds/img/8/186/92, 404, BACKGROUND_UNKNOWN",
        "/backgrounds/own/8/256/92, 404, TILE_UNKNOWN",
        "/backgrounds/own/8/186/-1, 404, TILE_UNKNOWN",
        "/backgrounds/own/23/0/0, 404, TILE_UNKNOWN",
        "/backgrounds/own/31/0/0, 404, TILE_UNKNOWN",
        "/backgrounds/own/8/186/92.png, 400, BAD_PARAMETER",
        "/backgrounds/own/8/186/%2e%2e, 400, BAD_REQUEST"
    })
    void whatIsNoTileIsRefused(String address, int status, String code) {
        Answer answer = http().get(address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
    }
}
