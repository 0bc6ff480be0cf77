package org.ecozone.sitefile.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words above a vertex table say of its coordinate system, in the keys of the survey text's header. */
final class TableSystem {

    private static final Map<String, Pattern> SAID = Map.of(
            "坐标系",
            Pattern.compile(
                    "坐标系统?\\s*(?:名称)?\\s*[:：=]\\s*(\\S{1,30})|([^\\n]{0,6}(?:西安|北京|1980|1954|Xian|Beijing)[^\\n]{0,40})"),
            "带号",
            Pattern.compile("带号\\s*[:：=]?\\s*([0-9]{2})|(?<![0-9])([0-9]{2})\\s*带"
                    + "|中央(?:子午线|经线)\\s*[:：=]?\\s*(?:东经|E)?\\s*([0-9]{2,3})"),
            "几度分带",
            Pattern.compile("([36])\\s*°?度?\\s*分?带|几度分带\\s*[:：=]?\\s*([36])"));
    private static final Pattern OLD =
            Pattern.compile(".*(西安|北京54|北京坐标|1980|1954|Xian|Beijing).*", Pattern.CASE_INSENSITIVE);

    private TableSystem() {}

    /** The header that {@code text} amounts to; a place name such as 北京路 is no system. */
    static Map<String, String> header(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        SAID.forEach((key, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && !header.containsKey(key)) {
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    boolean isLoose = key.equals("坐标系") && i == 2;
                    if (matcher.group(i) != null && (!isLoose || isOldSystem(matcher.group(i)))) {
                        header.put(key, matcher.group(i));
                        break;
                    }
                }
            }
        });
        return header;
    }

    private static boolean isOldSystem(String words) {
        return OLD.matcher(words).matches() && words.matches("(?s).*(坐标|80|54).*");
    }
}
