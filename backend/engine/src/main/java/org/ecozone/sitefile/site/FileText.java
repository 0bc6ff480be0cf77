package org.ecozone.sitefile.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to text: the encoding the user names, else a byte order mark, else strict UTF-8, else GB18030 (which holds GBK and
 * GB2312). Text with control characters is binary and is refused.
 *
 * @param text without byte order mark
 * @param encoding the encoding it was read in
 */
public record FileText(String text, Charset encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** {@code content} without byte order mark; empty if it is not text in that encoding. */
    public static Optional<FileText> read(byte[] content, Optional<Charset> encoding) {
        Optional<FileText> text = encoding.isPresent()
                ? decode(content, encoding.get())
                : decode(content, byMark(content).orElse(StandardCharsets.UTF_8))
                        .or(() -> byMark(content).isPresent() ? Optional.empty() : decode(content, GB18030));
        return text.filter(FileText::isText);
    }

    private static Optional<Charset> byMark(byte[] content) {
        int first = content.length > 1 ? (content[0] & 0xff) << 8 | content[1] & 0xff : 0;
        if (first == 0xfeff || first == 0xfffe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return first == 0xefbb && content.length > 2 && (content[2] & 0xff) == 0xbf
                ? Optional.of(StandardCharsets.UTF_8)
                : Optional.empty();
    }

    private static Optional<FileText> decode(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return Optional.of(new FileText(isMarked ? text.substring(1) : text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private boolean isText() {
        return text.chars()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a && c != 0x1e);
    }
}
