package org.ecozone.gisfile.dxf;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a drawing writes as ASCII: {@code \}{@code U+7528} (Unicode) and {@code \M+5D3C3} (a code page's two bytes). */
final class DxfText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:U\\+([0-9A-Fa-f]{4})|M\\+([1-5])([0-9A-Fa-f]{4}))");
    private static final String[] CODE_PAGES = {"", "Shift_JIS", "Big5", "EUC-KR", "", "GB18030"};

    private DxfText() {}

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            int unit = Integer.parseInt(escape.group(1), 16);
            return unit < ' ' ? escape.group() : String.valueOf((char) unit);
        }
        String codePage = CODE_PAGES[Integer.parseInt(escape.group(2))];
        int bytes = Integer.parseInt(escape.group(3), 16);
        return codePage.isEmpty()
                ? escape.group()
                : new String(new byte[] {(byte) (bytes >> 8), (byte) bytes}, Charset.forName(codePage));
    }
}
