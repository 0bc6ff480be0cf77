package org.ecozone.server.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ecozone.server.background.BackgroundSettings.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundsTest {

    private static Entry elsewhere(String url, String token, String... subdomains) {
        return new Entry("img", "影像", "", url, List.of(subdomains), token, "", 1, 18, "某图", "");
    }

    private static Entry here(Path tiles) {
        return new Entry("own", "航片", "", "", List.of(), "", tiles.toString(), 1, 18, "本单位", "");
    }

    private static Backgrounds of(Entry... entries) {
        return new Backgrounds(new BackgroundSettings(List.of(entries)));
    }

    @Test
    void noneIsThereUnlessConfigured() {
        assertThat(of().all()).isEmpty();
        assertThat(of().imageOrigins()).isEmpty();
    }

    @Test
    void theHostsOfATemplateAreAllThatThePageMayShowImagesOf() {
        Backgrounds backgrounds =
                of(elsewhere("https://t{s}.example.cn:8443/img?x={x}&y={y}&l={z}&tk={token}", "a1b2", "0", "7"));
        assertThat(backgrounds.imageOrigins())
                .containsExactly("https://t0.example.cn:8443", "https://t7.example.cn:8443");
        assertThat(backgrounds.all().get(0).url())
                .isEqualTo("https://t{s}.example.cn:8443/img?x={x}&y={y}&l={z}&tk=a1b2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://tiles.example.cn/{z}/{x}/{y}.png                  | https
                    ftp://tiles.example.cn/{z}/{x}/{y}.png                   | https
                    //tiles.example.cn/{z}/{x}/{y}.png                       | https
                    javascript:alert({z}{x}{y})                              | https
                    https://tiles.example.cn/{z}/{x}.png                     | 缺少
                    https://tiles.example.cn/{z}/{x}/{y}.png?u={user}        | {user}
                    https://{x}.example.cn/{z}/{x}/{y}.png                   | 主机名
                    https://*.example.cn/{z}/{x}/{y}.png                     | 主机名
                    https://me:pw@tiles.example.cn/{z}/{x}/{y}.png           | 主机名
                    https://tiles.example.cn;script-src/{z}/{x}/{y}.png      | 主机名
                    https://localhost/{z}/{x}/{y}.png                        | 主机名
                    https://127.0.0.1/{z}/{x}/{y}.png                        | 主机名
                    https://tiles.example.cn:x/{z}/{x}/{y}.png               | 主机名
                    https://t{s}.example.cn/{z}/{x}/{y}.png                  | subdomains
                    https://tiles.example.cn/{z}/{x}/{y}.png?tk={token}      | token
                    """)
    void aTemplateThatPointsElsewhereThanAllowedIsRefused(String url, String said) {
        assertThatThrownBy(() -> of(elsewhere(url, "")))
                .isInstanceOf(BackgroundsRefused.class)
                .hasMessageContaining("ecozone.backgrounds.list[0]")
                .hasMessageContaining(said);
    }

    @Test
    void everyFaultIsNamedAtOnceAndNoTokenWithThem() {
        var bad = new Entry(
                "A b", " ", "", "http://x/{z}/{x}/{y}?{token}", List.of("é"), "not a token", "", 9, 3, "", "");
        assertThatThrownBy(() -> of(bad, elsewhere("https://a.example.cn/{z}/{x}/{y}", "")))
                .hasMessageContainingAll(
                        "[0].id", "[0].name", "[0].attribution", "max-zoom", ".token", "subdomains", "https")
                .hasMessageNotContaining("not a token")
                .hasMessageNotContaining("[1]");
        assertThat(new BackgroundSettings(List.of(bad)).toString()).doesNotContain("not a token");
    }

    @Test
    void twoOfOneIdAndOneOfTwoSourcesAreRefused() {
        Entry one = elsewhere("https://a.example.cn/{z}/{x}/{y}", "");
        assertThatThrownBy(() -> of(one, one)).hasMessageContaining("list[1].id");
        assertThatThrownBy(() -> of(new Entry("a", "a", "", "", List.of(), "", "", 0, 1, "a", "")))
                .hasMessageContaining("其一");
    }

    @Test
    void aFolderOfOtherFilesIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> of(here(folder.resolve("none")))).hasMessageContaining("不存在");
        assertThatThrownBy(() -> of(here(folder))).hasMessageContaining("没有瓦片");
        Pictures.put(folder, "8/186/readme.txt", new byte[] {1});
        assertThatThrownBy(() -> of(here(folder))).hasMessageContaining("没有瓦片");
        Pictures.put(folder, "8/186/92.png", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> of(here(folder))).hasMessageContaining("不是 PNG");
        Pictures.put(folder, "8/186/92.png", Pictures.tile(Color.GREEN, "png"));
        assertThat(of(here(folder)).all()).hasSize(1);
    }

    @Test
    void whatALinkLeadsOutToIsNotThere(@TempDir Path folder, @TempDir Path outside) throws IOException {
        byte[] tile = Pictures.tile(Color.GREEN, "png");
        Pictures.put(folder, "8/186/92.png", tile);
        Pictures.put(outside, "secret.png", tile);
        Files.createSymbolicLink(folder.resolve("8/186/93.png"), outside.resolve("secret.png"));
        var files = new TileFolder(folder);
        assertThat(files.tile(8, 186, 92)).hasValue(tile);
        assertThat(files.tile(8, 186, 93)).isEmpty();
    }

    @Test
    void imagesAreKnownByTheirBeginningAndLargeOnesAreNone() throws IOException {
        byte[] png = Pictures.tile(Color.RED, "png");
        assertThat(TileImage.of(png))
                .hasValueSatisfying(i -> assertThat(i.type()).hasToString("image/png"));
        assertThat(TileImage.of(Pictures.tile(Color.RED, "jpg")))
                .hasValueSatisfying(i -> assertThat(i.type()).hasToString("image/jpeg"));
        assertThat(TileImage.of("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .hasValueSatisfying(i -> assertThat(i.type()).hasToString("image/webp"));
        assertThat(TileImage.of("RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(TileImage.of(new byte[0])).isEmpty();
        assertThat(TileImage.of(java.util.Arrays.copyOf(png, TileImage.MOST_BYTES)))
                .isPresent();
        assertThat(TileImage.of(java.util.Arrays.copyOf(png, TileImage.MOST_BYTES + 1)))
                .isEmpty();
    }

    @Test
    void rowsOfMbtilesCountFromTheSouth(@TempDir Path folder) throws IOException, SQLException {
        byte[] tile = Pictures.tile(Color.BLUE, "jpg");
        Path file = folder.resolve("a b.mbtiles");
        mbtiles(file, 3, 5, 1, tile);
        TileFiles files = of(here(file)).all().get(0).files();
        assertThat(files.tile(3, 5, 6)).hasValue(tile);
        assertThat(files.tile(3, 5, 1)).isEmpty();
    }

    @Test
    void whatIsNoMbtilesFileIsRefusedAndLeftAsItIs(@TempDir Path folder) throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("a.mbtiles"), "no database at all, however long this text may be");
        assertThatThrownBy(() -> of(here(text))).hasMessageContaining("MBTiles");
        assertThat(text).hasContent("no database at all, however long this text may be");
        Path other = folder.resolve("b.mbtiles");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE other (a)");
        }
        assertThatThrownBy(() -> of(here(other))).hasMessageContaining("MBTiles");
        Path vector = folder.resolve("c.mbtiles");
        mbtiles(vector, 0, 0, 0, new byte[] {0x1f, (byte) 0x8b, 8, 0});
        assertThatThrownBy(() -> of(here(vector))).hasMessageContaining("不是 PNG");
    }

    private static void mbtiles(Path file, int zoom, int column, int row, byte[] tile) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            statement.execute(
                    "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            try (PreparedStatement insert = database.prepareStatement("INSERT INTO tiles VALUES (?, ?, ?, ?)")) {
                insert.setInt(1, zoom);
                insert.setInt(2, column);
                insert.setInt(3, row);
                insert.setBytes(4, tile);
                insert.execute();
            }
        }
    }
}
