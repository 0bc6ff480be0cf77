package org.ecozone.report.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files without the time of writing: office documents, and what is handed out to be compared. */
public final class FixedZip {

    /** Two seconds after the first moment that a zip can tell: for that itself Java adds a field with the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private FixedZip() {}

    /** The same entries in the order of their names (so {@code [Content_Types].xml} first), each with the same fixed time. */
    public static byte[] of(byte[] zip) {
        try {
            var out = new ByteArrayOutputStream(zip.length);
            try (var to = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries(zip).entrySet()) {
                    to.putNextEntry(entry(entry.getKey()));
                    to.write(entry.getValue());
                    to.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry {@code name}, the same bytes whenever and wherever it is written. */
    public static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                entries.put(entry.getName(), from.readAllBytes());
            }
        }
        return entries;
    }
}
