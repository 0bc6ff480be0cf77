package org.ecozone.sitefile.plot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.sitefile.site.DatumText;
import org.jspecify.annotations.Nullable;

/**
 * A header of a boundary point text: its values by the format's keys, however they are spelt, and what its other lines say of a
 * coordinate system.
 */
final class TxtHeader {

    static final String SYSTEM = "坐标系";
    static final String ZONE = "带号";
    static final String MERIDIAN = "中央子午线";
    static final String WIDTH = "几度分带";
    static final String PROJECTION = "投影类型";
    static final String UNIT = "计量单位";
    static final String AREA_UNIT = "面积单位";
    static final String PARAMETERS = "转换参数";

    private static final Map<String, Pattern> SPELLINGS = Map.of(
            SYSTEM,
            Pattern.compile("(?!高程).{0,8}坐标系统?(名称|类型)?|(大地|坐标|平面|测量)?基准面?|(参考)?椭球体?(名称)?|空间参[考照](系统?)?"
                    + "|datum|crs|srs|coordinate_?system|spatial_?reference|ellipsoid"),
            ZONE,
            Pattern.compile("(投影)?带号|分带号|投影带号?"),
            MERIDIAN,
            Pattern.compile("中央(子午线|经线|经度)(经度)?"),
            WIDTH,
            Pattern.compile("几?度?分带(方式|宽度)?|投影分带|度带|带宽"),
            PROJECTION,
            Pattern.compile("投影(类型|方式|方法|名称)?"),
            UNIT,
            Pattern.compile("(计量|坐标|长度)单位"),
            AREA_UNIT,
            Pattern.compile("(地块)?面积单位"),
            PARAMETERS,
            Pattern.compile("转换参数"));

    private final Map<String, String> asWritten = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Said> systems = new ArrayList<>();
    private final @Nullable TxtHeader before;
    private boolean isContradictory;
    private boolean isNamed;

    private TxtHeader(@Nullable TxtHeader before) {
        this.before = before;
    }

    /** A header that says nothing yet. */
    static TxtHeader first() {
        return new TxtHeader(null);
    }

    /**
     * What the file says of its coordinate system in one place.
     *
     * @param line from 1; 0 if it has none
     * @param isValue whether it is the value of a key, not a remark
     */
    record Said(String text, int line, boolean isValue) {}

    /** The header of a table, in the keys of the format. */
    static TxtHeader of(Map<String, String> values, List<Said> remarks) {
        TxtHeader header = first();
        values.forEach((key, value) -> header.put(key, value, 0));
        header.systems.addAll(remarks);
        return header;
    }

    /** The format's key that {@code key} is a spelling of; empty if it is none that is used. */
    static Optional<String> known(String key) {
        String plain = Normalizer.normalize(key, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        return plain.length() > 24
                ? Optional.empty()
                : SPELLINGS.entrySet().stream()
                        .filter(spelling -> spelling.getValue().matcher(plain).matches())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** What the file said before of {@code key}, if it is something else and the key matters. */
    Optional<String> put(String key, String value, int line) {
        Optional<String> name = known(key);
        if (name.isEmpty()) {
            remark(key + "=" + value, line);
            return Optional.empty();
        }
        String earlier = asWritten.putIfAbsent(key, value);
        if (earlier == null) {
            values.putIfAbsent(name.get(), value);
            if (name.get().equals(SYSTEM) && !value.isEmpty()) {
                systems.add(new Said(value, line, true));
            }
        }
        boolean differs =
                earlier != null && !earlier.equals(value) && !name.get().equals(PARAMETERS);
        isContradictory |= differs;
        return Optional.ofNullable(earlier).filter(e -> differs);
    }

    /** Takes note of a line that is neither key nor point, if it names a system that is not read or was converted from. */
    void remark(String words, int line) {
        isNamed |= DatumText.isNamed(words);
        if (DatumText.isOfAnother(words) || DatumText.isConverted(words)) {
            systems.add(new Said(words, line, false));
        }
    }

    /** The header of what follows a new one: the datum of the file holds until another is named, nothing else does. */
    TxtHeader next() {
        return new TxtHeader(this);
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** All that is said of the system: by this header, or if it says nothing by the one before. */
    List<Said> systems() {
        return systems.isEmpty() && before != null ? before.systems() : systems;
    }

    /** Whether anything is said of the system at all. */
    boolean isSystemTold() {
        return isNamed || !systems().isEmpty() || before != null && before.isSystemTold();
    }

    boolean isContradictory() {
        return isContradictory;
    }

    boolean isEmpty() {
        return asWritten.isEmpty();
    }
}
