package org.ecozone.gisfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive that a user sent, opened in memory. All of it is checked before any of it is used: at most
 * {@value #MAX_ENTRIES} entries, {@value #MAX_BYTES} bytes unpacked and {@value #MAX_RATIO} times the packed size; no
 * absolute or parent paths, no symbolic links, no name twice, nothing encrypted, no archive in the archive. Sizes are counted again while unpacking: what an
 * entry declares is not trusted. Names are UTF-8 where the entry says so or they are it, else GB18030.
 */
final class Archive implements AutoCloseable {

    static final int MAX_ENTRIES = 2_000;
    static final long MAX_BYTES = 300L * 1024 * 1024;
    static final int MAX_RATIO = 200;

    private final ZipFile zip;
    private final long packedBytes;
    private final List<Entry> entries;
    private long unpacked;

    private Archive(ZipFile zip, long packedBytes, List<Entry> entries) {
        this.zip = zip;
        this.packedBytes = packedBytes;
        this.entries = List.copyOf(entries);
    }

    /** A file in the archive; {@code name} has forward slashes. */
    record Entry(String name, ZipArchiveEntry source) {

        /** The name without folders. */
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        /** The name without suffix: what the parts of one Shapefile share. */
        String base() {
            int dot = name.lastIndexOf('.');
            return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
        }

        /** What stands after the last dot, in small letters. */
        String suffix() {
            int dot = name.lastIndexOf('.');
            return dot > name.lastIndexOf('/') ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        }
    }

    static Archive open(byte[] content) throws GisRefusal {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setUseUnicodeExtraFields(false)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
        try {
            return new Archive(zip, content.length, ArchiveCheck.files(zip, content.length));
        } catch (GisRefusal | RuntimeException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    /** The sum of what the files of {@code content} say they unpack to, which none can exceed when it is read; empty if it is no ZIP. */
    static OptionalLong statedBytes(byte[] content) {
        if (!Magic.isZip(content)) {
            return OptionalLong.empty();
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            long sum = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                sum += Math.min(MAX_BYTES, Math.max(0, entry.getSize()));
            }
            return OptionalLong.of(sum);
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /** The files in the archive's order; those that systems put there by themselves are left out. */
    List<Entry> entries() {
        return entries;
    }

    /** The first {@code most} bytes of {@code entry}. */
    byte[] head(Entry entry, int most) throws GisRefusal {
        try (InputStream in = zip.getInputStream(entry.source())) {
            return in.readNBytes(most);
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    byte[] bytes(Entry entry) throws GisRefusal {
        ArchiveCheck.ratio(entry.source());
        var content = new ByteArrayOutputStream(
                (int) Math.max(32, Math.min(entry.source().getSize(), 1 << 20)));
        try {
            copy(entry, content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return content.toByteArray();
    }

    /** Writes {@code entry} to {@code target}, which must not exist. */
    void unpack(Entry entry, Path target) throws GisRefusal, IOException {
        try (OutputStream out =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            copy(entry, out);
        }
    }

    private void copy(Entry entry, OutputStream out) throws GisRefusal, IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = opened(entry)) {
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                count(read);
                size += read;
                if (size > entry.source().getSize()) {
                    throw damaged();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private InputStream opened(Entry entry) throws GisRefusal {
        try {
            return zip.getInputStream(entry.source());
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static int read(InputStream in, byte[] buffer) throws GisRefusal {
        try {
            return in.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private void count(long bytes) throws GisRefusal {
        unpacked += bytes;
        ArchiveCheck.size(unpacked, packedBytes);
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("closing memory failed", e);
        }
    }

    static GisRefusal damaged() {
        return new GisRefusal("FILE_UNREADABLE", "压缩包已损坏或不完整，无法解开。", "The archive is damaged or incomplete.");
    }
}
