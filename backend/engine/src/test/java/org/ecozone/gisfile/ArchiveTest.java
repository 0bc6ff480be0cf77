package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.ecozone.gisfile.Archive.Entry;
import org.ecozone.sitefile.GisSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.shp",
                "a/../../evil.shp",
                "..\\evil.shp",
                "/etc/cron.d/evil",
                "\\\\host\\share\\evil",
                "C:\\evil.shp",
                "a/..",
                "a\nb.shp"
            })
    void refusesNamesThatLeadOutOfTheArchive(String name) {
        assertRefused(GisSamples.zip(Map.of(name, TEXT)), "ARCHIVE_UNSAFE");
    }

    @Test
    void refusesSymbolicLinks() {
        var link = new ZipArchiveEntry("a.shp");
        link.setUnixMode(0120777);
        assertRefused(written(link, "/etc/passwd".getBytes(StandardCharsets.UTF_8)), "ARCHIVE_UNSAFE");
    }

    @Test
    void refusesEncryptedFiles() {
        byte[] zip = GisSamples.zip(Map.of("a.shp", TEXT));
        int central = find(zip, new byte[] {'P', 'K', 1, 2});
        zip[central + 8] |= 1;
        assertRefused(zip, "ARCHIVE_UNSAFE");
    }

    @Test
    void refusesTheSameNameTwice() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.shp", TEXT);
        files.put("A.SHP", TEXT);
        assertRefused(GisSamples.zip(files), "ARCHIVE_UNSAFE");
        byte[] same = GisSamples.zip(Map.of("aa.shp", TEXT, "ab.shp", TEXT));
        replace(same, "ab.shp", "aa.shp");
        assertRefused(same, "ARCHIVE_UNSAFE");
    }

    @Test
    void refusesAnArchiveInTheArchive() {
        assertRefused(GisSamples.zip(Map.of("b.shp", GisSamples.zip(Map.of("a", TEXT)))), "ARCHIVE_NESTED");
        assertRefused(
                GisSamples.zip(Map.of("b.rar", "Rar!....".getBytes(StandardCharsets.US_ASCII))), "ARCHIVE_NESTED");
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanWasSent() {
        byte[] zeros = new byte[20 * 1024 * 1024];
        assertRefused(GisSamples.zip(Map.of("a.shp", zeros)), "ARCHIVE_TOO_LARGE");
    }

    @Test
    void countsWhatIsUnpackedNotWhatIsDeclared() throws Exception {
        byte[] zip = GisSamples.zip(Map.of("a.shp", new byte[20 * 1024 * 1024]));
        int central = find(zip, new byte[] {'P', 'K', 1, 2});
        zip[central + 24] = 4;
        zip[central + 25] = 0;
        zip[central + 26] = 0;
        zip[central + 27] = 0;
        try (Archive archive = Archive.open(zip)) {
            Entry entry = archive.entries().get(0);
            assertThatThrownBy(() -> archive.bytes(entry)).isInstanceOf(GisRefusal.class);
        }
    }

    @Test
    void refusesTooManyFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= Archive.MAX_ENTRIES; i++) {
            files.put(i + ".txt", TEXT);
        }
        assertRefused(GisSamples.zip(files), "ARCHIVE_TOO_LARGE");
    }

    @Test
    void refusesWhatIsNoWholeArchive() {
        byte[] zip = GisSamples.zip(Map.of("a.shp", TEXT));
        assertRefused(java.util.Arrays.copyOf(zip, zip.length - 10), "FILE_UNREADABLE");
        assertRefused("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), "FILE_UNREADABLE");
    }

    @Test
    void readsNamesInGbk() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("图斑/地块.shp"));
            zip.write(TEXT);
        }
        try (Archive archive = Archive.open(bytes.toByteArray())) {
            Entry entry = archive.entries().get(0);
            assertThat(entry.name()).isEqualTo("图斑/地块.shp");
            assertThat(entry.fileName()).isEqualTo("地块.shp");
            assertThat(entry.base()).isEqualTo("图斑/地块");
            assertThat(archive.bytes(entry)).isEqualTo(TEXT);
        }
    }

    @Test
    void leavesOutWhatSystemsPutThereByThemselves() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : new String[] {"__MACOSX/._a.shp", "a/Thumbs.db", "a/.DS_Store", "a/._a.shp", "a/a.shp"}) {
            files.put(name, TEXT);
        }
        try (Archive archive = Archive.open(GisSamples.zip(files))) {
            assertThat(archive.entries()).extracting(Entry::name).containsExactly("a/a.shp");
        }
    }

    private static void assertRefused(byte[] zip, String code) {
        try (Archive archive = Archive.open(zip)) {
            fail("opened with " + archive.entries());
        } catch (GisRefusal refusal) {
            assertThat(refusal.fault().code()).isEqualTo(code);
            assertThat(refusal.fault().message()).containsPattern("\\p{IsHan}");
        }
    }

    private static byte[] written(ZipArchiveEntry entry, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void replace(byte[] in, String from, String to) {
        byte[] wanted = from.getBytes(StandardCharsets.US_ASCII);
        byte[] other = to.getBytes(StandardCharsets.US_ASCII);
        for (int at = find(in, wanted); at >= 0; at = find(in, wanted)) {
            System.arraycopy(other, 0, in, at, other.length);
        }
    }

    private static int find(byte[] in, byte[] wanted) {
        for (int at = 0; at <= in.length - wanted.length; at++) {
            if (java.util.Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
