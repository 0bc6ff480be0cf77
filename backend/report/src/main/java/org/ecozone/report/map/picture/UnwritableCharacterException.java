package org.ecozone.report.map.picture;

import java.util.Locale;

/** A character that no font of a report has; its message is for people, in Chinese. */
public final class UnwritableCharacterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnwritableCharacterException(int codePoint) {
        super(String.format(Locale.ROOT, "报告的字体中没有字符 U+%04X（%s），不能写在图上", codePoint, Character.getName(codePoint)));
    }
}
