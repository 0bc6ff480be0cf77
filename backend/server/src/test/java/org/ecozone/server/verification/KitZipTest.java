package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KitZipTest {

    private final TimeZone ours = TimeZone.getDefault();

    @AfterEach
    void backToOurs() {
        TimeZone.setDefault(ours);
    }

    /** An entry says nothing of the zone in which it was written: Java would add a field that does. */
    @Test
    void itIsTheSameBytesInEveryTimeZone() throws IOException {
        byte[] here = written("Asia/Shanghai");
        assertThat(written("America/New_York")).isEqualTo(here);
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(here))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getExtra()).isNull();
            }
        }
        assertThat(names).containsExactly("kit/README.md", "kit/SHA256SUMS");
    }

    private static byte[] written(String timeZone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        var out = new ByteArrayOutputStream();
        var zip = new KitZip(out, "kit");
        zip.text("README.md", "一");
        zip.end();
        return out.toByteArray();
    }
}
