package org.ecozone.sitefile.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ecozone.sitefile.site.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an XLSX file, read from memory and counted while they are inflated: what is larger than is allowed stops with
 * an error however small it is packed. Nothing is written to disk.
 *
 * <p>Limits: {@value #MAX_ENTRIES} entries; {@value #MAX_ENTRY_BYTES} bytes an entry and {@value #MAX_BYTES} in all that is read;
 * beyond the first {@value #FREE_BYTES} bytes an entry may inflate to {@value #MAX_RATIO} times its packed size.
 */
public final class XlsxPackage implements AutoCloseable {

    static final int MAX_ENTRIES = 2_000;
    static final long MAX_ENTRY_BYTES = 256L * 1024 * 1024;
    static final long MAX_BYTES = 768L * 1024 * 1024;
    static final long FREE_BYTES = 4L * 1024 * 1024;
    static final int MAX_RATIO = 200;

    private final ZipFile zip;
    private long inflated;

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether {@code content} is a zip that holds an Excel workbook. */
    public static boolean isWorkbook(byte[] content) {
        boolean isZip =
                content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
        if (!isZip) {
            return false;
        }
        try (XlsxPackage opened = open(content)) {
            return opened.getEntry("[Content_Types].xml") != null
                    && Collections.list(opened.getEntries()).stream().anyMatch(XlsxPackage::isMain);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static boolean isMain(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return (name.startsWith("/xl/workbook") || name.startsWith("xl/workbook")) && name.endsWith(".xml");
    }

    static XlsxPackage open(byte[] content) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        if (Collections.list(zip.getEntries()).size() > MAX_ENTRIES) {
            zip.close();
            throw new Refused("压缩包内的文件超过 " + MAX_ENTRIES + " 个");
        }
        return new XlsxPackage(zip);
    }

    /** Refuses entries of one name, of which each program takes another. Parts are told by their names in any case (ECMA-376-2, 6.2.2). */
    void requireNamesOnce() throws Refused {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (!names.add(name.startsWith("/") ? name.substring(1) : name)) {
                throw new Refused(
                        "的压缩包里“" + JsonText.cut(entry.getName(), 80) + "”出现两次，不知道该读哪一个；请在 Excel 或 WPS 中打开、核对后另存");
            }
        }
    }

    Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Nullable
    ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** More than is allowed, or what has two readings; the message is a Chinese clause. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private final long stated;
        private long read;

        private Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.packed = Math.max(1, entry.getCompressedSize());
            this.stated = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) throws Refused {
            read += bytes;
            inflated += bytes;
            if (read > stated) {
                throw new Refused("的压缩包与它自己写明的大小不符");
            }
            if (read > MAX_ENTRY_BYTES || inflated > MAX_BYTES || read > FREE_BYTES && read / packed > MAX_RATIO) {
                throw new Refused(
                        "解压后过大（单个部分最多 " + MAX_ENTRY_BYTES + " 字节、" + MAX_RATIO + " 倍，读取合计最多 " + MAX_BYTES + " 字节）");
            }
        }
    }
}
