package org.ecozone.server.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts of the kit, of which the SQL is what a verification runs too. */
final class Scripts {

    static final String TABLES = "1-tables.sql";
    static final String FIGURES = "2-figures.sql";
    static final String COMPARE = "3-compare.sql";

    private static final String FOLDER = "/recomputation/";
    private static final String STEP = "-- step: ";

    private Scripts() {}

    /**
     * Statements that are run together.
     *
     * @param title what they compute, in Chinese
     * @param titleEn the same in English
     */
    record Step(String title, String titleEn, String sql) {}

    /** The file {@code name}. */
    static String text(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps of {@value #FIGURES}, in order. */
    static List<Step> steps() {
        List<String> parts = new ArrayList<>(Arrays.asList(text(FIGURES).split("(?m)^" + STEP)));
        parts.remove(0);
        return parts.stream().map(Scripts::step).toList();
    }

    private static Step step(String part) {
        int end = part.indexOf('\n');
        String[] titles = part.substring(0, end).split(" / ");
        return new Step(titles[0], titles[1], part.substring(end + 1));
    }
}
