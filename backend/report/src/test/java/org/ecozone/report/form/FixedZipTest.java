package org.ecozone.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FixedZipTest {

    @Test
    void writesTheSameBytesWhateverTheOrderAndTheTimes() throws IOException {
        byte[] one = FixedZip.of(zip(1_700_000_000_000L, "word/a.xml", "[Content_Types].xml", "_rels/.rels"));
        byte[] other = FixedZip.of(zip(1_800_000_000_000L, "_rels/.rels", "word/a.xml", "[Content_Types].xml"));
        assertThat(one).isEqualTo(other);
    }

    @Test
    void keepsEveryEntryAndPutsTheTypesFirst() throws IOException {
        List<String> read = new ArrayList<>();
        try (var in = new ZipInputStream(
                new ByteArrayInputStream(FixedZip.of(zip(0, "word/a.xml", "[Content_Types].xml", "_rels/.rels"))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.add(entry.getName() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(entry.getExtra()).isNull();
            }
        }
        assertThat(read)
                .containsExactly(
                        "[Content_Types].xml=of [Content_Types].xml",
                        "_rels/.rels=of _rels/.rels",
                        "word/a.xml=of word/a.xml");
    }

    private static byte[] zip(long time, String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(FileTime.fromMillis(time));
                zip.putNextEntry(entry);
                zip.write(("of " + name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
