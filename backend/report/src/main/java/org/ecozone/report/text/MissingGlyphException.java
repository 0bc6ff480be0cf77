package org.ecozone.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report holds characters that no font has: it would misspell them, so there is no report. */
public final class MissingGlyphException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int PLACES = 3;

    private final transient List<Missing> missing;

    /**
     * A character, and where it stands.
     *
     * @param where as in {@link Passage}
     */
    public record Missing(int codePoint, String where) {}

    MissingGlyphException(List<Missing> missing) {
        super(message(missing));
        this.missing = List.copyOf(missing);
    }

    /** All of them, in the order of reading. */
    public List<Missing> missing() {
        return missing;
    }

    private static String message(List<Missing> missing) {
        Map<Integer, List<String>> places = missing.stream()
                .collect(Collectors.groupingBy(
                        Missing::codePoint,
                        LinkedHashMap::new,
                        Collectors.mapping(Missing::where, Collectors.toList())));
        return places.entrySet().stream()
                        .map(entry -> named(entry.getKey()) + "，见" + first(entry.getValue()))
                        .collect(Collectors.joining("；", "下列字符没有可用的字形，若出具报告就会写错，因此未出具：", "。"))
                + "生僻汉字请安装字体 HanaMinA、HanaMinB（软件包 fonts-hanazono）后重试；"
                + "私用区字符、从右向左书写的文字和仍无字形的字符，请改用有字形的写法重新研判。";
    }

    private static String named(int codePoint) {
        if (Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Visible.number(codePoint) + "（私用区字符，各字体含义不同）";
        }
        String name = Character.getName(codePoint);
        return Visible.number(codePoint) + (name == null ? "" : "（" + name + "）");
    }

    private static String first(List<String> where) {
        return where.stream().limit(PLACES).collect(Collectors.joining("、"))
                + (where.size() > PLACES ? "等 " + where.size() + " 处" : "");
    }
}
