package org.ecozone.geo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The national datums before CGCS2000. They are recognised, by code and by name, and refused: to CGCS2000 they need the
 * transformation parameters of the survey authority, which are not public; without them points are off by tens to over a hundred
 * metres.
 *
 * <p>Numbers alone do not tell them from CGCS2000: zones and false eastings are the same.
 *
 * <p>Source of the codes: EPSG database. Xi'an 1980: 4610; 2327–2337 and 2338–2348 6° zones, 2349–2369 and 2370–2390 3° zones.
 * Beijing 1954: 4214; 2401–2421 and 2422–2442 3° zones, 21413–21423, 21453–21463 and 21473–21483 6° zones. New Beijing: 4555;
 * 4568–4589 6° zones, 4652–4656, 4766–4800, 4812, 4822 3° zones.
 */
public enum LegacyDatum {
    /** 1980 西安坐标系. */
    XIAN_1980(
            "西安80",
            "Xi'an 1980",
            "(1980\\s*(年)?\\s*(西安|国家大地)|西安\\s*(19)?80|80\\s*(国家)?(西安|坐标)|XI'?_?AN[\\s_]*(19)?80|XI'?AN[\\s_]*80)",
            List.of(new Range(4610, 4610), new Range(2327, 2390))),

    /** 1954 北京坐标系, and its adjusted form. */
    BEIJING_1954(
            "北京54",
            "Beijing 1954",
            "(1954\\s*(年)?\\s*北京|(新)?北京\\s*(19)?54|54\\s*(北京|坐标)|新北京|(NEW[\\s_]*)?BEIJING([\\s_]*(19)?54)?)",
            List.of(
                    new Range(4214, 4214),
                    new Range(2401, 2442),
                    new Range(21413, 21423),
                    new Range(21453, 21463),
                    new Range(21473, 21483),
                    new Range(4555, 4555),
                    new Range(4568, 4589),
                    new Range(4652, 4656),
                    new Range(4766, 4800),
                    new Range(4812, 4812),
                    new Range(4822, 4822)));

    private static final Pattern CODE = Pattern.compile("(?:.*[:/=])?\\s*([0-9]{4,5})");

    private final String label;
    private final String labelEn;
    private final Pattern names;
    private final List<Range> codes;

    LegacyDatum(String label, String labelEn, String names, List<Range> codes) {
        this.label = label;
        this.labelEn = labelEn;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.codes = codes;
    }

    /** The datum that {@code text} names by an EPSG code or anywhere in a name; empty if it names none of these. */
    public static Optional<LegacyDatum> find(String text) {
        Matcher code = CODE.matcher(text.strip());
        for (LegacyDatum datum : values()) {
            boolean isCode = code.matches() && datum.hasCode(Integer.parseInt(code.group(1)));
            if (isCode || datum.names.matcher(text).find()) {
                return Optional.of(datum);
            }
        }
        return Optional.empty();
    }

    /** One Chinese sentence without its end mark: why a file or request that says {@code text} is refused, and what to do. */
    public String refusal(String text) {
        return "坐标系“" + text + "”属于" + label + "，不能直接换算：到 2000 国家大地坐标系需要测绘部门的转换参数；"
                + "请先由测绘单位转换为 2000 国家大地坐标系（EPSG:4490 或其高斯投影）再提交";
    }

    /** The same in English. */
    public String refusalEn(String text) {
        return "\"" + text + "\" is of " + labelEn
                + " and cannot be converted here: the way to CGCS2000 needs the survey"
                + " authority's transformation parameters; have it converted to CGCS2000 (EPSG:4490 or its Gauss-Krüger zones) first";
    }

    private boolean hasCode(int code) {
        return codes.stream().anyMatch(range -> code >= range.from && code <= range.to);
    }

    private record Range(int from, int to) {}
}
