package org.ecozone.gisfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Chinese that some program decoded in the wrong encoding before it wrote the file: GBK taken for Latin ({@code Ê¾Àý} for 示例) and
 * UTF-8 taken for GBK. Put right only where the other reading is flawless and all Chinese, letters and digits.
 */
final class MisreadText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int FEWEST = 2;

    private MisreadText() {}

    /** What {@code text} was meant to be; empty if nothing speaks for a misreading. */
    static Optional<String> repaired(String text) {
        long high = text.chars().filter(c -> c >= 0x80).count();
        if (high < FEWEST) {
            return Optional.empty();
        }
        if (text.chars().allMatch(c -> c < 0x100)) {
            return fromLatin(text, StandardCharsets.ISO_8859_1);
        }
        return WINDOWS.newEncoder().canEncode(text)
                ? fromLatin(text, WINDOWS)
                : again(text, GB18030, StandardCharsets.UTF_8);
    }

    private static Optional<String> fromLatin(String text, Charset latin) {
        return again(text, latin, StandardCharsets.UTF_8).or(() -> again(text, latin, GB18030));
    }

    private static Optional<String> again(String text, Charset wrong, Charset right) {
        try {
            ByteBuffer bytes = wrong.newEncoder().encode(CharBuffer.wrap(text));
            String read = right.newDecoder().decode(bytes).toString();
            boolean isChinese = read.chars().anyMatch(MisreadText::isHan)
                    && read.chars().allMatch(c -> c < 0x80 || isHan(c) || isChineseMark(c));
            return isChinese ? Optional.of(read) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The common ideographs: rare ones come out of any bytes. */
    private static boolean isHan(int c) {
        return c >= 0x4e00 && c <= 0x9fa5;
    }

    private static boolean isChineseMark(int c) {
        return c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xffef || c == '·' || c == '—' || c == '“' || c == '”';
    }
}
