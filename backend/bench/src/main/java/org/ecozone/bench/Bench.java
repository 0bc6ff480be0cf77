package org.ecozone.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The benchmark: the engine, PostGIS and plain JTS over the demonstration data. Progress goes to standard error; the table,
 * or with {@code --json} one line for each figure, to standard output. Ends with 1 where the areas do not agree, with 2
 * where it was misused.
 */
public final class Bench {

    static final String EDITION = "2026.1";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        // The table is in the repository: it looks the same wherever it was made.
        Locale.setDefault(Locale.ROOT);
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (Options.Misused e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean agrees = run(options, out, progress);
        System.exit(agrees ? 0 : 1);
    }

    /** Whether all areas agree. */
    static boolean run(Options options, PrintStream out, PrintStream progress) throws Exception {
        var report = new Report(progress);
        new Run(options, report).all();
        if (options.isJson()) {
            report.json().forEach(out::println);
        } else {
            out.print(report.text());
        }
        if (options.table().isPresent()) {
            write(options.table().get(), report.markdown());
        }
        return report.agrees();
    }

    private static void write(Path file, String text) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(file, text);
    }
}
