package org.ecozone.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that is no JSON, in words for people: the library's own speak of its classes and settings.
 *
 * @param chinese what is wrong and what to do, without a full stop
 */
public record JsonMistake(String chinese, String english) {

    private static final int MOST_LETTERS = 40;

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "(?s)Duplicate (?:Object )?property \"(.{0,80}?)\".*",
                    "同一对象里“%s”写了两次；请只保留一个",
                    "\"%s\" stands twice in one object; keep one"),
            new Kind(
                    "(?s).*(nesting depth|Document nesting).*",
                    "括号嵌套过深，不像 GeoJSON；请检查括号是否成对，或重新导出",
                    "the brackets are nested too deep for GeoJSON"),
            new Kind(
                    "(?s).*(Number value length|String value length|Name length|exceeds the maximum).*",
                    "有一个数、文本或名称过长；请重新导出",
                    "a number, text or name is too long"),
            new Kind(
                    "(?s)(?:Non-standard token '|Unrecognized token '|Invalid token '|Unexpected token ')(.{1,40}?)'.*",
                    "“%s”不是 JSON 的值；坐标应为数字（NaN、Infinity 不是），文本应加双引号",
                    "\"%s\" is no value of JSON; coordinates are numbers (NaN and Infinity are none), texts stand in double quotes"),
            new Kind(
                    "(?s).*(end-of-input|end of input|Unexpected end).*",
                    "内容到此中断：有括号或引号没有成对，文件可能不完整；请重新导出",
                    "the text ends here inside a bracket or quote; the file may be cut off"),
            new Kind(
                    "(?s).*Illegal unquoted character.*",
                    "双引号内有换行或其他控制字符；请写成 \\n 等转义",
                    "a text holds a line break or another control character, which must be escaped"),
            new Kind(
                    "(?s).*(escape|Unrecognized character escape).*",
                    "双引号内的反斜线 \\ 之后不是合法的转义；路径中的 \\ 请写成 \\\\",
                    "a backslash in a text is followed by no escape of JSON"),
            new Kind(
                    "(?s).*(Leading zero|leading zeroes|Invalid numeric value|Decimal point).*",
                    "数字写法不合 JSON：不能以 0 或小数点开头、以小数点结尾",
                    "a number is not written as JSON has it: no leading zero or point, no point at its end"));

    /** What people are told where the library says {@code said}; empty where that says nothing they could use. */
    public static Optional<JsonMistake> behind(String said) {
        for (Kind kind : KINDS) {
            Matcher matcher = kind.said.matcher(said);
            if (matcher.matches()) {
                String word = matcher.groupCount() > 0 ? cut(String.valueOf(matcher.group(1))) : "";
                return Optional.of(new JsonMistake(kind.chinese.replace("%s", word), kind.english.replace("%s", word)));
            }
        }
        return Optional.empty();
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= MOST_LETTERS
                ? word
                : word.substring(0, word.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }

    /** What the library says of a kind of fault, and what people are told; %s is its first group. */
    private record Kind(Pattern said, String chinese, String english) {

        Kind(String said, String chinese, String english) {
            this(Pattern.compile(said), chinese, english);
        }
    }
}
