package org.ecozone.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The industries of GB/T 4754-2017. Immutable. */
public final class IndustryCatalogue {

    private static final String HEAD = "code,name,level,parent";

    private static final int NO_MATCH = 5;

    private final Map<String, Industry> industries;
    private final List<Industry> byCode;

    private IndustryCatalogue(Map<String, Industry> industries) {
        this.industries = industries;
        this.byCode = industries.values().stream()
                .sorted(Comparator.comparing(Industry::code))
                .toList();
    }

    /**
     * Reads a UTF-8 table with the head {@code code,name,level,parent}; no field holds a comma or a quote.
     *
     * @throws IllegalArgumentException naming the line, if the table is not so, a code comes twice or a parent is missing
     * @throws UncheckedIOException if the file cannot be read
     */
    public static IndustryCatalogue load(Path csv) {
        Map<String, Industry> industries = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(csv)) {
            int number = 1;
            require(HEAD.equals(lines.readLine()), csv, number, "head is not " + HEAD);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] fields = line.split(",", -1);
                require(fields.length == 4 && line.indexOf('"') < 0, csv, number, "not four plain fields");
                Optional<Industry.Level> level = Arrays.stream(Industry.Level.values())
                        .filter(l -> l.word().equals(fields[2]))
                        .findFirst();
                require(level.isPresent(), csv, number, "unknown level " + fields[2]);
                Industry industry =
                        new Industry(fields[0], fields[1], level.get(), fields[3].isEmpty() ? null : fields[3]);
                boolean isRoot = industry.level() == Industry.Level.SECTION;
                require(isRoot == (industry.parent() == null), csv, number, "a parent belongs to all but sections");
                require(isRoot || industries.containsKey(industry.parent()), csv, number, "parent is not above");
                require(industries.put(industry.code(), industry) == null, csv, number, "code comes twice");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(csv.toString(), e);
        }
        return new IndustryCatalogue(industries);
    }

    private static void require(boolean holds, Path csv, int line, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(csv.getFileName() + ":" + line + ": " + fault);
        }
    }

    /** How many industries there are, all levels together. */
    public int size() {
        return industries.size();
    }

    /** The industry {@code code}; letters in either case. */
    public Optional<Industry> find(String code) {
        return Optional.ofNullable(industries.get(code.toUpperCase(Locale.ROOT)));
    }

    /**
     * Industries whose code starts with {@code query} or whose name holds it: the code itself, then codes that start so,
     * then names that are it, start with it, hold it; within each by code. An empty query finds all.
     *
     * @param query full width and half width, upper and lower case are the same
     * @param limit at most this many, not negative
     */
    public Found search(String query, int limit) {
        String wanted = normal(query.strip());
        List<List<Industry>> byRank = new ArrayList<>();
        for (int rank = 0; rank <= NO_MATCH; rank++) {
            byRank.add(new ArrayList<>());
        }
        byCode.forEach(i -> byRank.get(rank(i, wanted)).add(i));
        List<Industry> all =
                byRank.subList(0, NO_MATCH).stream().flatMap(List::stream).toList();
        return new Found(all.size(), all.subList(0, Math.min(limit, all.size())));
    }

    private static int rank(Industry industry, String wanted) {
        String code = industry.code();
        if (code.equals(wanted)) {
            return 0;
        } else if (code.startsWith(wanted)) {
            return 1;
        }
        String name = normal(industry.name());
        if (name.equals(wanted)) {
            return 2;
        } else if (name.startsWith(wanted)) {
            return 3;
        }
        return name.contains(wanted) ? 4 : NO_MATCH;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /**
     * Part of what a search found.
     *
     * @param total how many there are in all
     * @param industries the first of them
     */
    public record Found(int total, List<Industry> industries) {

        public Found {
            industries = List.copyOf(industries);
        }
    }
}
