package org.ecozone.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.access.RuleFaults.Fault;

/** Finds the rule files, hashes them and has them read. */
final class RuleFiles {

    private static final List<String> SINGLE_FILES = List.of("rulebook.yaml", "facts.yaml", "citations.yaml");
    private static final String RULES = "rules/";

    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private RuleFiles() {}

    static RuleBook load(Path dir) {
        RuleFiles reading = new RuleFiles();
        try {
            reading.find(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("rule files below " + dir, e);
        }
        return reading.read();
    }

    /** A file in the wrong place or with the wrong ending would be rules that silently do not apply. */
    private void find(Path dir) throws IOException {
        for (String name : SINGLE_FILES) {
            Path file = dir.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(name, Files.readAllBytes(file));
            } else {
                faults.add(new Fault(name, 1, "FILE_MISSING", "缺少文件 " + name));
            }
        }
        for (Path entry : entries(dir)) {
            String name = String.valueOf(entry.getFileName());
            if (!SINGLE_FILES.contains(name) && !RULES.equals(name + "/") && !name.endsWith(".md")) {
                faults.add(new Fault(name, 1, "FILE_UNKNOWN", "不认识的文件或目录，规则应放在 rules/ 下"));
            }
        }
        for (Path entry : entries(dir.resolve(RULES))) {
            String name = RULES + entry.getFileName();
            if (Files.isRegularFile(entry) && name.endsWith(".yaml")) {
                files.put(name, Files.readAllBytes(entry));
            } else {
                faults.add(new Fault(name, 1, "FILE_UNKNOWN", "rules/ 下只放 .yaml 文件"));
            }
        }
        if (files.keySet().stream().noneMatch(name -> name.startsWith(RULES))) {
            faults.add(new Fault("rules", 1, "FILE_MISSING", "rules/ 下没有规则文件"));
        }
    }

    private static List<Path> entries(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.filter(e -> !String.valueOf(e.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private RuleBook read() {
        Head head = source("rulebook.yaml")
                .flatMap(f -> f.source.mapping(f.text))
                .map(this::head)
                .orElse(new Head("", "", LocalDate.MIN));
        List<Fact> facts = source("facts.yaml")
                .map(f -> new FactSheet(f.source.list(f.text)).read())
                .orElse(List.of());
        List<Citation.Document> documents = source("citations.yaml")
                .map(f -> new CitationSheet(f.source.list(f.text)).read())
                .orElse(List.of());
        RuleSheet rules = new RuleSheet(facts, documents);
        for (String name : files.keySet()) {
            if (name.startsWith(RULES)) {
                source(name).ifPresent(f -> f.source.list(f.text).forEach(rules::read));
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleFaults(faults);
        }
        return new RuleBook(head, facts, documents, rules.rules());
    }

    private Optional<TextFile> source(String name) {
        return Optional.ofNullable(files.get(name))
                .flatMap(bytes -> decode(name, bytes))
                .map(text -> new TextFile(new YamlObject.Source(name, faults), text));
    }

    private Optional<String> decode(String name, byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            faults.add(new Fault(name, 1, "FILE_ENCODING", "文件不是 UTF-8 编码"));
            return Optional.empty();
        }
    }

    private Head head(YamlObject yaml) {
        Head head =
                new Head(yaml.text("version"), hash(), yaml.requiredDate("from").orElse(LocalDate.MIN));
        yaml.refuseOtherKeys();
        return head;
    }

    private String hash() {
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

    /** What names a rule book. */
    record Head(String version, String hash, LocalDate from) {}

    private record TextFile(YamlObject.Source source, String text) {}
}
