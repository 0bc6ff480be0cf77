package org.ecozone.server.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.ecozone.report.Format;
import org.springframework.web.util.UriUtils;

/**
 * The name of a report as a file.
 *
 * @param project as recorded; empty for none
 * @param issued the day on which it was asked for, which no file says itself
 */
record FileName(UUID id, String project, LocalDate issued, Format format) {

    private static final int MOST = 60;
    private static final int ID_SHOWN = 8;

    /** A header by RFC 6266: an ASCII name, and one in UTF-8 (RFC 8187) for who understands it. */
    String attachment() {
        return "attachment; filename=\"screening-" + id + "-" + issued + "." + format.word() + "\"; filename*=UTF-8''"
                + UriUtils.encode(full(), StandardCharsets.UTF_8);
    }

    /** Neither characters that file systems refuse nor such as hide or turn a name around. */
    String full() {
        StringBuilder name = new StringBuilder();
        project.strip().codePoints().limit(MOST).map(c -> isPlain(c) ? c : '_').forEach(name::appendCodePoint);
        return "研判意见-" + (name.isEmpty() ? "" : name + "-") + id.toString().substring(0, ID_SHOWN) + "-" + issued + "."
                + format.word();
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
