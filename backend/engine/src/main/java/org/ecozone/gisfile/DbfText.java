package org.ecozone.gisfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The text encoding of a dBASE table (.dbf): what the user says, else the .cpg file, else what the bytes are: strict UTF-8, else
 * GB18030 (which holds GBK and GB2312). The language byte in the table's header is not asked: Chinese programs rarely set it right.
 */
final class DbfText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FIELD_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int HEADER_END = 0x0d;

    private DbfText() {}

    /**
     * How the text is encoded.
     *
     * @param charset in Java's terms
     * @param isContradicted whether the .cpg file says otherwise and the bytes do not bear it out
     */
    record Encoding(Charset charset, boolean isContradicted) {

        /** In GDAL's terms. */
        String forGdal() {
            return charset.equals(StandardCharsets.UTF_16) ? "UTF-8" : charset.name();
        }
    }

    /** The encoding of {@code table}; {@code cpg} is the content of the .cpg file. */
    static Encoding of(byte[] table, Optional<byte[]> cpg, Optional<Charset> said) throws IOException {
        if (said.isPresent()) {
            return new Encoding(said.get(), false);
        }
        Optional<Charset> stated = cpg.flatMap(content -> charset(new String(content, StandardCharsets.US_ASCII)));
        if (stated.isPresent() && isAll(table, stated.get())) {
            return new Encoding(stated.get(), false);
        }
        Charset found = isAll(table, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GB18030;
        return new Encoding(found, stated.isPresent());
    }

    private static Optional<Charset> charset(String cpg) {
        String name = cpg.strip().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "UTF-8", "UTF8", "65001" -> Optional.of(StandardCharsets.UTF_8);
            case "GBK", "GB2312", "GB18030", "CP936", "936", "GB_2312-80", "EUC-CN", "X-GBK", "54936" ->
                Optional.of(GB18030);
            case "BIG5", "CP950", "950" -> Optional.of(Charset.forName("Big5"));
            default -> Optional.empty();
        };
    }

    /** Whether every text of {@code table}, field names included, is well-formed in {@code charset}. */
    private static boolean isAll(byte[] table, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        int header = table.length < FIELD_BYTES ? 0 : short16(table, 8);
        int record = table.length < FIELD_BYTES ? 0 : short16(table, 10);
        for (int field = FIELD_BYTES, from = 1;
                field + FIELD_BYTES <= Math.min(header, table.length) && table[field] != HEADER_END;
                field += FIELD_BYTES) {
            int length = Byte.toUnsignedInt(table[field + 16]);
            if (!isText(decoder, table, field, nameLength(table, field))) {
                return false;
            }
            for (int at = header + from;
                    table[field + NAME_BYTES] == 'C' && record > 0 && at + length <= table.length;
                    at += record) {
                if (!isText(decoder, table, at, length)) {
                    return false;
                }
            }
            from += length;
        }
        return true;
    }

    private static int nameLength(byte[] table, int field) {
        int length = 0;
        while (length < NAME_BYTES && table[field + length] != 0) {
            length++;
        }
        return length;
    }

    /** A text that fills its field may be cut in the middle of a character: its last three bytes may be missing theirs. */
    private static boolean isText(CharsetDecoder decoder, byte[] table, int from, int length) {
        boolean isFull = length > 0 && table[from + length - 1] < 0;
        for (int cut = 0; cut <= (isFull ? Math.min(3, length) : 0); cut++) {
            try {
                decoder.decode(ByteBuffer.wrap(table, from, length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // Tried with less.
            }
        }
        return false;
    }

    static int short16(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) | Byte.toUnsignedInt(bytes[at + 1]) << 8;
    }
}
