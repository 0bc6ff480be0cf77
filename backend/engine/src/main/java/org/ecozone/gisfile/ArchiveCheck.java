package org.ecozone.gisfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ecozone.gisfile.Archive.Entry;

/** What an {@link Archive} must be before anything of it is used. */
final class ArchiveCheck {

    /** Small files of zeros may be packed as tightly as they like. */
    private static final long RATIO_FROM_BYTES = 4L * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx", "xlsm", "odt", "ods");

    private ArchiveCheck() {}

    /** The files of {@code zip}, all of which keep the limits; refuses it if any of its entries does not. */
    static List<Entry> files(ZipFile zip, long packedBytes) throws GisRefusal {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > Archive.MAX_ENTRIES) {
            throw new GisRefusal(
                    "ARCHIVE_TOO_LARGE",
                    "压缩包有 " + all.size() + " 个文件，最多 " + Archive.MAX_ENTRIES + " 个。",
                    "The archive holds " + all.size() + " files; at most " + Archive.MAX_ENTRIES + " are read.");
        }
        long declared = 0;
        Set<String> names = new HashSet<>();
        List<Entry> files = new ArrayList<>();
        for (ZipArchiveEntry source : all) {
            Entry entry = new Entry(name(source), source);
            entry(entry, names);
            declared += Math.max(0, source.getSize());
            size(declared, packedBytes);
            if (!source.isDirectory() && !isSystemFile(entry)) {
                files.add(entry);
            }
        }
        for (Entry entry : files) {
            notNested(zip, entry);
        }
        return files;
    }

    private static void entry(Entry entry, Set<String> names) throws GisRefusal {
        String name = entry.name();
        boolean escapes = name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..")
                || name.chars().anyMatch(c -> c < ' ');
        if (escapes) {
            throw unsafe("文件名“" + cut(name) + "”指向压缩包以外或含有控制字符", "the name " + cut(name) + " leads out of the archive");
        }
        if (entry.source().isUnixSymlink()) {
            throw unsafe("“" + cut(name) + "”是符号链接", cut(name) + " is a symbolic link");
        }
        if (entry.source().getGeneralPurposeBit().usesEncryption()) {
            throw unsafe("“" + cut(name) + "”已加密", cut(name) + " is encrypted");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw unsafe("文件名“" + cut(name) + "”出现两次", "the name " + cut(name) + " occurs twice");
        }
    }

    private static void notNested(ZipFile zip, Entry entry) throws GisRefusal {
        byte[] head;
        try (InputStream in = zip.getInputStream(entry.source())) {
            head = in.readNBytes(8);
        } catch (IOException | RuntimeException e) {
            throw Archive.damaged();
        }
        if (Magic.isArchive(head) && !OFFICE.contains(entry.suffix())) {
            throw new GisRefusal(
                    "ARCHIVE_NESTED",
                    "压缩包里还有压缩包“" + cut(entry.name()) + "”；请解开后把文件放在一个 ZIP 里。",
                    "There is an archive in the archive, " + cut(entry.name())
                            + "; unpack it and put the files into one ZIP.");
        }
    }

    static void size(long unpacked, long packedBytes) throws GisRefusal {
        if (unpacked > Archive.MAX_BYTES) {
            throw new GisRefusal(
                    "ARCHIVE_TOO_LARGE",
                    "压缩包解开后超过 " + Archive.MAX_BYTES / 1024 / 1024 + " MB。",
                    "Unpacked, the archive has more than " + Archive.MAX_BYTES / 1024 / 1024 + " MB.");
        }
        if (unpacked > RATIO_FROM_BYTES && unpacked > Archive.MAX_RATIO * packedBytes) {
            throw new GisRefusal(
                    "ARCHIVE_TOO_LARGE",
                    "压缩包解开后超过压缩大小的 " + Archive.MAX_RATIO + " 倍，不像是正常数据。",
                    "Unpacked, the archive has more than " + Archive.MAX_RATIO + " times its packed size.");
        }
    }

    /** Refuses a file that is to be held in memory and is packed too tightly for what it should be. */
    static void ratio(ZipArchiveEntry source) throws GisRefusal {
        if (source.getSize() > RATIO_FROM_BYTES
                && source.getSize() / Math.max(1, source.getCompressedSize()) > Archive.MAX_RATIO) {
            size(Archive.MAX_BYTES, 1);
        }
    }

    private static String name(ZipArchiveEntry source) {
        byte[] raw = source.getRawName();
        boolean isUtf8 = source.getGeneralPurposeBit().usesUTF8ForNames();
        String name = isUtf8 || isStrict(raw, StandardCharsets.UTF_8)
                ? new String(raw, StandardCharsets.UTF_8)
                : new String(raw, GB18030);
        return name.replace('\\', '/');
    }

    private static boolean isStrict(byte[] raw, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(raw));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isSystemFile(Entry entry) {
        String file = entry.fileName();
        return entry.name().startsWith("__MACOSX/")
                || file.startsWith("._")
                || Set.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(file);
    }

    private static String cut(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    private static GisRefusal unsafe(String why, String whyEn) {
        return new GisRefusal("ARCHIVE_UNSAFE", "压缩包不予读取：" + why + "。", "The archive is not read: " + whyEn + ".");
    }
}
