package org.ecozone.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ecozone.server.ProjectData;

/** A copy of the project's rules that a test may change. */
public final class RulesFolder {

    private static final String ADDED = "rules/zz-test.yaml";

    private static final String EVERYWHERE = """
            - id: TEST-ALL
              title: 测试：一律禁止
              level: 国家
              dimension: 空间布局约束
              effect: PROHIBITED
              when: "nature = 'NEW'"
              cites: [ { document: seed-plan, article: 深化锅炉炉窑综合整治 } ]
            """;

    private static final String FACT = """

            - key: test_fact
              label: 测试
              labelEn: Test
              type: BOOLEAN
              help: 测试
              group: 产业政策
              form: 表一
            """;

    private final Path folder;

    public RulesFolder(Path folder) {
        this.folder = folder;
        Path rules = ProjectData.folder().resolve("rules");
        try (Stream<Path> below = Files.walk(rules)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(rules.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A test may add files and take some away; the project's own list would refuse that.
        write("rulebook.yaml", read("rulebook.yaml").replaceFirst("(?m)^files:\\R(?:  - .*\\R)+", ""));
    }

    public Path path() {
        return folder;
    }

    /** Writes {@code text} as the file {@code name}. */
    public void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file {@code name}, if there is one. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a rule {@code TEST-ALL} that prohibits whatever is new, under the version {@code version}. */
    public void prohibitWhateverIsNew(String version) {
        write(ADDED, EVERYWHERE);
        name(version);
    }

    /** Takes {@link #prohibitWhateverIsNew} back. */
    public void allowAgain(String version) {
        delete(ADDED);
        name(version);
    }

    /** Gives the rule book the version {@code version}. */
    public void name(String version) {
        write("rulebook.yaml", read("rulebook.yaml").replaceFirst("(?m)^version:.*$", "version: " + quoted(version)));
    }

    /** Says that the rules are complete from {@code day} on. */
    public void begin(String day) {
        write("rulebook.yaml", read("rulebook.yaml").replaceFirst("(?m)^from:.*$", "from: " + day));
    }

    /** Adds a fact {@code test_fact}, yes or no. */
    public void know() {
        write("facts.yaml", read("facts.yaml") + FACT);
    }

    /** Takes {@link #know} back. */
    public void forget() {
        write("facts.yaml", read("facts.yaml").replace(FACT, ""));
    }

    public String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
