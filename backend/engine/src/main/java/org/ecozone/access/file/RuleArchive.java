package org.ecozone.access.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a rule book as one sequence of bytes: the one that {@link org.ecozone.access.book.RuleBook#hash} is taken over, so
 * that an archive's SHA-256 is its rules' hash. Sorted by path; for each file its path (UTF-8), a zero byte, its length in
 * bytes as decimal digits, a zero byte, its bytes.
 */
public final class RuleArchive {

    private RuleArchive() {}

    public static byte[] write(SortedMap<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            out.write(0);
            out.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            out.write(0);
            out.writeBytes(bytes);
        });
        return out.toByteArray();
    }

    /** Reads {@link #write} back; throws {@link IllegalArgumentException} if {@code archive} is something else. */
    public static SortedMap<String, byte[]> read(byte[] archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ByteBuffer rest = ByteBuffer.wrap(archive);
        while (rest.hasRemaining()) {
            String name = untilZero(rest);
            int length = Integer.parseInt(untilZero(rest));
            if (length < 0 || length > rest.remaining()) {
                throw new IllegalArgumentException("the archive ends within " + name);
            }
            byte[] bytes = new byte[length];
            rest.get(bytes);
            files.put(name, bytes);
        }
        return files;
    }

    private static String untilZero(ByteBuffer rest) {
        int start = rest.position();
        while (rest.hasRemaining()) {
            if (rest.get() == 0) {
                return new String(rest.array(), start, rest.position() - 1 - start, StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException("the archive ends within a name or length");
    }
}
