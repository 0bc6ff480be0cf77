package org.ecozone.sitefile.geojson;

import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.json.JsonMistake;
import org.ecozone.sitefile.site.SiteFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What is wrong with a text that is no JSON, in words for people: the library's own speak of its classes and settings. */
final class JsonSyntax {

    private static final int AROUND = 12;

    private JsonSyntax() {}

    /** The fault of {@code text}, which {@code e} says is no JSON. */
    static Fault fault(String text, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        boolean isPlace = at != null && at.getLineNr() > 0;
        String where = isPlace ? "，第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列" : "";
        String whereEn = isPlace ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() : "";
        String said = String.valueOf(e.getOriginalMessage());
        int offset = at == null ? -1 : (int) Math.min(text.length(), at.getCharOffset());
        Optional<JsonMistake> mistake = JsonMistake.behind(said);
        if (mistake.isPresent()) {
            return fault(where, mistake.get().chinese(), whereEn, mistake.get().english());
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
}
