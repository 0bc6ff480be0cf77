package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every pattern that the readers hold against what a user sent, found in the compiled classes and in the sources. Each is tried on
 * texts that make patterns slow, and the characters that it looks at are counted: twice the text may cost twice the looks. One that costs
 * more stands in the table with the length that its text is cut to.
 */
class PatternCostTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> ROOTS = List.of(
            "org/ecozone/gisfile",
            "org/ecozone/sitefile",
            "org/ecozone/geo/Crs.java",
            "org/ecozone/geo/CrsNames.java",
            "org/ecozone/geo/LegacyDatum.java");

    /** The patterns that are not linear: where they stand, and what bounds their text. */
    private static final Map<String, String> BOUNDED = Map.ofEntries(
            Map.entry("org.ecozone.gisfile.KmlText.DECLARED", "the first 4,096 bytes"),
            Map.entry("org.ecozone.gisfile.dxf.DxfEncoding", "the first 64 KB, twice a file"),
            Map.entry("org.ecozone.gisfile.Gdal.DRIVER_LINE", "what GDAL says of itself"),
            Map.entry("org.ecozone.gisfile.PrivateFolder.NAME", "names of folders of our own"),
            Map.entry("org.ecozone.sitefile.FileKind", "the first 512 bytes"),
            Map.entry("org.ecozone.sitefile.plot.AngleText", "60 characters"),
            Map.entry("org.ecozone.sitefile.site.DatumText", "2,000 characters"),
            Map.entry("org.ecozone.sitefile.table.CellAdvice.PAIR", "60 characters"),
            Map.entry("org.ecozone.sitefile.table.ColumnRole", "40 characters"),
            Map.entry("org.ecozone.sitefile.table.RowRemarks", "200 characters"),
            Map.entry("org.ecozone.sitefile.table.TableLayout", "1,000 characters, a cell, above the first row"),
            Map.entry("org.ecozone.sitefile.table.TableSystem", "4,000 characters, once a table"));

    /** Matched with a whole text only, or with its beginning: what finding them anywhere would cost is of no matter. */
    private static final List<String> WHOLE = List.of(
            "org.ecozone.geo.LegacyDatum.CODE",
            "org.ecozone.gisfile.FileGeodatabase.PART",
            "org.ecozone.sitefile.geojson.GeoJsonFile.JSON_START",
            "org.ecozone.sitefile.plot.TxtZone.MERIDIAN",
            "org.ecozone.sitefile.table.CellAdvice.WKT",
            "org.ecozone.sitefile.table.VertexRows.SCIENTIFIC",
            "org.ecozone.sitefile.wkt.WktFile.START");

    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|,}");

    private static final Pattern INLINE = Pattern.compile(
            "(\\.(?:matches|replaceAll|replaceFirst|split)|Pattern\\.compile)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\")(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)\\s*[,)]");

    private static final String WHOLE_TEXT = " as a whole";

    private static final List<String> PUMPS = List.of(
            " ",
            "\t",
            "\n",
            "\r\n",
            "0",
            "9",
            "1",
            "a",
            "E",
            ".",
            ",",
            "<",
            "<a",
            "<script ",
            "\"",
            "\"\"",
            "(",
            ")",
            "=",
            ":",
            "-",
            "/",
            "[",
            "]",
            "坐",
            "坐标",
            "第",
            "由",
            "转",
            "SRID=1;",
            "POINT ",
            "999\r\n\r\n",
            " ,",
            ", ",
            "0 ",
            "a ",
            "带号",
            "中央子午线",
            "\ufffd",
            "$ACADVER ",
            "<?xml ",
            "encoding ");

    @Test
    void everyPatternIsLinearOrItsTextIsShort() throws Exception {
        Map<String, Pattern> patterns = all();
        assertThat(patterns).hasSizeGreaterThan(60);
        Map<String, String> costly = new LinkedHashMap<>();
        patterns.forEach((place, pattern) -> {
            boolean isBounded = BOUNDED.keySet().stream().anyMatch(place::startsWith);
            boolean isWhole = place.endsWith(WHOLE_TEXT) || WHOLE.contains(place);
            String worst = isBounded ? "" : worst(pattern, isWhole);
            if (!worst.isEmpty()) {
                costly.put(place + " " + pattern, worst);
            }
        });
        assertThat(costly).isEmpty();
    }

    @Test
    void theTableNamesNothingThatIsGone() throws Exception {
        Set<String> places = all().keySet();
        assertThat(BOUNDED.keySet()).allSatisfy(known -> assertThat(places).anyMatch(place -> place.startsWith(known)));
    }

    /** The trial tells a quadratic pattern from a linear one. */
    @Test
    void countsWhatItShould() {
        for (String slow :
                new String[] {"<[^>]*>", "\\s*[,，]\\s*", "(?s)<(script|style)\\b.*?</\\1>", "\ufffd+$", "x\\s*y?\\s*z"
                }) {
            assertThat(worst(Pattern.compile(slow), false)).as(slow).isNotEmpty();
        }
        for (String fast : new String[] {"\\s+", "[0-9.]+", "a{1,5}b", "\\R", "(?i)total|合计"}) {
            assertThat(worst(Pattern.compile(fast), false)).as(fast).isEmpty();
        }
    }

    /** What makes {@code pattern} slow; empty if nothing does. */
    private static String worst(Pattern pattern, boolean isWhole) {
        if (!UNBOUNDED.matcher(pattern.pattern()).find()) {
            return "";
        }
        List<String> starts = new ArrayList<>(List.of("", "x"));
        starts.addAll(beginnings(pattern.pattern()));
        List<String> pumps = new ArrayList<>(PUMPS);
        for (String start : starts) {
            if (start.length() > 1) {
                pumps.add(start);
            }
        }
        for (String start : starts) {
            for (String pump : pumps) {
                for (String end : new String[] {"\u0001", "\n\u0001"}) {
                    long few = looks(pattern, isWhole, start + pump.repeat(40) + end);
                    long more = looks(pattern, isWhole, start + pump.repeat(160) + end);
                    if (more > 6 * few + 1_500L * pump.length()) {
                        return "“" + start + "” then “" + pump + "”: " + few + " looks, four times as much " + more;
                    }
                }
            }
        }
        return "";
    }

    /** What the pattern begins with or holds as plain words, so that a trial gets past them. */
    private static Set<String> beginnings(String pattern) {
        Set<String> words = new LinkedHashSet<>();
        Matcher plain = Pattern.compile("[\\p{IsHan}A-Za-z<$]{2,20}")
                .matcher(pattern.replaceAll("\\\\[a-zA-Z]|\\(\\?[a-z]+\\)", " "));
        while (plain.find() && words.size() < 8) {
            words.add(plain.group());
            words.add(plain.group().toUpperCase(java.util.Locale.ROOT));
        }
        return words;
    }

    private static long looks(Pattern pattern, boolean isWhole, String text) {
        var counted = new CountedText(text);
        Matcher matcher = pattern.matcher(counted);
        matcher.matches();
        matcher.lookingAt();
        matcher.reset();
        while (!isWhole && matcher.find()) {
            assertThat(matcher.end()).isNotNegative();
        }
        return counted.looks();
    }

    private static Map<String, Pattern> all() throws Exception {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (Path source : sources()) {
            String name = SOURCES.relativize(source)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.')
                    .replace('\\', '.');
            String text = Files.readString(source);
            Matcher inline = INLINE.matcher(text);
            int number = 0;
            while (inline.find()) {
                Pattern pattern = Pattern.compile(unquoted(inline.group(2)));
                boolean isWhole = inline.group(1).equals(".matches");
                patterns.put(name + "." + number++ + (isWhole ? WHOLE_TEXT : ""), pattern);
            }
            Map<String, Pattern> held = new LinkedHashMap<>();
            for (Class<?> type : types(name)) {
                held(type, held);
            }
            Set<String> known = held.values().stream().map(Pattern::pattern).collect(Collectors.toSet());
            patterns.entrySet()
                    .removeIf(one -> one.getKey().startsWith(name + ".")
                            && !one.getKey().endsWith(WHOLE_TEXT)
                            && known.contains(one.getValue().pattern()));
            patterns.putAll(held);
        }
        return patterns;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> below = Files.walk(SOURCES.resolve(root))) {
                below.filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Class<?>> types(String name) throws ClassNotFoundException {
        Class<?> outer = Class.forName(name);
        List<Class<?>> types = new ArrayList<>(List.of(outer));
        types.addAll(List.of(outer.getDeclaredClasses()));
        return types;
    }

    private static void held(Class<?> type, Map<String, Pattern> patterns) throws IllegalAccessException {
        Object[] constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
        for (Field field : type.getDeclaredFields()) {
            String place = type.getName() + "." + field.getName();
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            if (!isStatic && constants.length == 0) {
                continue;
            }
            field.setAccessible(true);
            Object[] holders = isStatic ? new Object[] {null} : constants;
            for (Object holder : holders) {
                Object value = field.get(holder);
                if (value instanceof Pattern pattern) {
                    patterns.put(place + (holder == null ? "" : "." + holder), pattern);
                } else if (value instanceof Map<?, ?> map) {
                    map.forEach((key, each) -> {
                        if (each instanceof Pattern pattern) {
                            patterns.put(place + "." + key, pattern);
                        }
                    });
                }
            }
        }
    }

    private static String unquoted(String literals) {
        var text = new StringBuilder();
        Matcher one = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(literals);
        while (one.find()) {
            text.append(Pattern.compile("(?<!\\\\)\\\\u([0-9a-f]{4})")
                    .matcher(one.group(1))
                    .replaceAll(c -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(c.group(1), 16))))
                    .translateEscapes());
        }
        return text.toString();
    }
}
