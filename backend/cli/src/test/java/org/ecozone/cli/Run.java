package org.ecozone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command, run within the test.
 *
 * @param code that it ended with
 * @param out what it printed
 * @param err what it said on standard error
 */
record Run(int code, String out, String err) {

    static final Path DATA = Path.of("../../data");

    static Run of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Ecozone.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
