package org.ecozone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demonstration data, read once for all tests. */
final class Demo {

    static final Path PROJECT = project();
    static final DemoEdition EDITION = edition();

    private Demo() {}

    private static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("data/demo"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static DemoEdition edition() {
        try {
            return DemoEdition.read(PROJECT.resolve("data/demo"), Bench.EDITION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
