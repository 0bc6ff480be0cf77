package org.ecozone.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The demonstration data, read once for all tests. */
final class Demo {

    static final Path PROJECT = project();
    static final DemoEdition EDITION = DemoEdition.read(PROJECT.resolve("data/demo"), Bench.EDITION);

    private Demo() {}

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("data/demo"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
