package org.ecozone.gisfile.dxf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a drawing's text: what the user says, else what version, code page and bytes together say. From AutoCAD 2007 (AC1021) on
 * a DXF is UTF-8 whatever its $DWGCODEPAGE names; before, it is in that code page, which other programs leave out or set wrong.
 *
 * @param text the whole drawing
 * @param charset that it was read in
 * @param isPlain whether it is ASCII alone, so that no encoding matters
 * @param isContradicted whether version and code page say otherwise
 */
record DxfEncoding(String text, Charset charset, boolean isPlain, boolean isContradicted) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern VERSION = variable("ACADVER", 1);
    private static final Pattern CODE_PAGE = variable("DWGCODEPAGE", 3);
    private static final int HEAD = 64 * 1024;
    private static final int FIRST_IN_UTF_8 = 1021;

    /** How {@code content} is to be read; empty if the user said an encoding that it is not in. */
    static Optional<DxfEncoding> of(byte[] content, Optional<Charset> said) {
        if (isAscii(content)) {
            String text = new String(content, StandardCharsets.US_ASCII);
            return Optional.of(new DxfEncoding(text, StandardCharsets.UTF_8, true, false));
        }
        if (said.isPresent()) {
            return strict(content, said.get()).map(text -> new DxfEncoding(text, said.get(), false, false));
        }
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean isNew = find(VERSION, head)
                .filter(v -> v.matches("(?i)AC[0-9]{4}") && Integer.parseInt(v.substring(2)) >= FIRST_IN_UTF_8)
                .isPresent();
        Optional<Charset> stated = isNew
                ? Optional.of(StandardCharsets.UTF_8)
                : find(CODE_PAGE, head).flatMap(DxfEncoding::charset);
        return Optional.of(found(content, stated, isNew));
    }

    private static DxfEncoding found(byte[] content, Optional<Charset> stated, boolean isNew) {
        Optional<String> utf8 = strict(content, StandardCharsets.UTF_8);
        // Bytes of GBK that are UTF-8 by chance are Latin, Greek or Arabic there, never Chinese.
        if (utf8.isPresent() && (isNew || utf8.get().chars().anyMatch(DxfEncoding::isHan))) {
            return as(StandardCharsets.UTF_8, utf8.get(), stated);
        }
        Charset likely = isNew ? GB18030 : stated.orElse(GB18030);
        boolean isChineseInDisguise = likely.name().startsWith("windows-125") && isInPairs(content);
        Optional<String> asStated = isChineseInDisguise ? Optional.empty() : strict(content, likely);
        return asStated.isPresent()
                ? as(likely, asStated.get(), stated)
                : as(GB18030, new String(content, GB18030), stated);
    }

    private static DxfEncoding as(Charset charset, String text, Optional<Charset> stated) {
        return new DxfEncoding(
                text, charset, false, stated.isPresent() && !stated.get().equals(charset));
    }

    private static Optional<Charset> charset(String codePage) {
        String name = codePage.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (name.matches("(ANSI|DOS|CP|WINDOWS)?936|GBK?|GB2312(80)?|GB18030|EUCCN|CHINESE.*")) {
            return Optional.of(GB18030);
        }
        if (name.matches("(ANSI|DOS|CP|WINDOWS)?950|BIG5")) {
            return Optional.of(Charset.forName("Big5"));
        }
        if (name.matches("UTF8|65001|ANSI65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return name.matches("(ANSI|CP|WINDOWS)125[0-8]")
                ? Optional.of(Charset.forName("windows-" + name.substring(name.length() - 4)))
                : Optional.empty();
    }

    /** Whether high bytes come in pairs, as they do in GB2312 and hardly ever in Latin text. */
    private static boolean isInPairs(byte[] content) {
        int run = 0;
        for (byte b : content) {
            if (b < 0) {
                run++;
            } else if (run % 2 != 0) {
                return false;
            } else {
                run = 0;
            }
        }
        return run % 2 == 0;
    }

    private static boolean isAscii(byte[] content) {
        for (byte b : content) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHan(int c) {
        return c >= 0x4e00 && c <= 0x9fa5;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Pattern variable(String name, int code) {
        return Pattern.compile("\\$" + name + "[ \\t]*\\R[ \\t]*" + code + "[ \\t]*\\R([^\\r\\n]*)");
    }

    private static Optional<String> find(Pattern variable, String head) {
        Matcher found = variable.matcher(head);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
