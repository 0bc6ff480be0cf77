package org.ecozone.sitefile.site;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.geo.LegacyDatum;

/**
 * Datums and systems that words of a file name, other than those that are read. A system that coordinates were converted
 * <i>from</i> ({@code 2000国家大地坐标系(由1980西安坐标系转换)}) is not theirs, if the words name CGCS2000 as what they are in now.
 */
public final class DatumText {

    private static final int LONGEST = 2_000;
    private static final Pattern DATUM_2000 = Pattern.compile("(?i)(2000|CGCS|4490|WGS|4326|45[0-5][0-9]|449[1-9])");
    private static final Pattern NAMED = Pattern.compile("(?i)2000\\s?(国家|大地|坐标|系)|国家\\s?2000|CGCS|WGS|EPSG");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)(GCJ-?0?2|BD-?0?9(?![0-9])|火星坐标|百度坐标|UTM|墨卡托|Mercator|EPSG[:：]{0,2}\\s*(3857|326[0-9]{2})"
                    + "|西安(坐标系|大地)|北京坐标系|一九(八[〇零○]|五四)年?(西安|北京)|(西安|北京)(八[〇零○]|五四)"
                    + "|(独立|地方|城市|工程|施工|假定|任意)(平面)?(直角)?坐标系?)");
    private static final Pattern OF_A_SYSTEM = Pattern.compile("(?i)(坐标|基准|datum|80|54)");
    private static final Pattern CONVERTED_INTO = Pattern.compile("[^，,。；;（()）\\n]{1,40}?(?:转换|换算|改算|转)(?:为|成|到|至)");
    private static final Pattern CONVERTED_FROM = Pattern.compile(
            "[(（\\[]?(?:由|从|自|原)[^，,。；;（()）\\n]{1,40}?(?:转换|换算|改算|转)(?:而来|而成|得到|得来|来|后|所得|成果)?[)）\\]]?");

    private static final Pattern SYSTEM_KEY =
            Pattern.compile("(?i)(?!.*(原|转换前|高程|source)).*(坐标系统?(名称)?|(大地|坐标|平面)基准)|crs|srs|datum");

    private DatumText() {}

    /** Whether {@code words} name CGCS2000, WGS 84 or a system by its code. */
    public static boolean isNamed(String words) {
        return NAMED.matcher(cut(words)).find();
    }

    /** Whether {@code text}, the value of a coordinate system's key, names what is read. */
    public static boolean isRead(String text) {
        return DATUM_2000.matcher(text).find() && foreign(text).isEmpty();
    }

    /** The old national datum that {@code text}, a coordinate system's value, is in; empty if it is in none. */
    public static Optional<LegacyDatum> legacy(String text) {
        Optional<LegacyDatum> named = LegacyDatum.find(text);
        return named.isEmpty() || isConverted(text) ? Optional.empty() : named;
    }

    /** Whether {@code text} says that its coordinates were brought from an old datum to CGCS2000. */
    public static boolean isConverted(String words) {
        String text = cut(words);
        String now = now(text);
        return LegacyDatum.find(text).isPresent()
                && LegacyDatum.find(now).isEmpty()
                && DATUM_2000.matcher(now).find();
    }

    /** What {@code text} names beside the national datums: systems of a town, of a web map, of another projection. */
    public static Optional<String> foreign(String text) {
        Matcher matcher = FOREIGN.matcher(now(cut(text)));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Whether {@code words}, a remark or a title, name a datum or system that is not read; a street in 北京 is none. */
    public static boolean isOfAnother(String words) {
        String text = cut(words);
        return OF_A_SYSTEM.matcher(text).find() && legacy(text).isPresent()
                || foreign(text).isPresent();
    }

    /**
     * What {@code attributes} of a site say in the name of a coordinate system, if it is one that is not read; what they say of an
     * original one is of no matter.
     */
    static Optional<String> ofAnother(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .filter(entry -> SYSTEM_KEY.matcher(entry.getKey()).matches()
                        && entry.getValue() instanceof String value
                        && (legacy(value).isPresent() || foreign(value).isPresent()))
                .map(entry -> String.valueOf(entry.getValue()))
                .findFirst();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String now(String text) {
        return CONVERTED_FROM
                .matcher(CONVERTED_INTO.matcher(text).replaceAll(""))
                .replaceAll("");
    }
}
