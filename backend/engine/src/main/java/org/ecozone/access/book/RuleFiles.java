package org.ecozone.access.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;

/** Finds the rule files and hashes them. A file in the wrong place would be rules that silently do not apply. */
public final class RuleFiles {

    public static final String HEAD = "rulebook.yaml";
    public static final String FACTS = "facts.yaml";
    public static final String CONTRADICTIONS = "contradictions.yaml";
    public static final String CITATIONS = "citations.yaml";
    public static final String EIA = "eia-catalogue.yaml";
    public static final String EIA_TABLE = "eia-catalogue-2021.csv";
    public static final String ACCEPTED = "lint-accepted.yaml";
    public static final String RULES = "rules/";
    public static final String SILENT = "silent/";
    static final String LISTS = "access-list/";
    public static final String LIST = LISTS + "list.yaml";
    public static final String REGION = LISTS + "region.yaml";
    public static final String CATEGORY = LISTS + "category.yaml";
    public static final String UNITS = LISTS + "units.yaml";
    public static final String TEMPLATES = LISTS + "templates/";

    private static final List<String> REQUIRED = List.of(HEAD, FACTS, CITATIONS);
    private static final List<String> REQUIRED_OF_LISTS = List.of(LIST, REGION, CATEGORY, UNITS);
    private static final Set<String> SINGLE =
            Set.of(HEAD, FACTS, CONTRADICTIONS, CITATIONS, EIA, EIA_TABLE, ACCEPTED, LIST, REGION, CATEGORY, UNITS);
    private static final List<String> FOLDERS = List.of(RULES, SILENT, TEMPLATES);
    private static final long MOST_BYTES = 16 << 20;

    private RuleFiles() {}

    /** The bytes of every file below {@code dir}, by path with {@code /}; hidden files and {@code *.md} are left out. */
    public static SortedMap<String, byte[]> find(Path dir) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(dir, 4)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                String name = dir.relativize(file).toString().replace('\\', '/');
                boolean hidden = name.startsWith(".") || name.contains("/.");
                if (!hidden && !name.endsWith(".md")) {
                    if (Files.size(file) > MOST_BYTES) {
                        throw new RuleFaults(List.of(Fault.of(
                                FaultPlace.line(name, 1),
                                "FILE_TOO_LARGE",
                                "规则文件不超过 " + MOST_BYTES + " 字节，收到 " + Files.size(file))));
                    }
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rule files below " + dir, e);
        }
        return files;
    }

    /** What is missing or does not belong here. */
    public static List<Fault> faults(SortedMap<String, byte[]> files) {
        List<Fault> faults = new ArrayList<>();
        Stream<String> required =
                hasLists(files) ? Stream.concat(REQUIRED.stream(), REQUIRED_OF_LISTS.stream()) : REQUIRED.stream();
        required.filter(name -> !files.containsKey(name))
                .forEach(name -> faults.add(Fault.of(FaultPlace.line(name, 1), "FILE_MISSING", "缺少文件 " + name)));
        for (String name : files.keySet()) {
            if (!SINGLE.contains(name) && FOLDERS.stream().noneMatch(folder -> isIn(folder, name))) {
                faults.add(Fault.of(
                        FaultPlace.line(name, 1),
                        "FILE_UNKNOWN",
                        "不认识的文件：只有 " + String.join("、", SINGLE.stream().sorted().toList()) + "，"
                                + String.join("、", FOLDERS) + " 下只放 .yaml 文件"));
            }
        }
        if (files.keySet().stream().noneMatch(name -> isIn(RULES, name))) {
            faults.add(Fault.of(FaultPlace.line("rules", 1), "FILE_MISSING", "rules/ 下没有规则文件"));
        }
        return faults;
    }

    /** Whether there are access lists. */
    static boolean hasLists(SortedMap<String, byte[]> files) {
        return files.keySet().stream().anyMatch(name -> name.startsWith(LISTS));
    }

    /** Whether {@code name} is a YAML file of {@code folder} itself. */
    public static boolean isIn(String folder, String name) {
        return name.startsWith(folder) && name.endsWith(".yaml") && name.indexOf('/', folder.length()) < 0;
    }

    /** The hash of {@link RuleBook#hash}. */
    static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
