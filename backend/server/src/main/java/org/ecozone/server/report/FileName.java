package org.ecozone.server.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.ecozone.report.Format;
import org.springframework.web.util.UriUtils;

/**
 * The name of a report or an extract as a file.
 *
 * @param ascii what it is, in ASCII, with what tells it from others
 * @param title what it is, in Chinese
 * @param of the name of the project or place; empty for none
 * @param mark what tells it from others of the same name, in short
 * @param issued the day on which it was asked for, which no file says itself
 */
record FileName(String ascii, String title, String of, String mark, LocalDate issued, Format format) {

    private static final int MOST = 60;
    private static final int MARK = 8;

    static FileName ofReport(UUID id, String project, LocalDate issued, Format format) {
        return new FileName("screening-" + id, "研判意见", project, id.toString().substring(0, MARK), issued, format);
    }

    /** Of the extract with the hash {@code sha256:…}. */
    static FileName ofExtract(String hash, String place, LocalDate issued, Format format) {
        String mark = hash.substring(hash.indexOf(':') + 1).substring(0, MARK);
        return new FileName("extract-" + mark, "此地摘录", place, mark, issued, format);
    }

    /** A header by RFC 6266: an ASCII name, and one in UTF-8 (RFC 8187) for who understands it. */
    String attachment() {
        return "attachment; filename=\"" + ascii + "-" + issued + "." + format.word() + "\"; filename*=UTF-8''"
                + UriUtils.encode(full(), StandardCharsets.UTF_8);
    }

    /** Neither characters that file systems refuse nor such as hide or turn a name around. */
    String full() {
        StringBuilder name = new StringBuilder();
        of.strip().codePoints().limit(MOST).map(c -> isPlain(c) ? c : '_').forEach(name::appendCodePoint);
        return title + "-" + (name.isEmpty() ? "" : name + "-") + mark + "-" + issued + "." + format.word();
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return "/\\:*?\"<>|".indexOf(c) < 0
                && !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
