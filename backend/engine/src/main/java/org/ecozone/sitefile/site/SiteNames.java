package org.ecozone.sitefile.site;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The attributes that a site's name stands in, as surveys and GIS call them; upper and lower case are one. */
public final class SiteNames {

    private static final List<String> NAMES = List.of(
            "name",
            "名称",
            "项目名称",
            "地块名称",
            "宗地名称",
            "图斑名称",
            "XMMC",
            "DKMC",
            "ZDMC",
            "title",
            "NAME_CHN",
            "MC",
            "DKBH",
            "地块编号",
            "BSM");

    /** Longer names, and those above that a dBASE table cannot hold whole; what is built before who builds it. */
    private static final List<String> LONG_NAMES = List.of(
            "项目名称", "地块名称", "宗地名称", "图斑名称", "建设项目名称", "用地项目名称", "工程项目名称", "建设工程名称", "建设用地名称", "工程名称", "用地名称", "用地单位名称",
            "建设单位名称", "项目单位名称", "权利人名称", "单位名称");

    /** Bounded: field names have at most some hundred characters. */
    private static final Pattern RENAMED = Pattern.compile("(.{1,100})_[0-9]{1,2}");

    private static final Pattern NUMBER = Pattern.compile("[-+0-9.,]{1,40}");

    private static final Charset GBK = Charset.forName("GBK");

    /** Bytes of a field name in a dBASE table; a character that does not fit whole is lost, or part of it. */
    private static final int DBASE_NAME = 10;

    private static final int FEWEST_CHARACTERS = 2;

    private SiteNames() {}

    /** The first of {@code attributes}, by the order of the names, that is a name and not blank. */
    public static Optional<String> of(Map<String, Object> attributes) {
        return NAMES.stream()
                .flatMap(name -> exactFirst(attributes, name))
                .map(value -> String.valueOf(value).strip())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /**
     * The first of {@code attributes} that a longer name stands in, whole or as much of it as a dBASE table holds: 建设项 of
     * 建设项目名称 in UTF-8, 建设项目名 in GBK.
     */
    public static Optional<String> ofLongName(Map<String, Object> attributes) {
        return LONG_NAMES.stream()
                .flatMap(name -> attributes.entrySet().stream()
                        .filter(entry -> isCut(entry.getKey().strip(), name)))
                .map(entry -> String.valueOf(entry.getValue()).strip())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /**
     * The first of {@code attributes} whose field a writer renamed because it had the name already, whole or cut: NAME_1, 地块名称_1,
     * 建设_1. A number is no name there, since little of the field may be left (用地_1 of 用地面积).
     */
    public static Optional<String> ofRenamed(Map<String, Object> attributes) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        attributes.forEach((field, value) -> {
            Matcher matcher = RENAMED.matcher(field.strip());
            boolean isText = value instanceof String text
                    && !NUMBER.matcher(text.strip()).matches();
            if (isText && matcher.matches()) {
                renamed.putIfAbsent(matcher.group(1), value);
            }
        });
        return of(renamed)
                .or(() -> LONG_NAMES.stream()
                        .flatMap(name -> renamed.entrySet().stream().filter(entry -> isBeginning(entry.getKey(), name)))
                        .map(entry -> String.valueOf(entry.getValue()).strip())
                        .filter(value -> !value.isBlank())
                        .findFirst());
    }

    private static boolean isBeginning(String field, String name) {
        return name.startsWith(field) && field.codePointCount(0, field.length()) >= FEWEST_CHARACTERS;
    }

    private static boolean isCut(String field, String name) {
        return field.equals(name)
                || isBeginning(field, name)
                        && (isFull(field, name, StandardCharsets.UTF_8) || isFull(field, name, GBK));
    }

    /** Whether the next character of {@code name} had no room behind {@code field}. */
    private static boolean isFull(String field, String name, Charset charset) {
        int next = name.offsetByCodePoints(field.length(), 1);
        int bytes = field.getBytes(charset).length;
        return bytes <= DBASE_NAME && name.substring(0, next).getBytes(charset).length > DBASE_NAME;
    }

    private static Stream<Object> exactFirst(Map<String, Object> attributes, String name) {
        return Stream.concat(
                        attributes.entrySet().stream()
                                .filter(entry -> entry.getKey().equals(name)),
                        attributes.entrySet().stream()
                                .filter(entry -> entry.getKey().strip().equalsIgnoreCase(name)))
                .map(Map.Entry::getValue);
    }
}
