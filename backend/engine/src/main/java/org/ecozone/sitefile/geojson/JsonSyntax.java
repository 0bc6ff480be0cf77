package org.ecozone.sitefile.geojson;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What is wrong with a text that is no JSON, in words for people: the library's own speak of its classes and settings. */
final class JsonSyntax {

    private static final int AROUND = 12;

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

    private JsonSyntax() {}

    /** The fault of {@code text}, which {@code e} says is no JSON. */
    static Fault fault(String text, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        boolean isPlace = at != null && at.getLineNr() > 0;
        String where = isPlace ? "，第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列" : "";
        String whereEn = isPlace ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() : "";
        String said = String.valueOf(e.getOriginalMessage());
        int offset = at == null ? -1 : (int) Math.min(text.length(), at.getCharOffset());
        for (Kind kind : KINDS) {
            Matcher matcher = Pattern.compile(kind.said).matcher(said);
            if (matcher.matches()) {
                String word = matcher.groupCount() > 0 ? JsonText.cut(String.valueOf(matcher.group(1)), 40) : "";
                return fault(where, kind.chinese.replace("%s", word), whereEn, kind.english.replace("%s", word));
            }
        }
        if (isCommaBeforeEnd(text, offset)) {
            return fault(where, "括号前多一个逗号；请删去最后一项后面的逗号", whereEn, "a comma stands before the closing bracket");
        }
        String near = offset < 0
                ? ""
                : text.substring(Math.max(0, offset - AROUND), Math.min(text.length(), offset + 1))
                        .strip();
        return fault(
                where,
                "此处不合 JSON 语法" + (near.isEmpty() ? "" : "（“" + near + "”）") + "；请检查逗号、引号和括号，或重新导出",
                whereEn,
                "the syntax is wrong" + (near.isEmpty() ? "" : " (\"" + near + "\")")
                        + "; check commas, quotes and brackets, or export it again");
    }

    private static boolean isCommaBeforeEnd(String text, int offset) {
        for (int end = Math.max(0, offset - 1); end >= 0 && end <= Math.min(offset, text.length() - 1); end++) {
            String before = text.substring(Math.max(0, end - 200), end).strip();
            if ((text.charAt(end) == ']' || text.charAt(end) == '}') && before.endsWith(",")) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(String where, String why, String whereEn, String whyEn) {
        return SiteFault.inFile(
                "BAD_JSON",
                "不是合法的 JSON" + where + "：" + why + "。",
                "The text is not valid JSON" + whereEn + ": " + whyEn + ".");
    }

    /** What the library says of a kind of fault, and what people are told; %s is its first group. */
    private record Kind(String said, String chinese, String english) {}
}
