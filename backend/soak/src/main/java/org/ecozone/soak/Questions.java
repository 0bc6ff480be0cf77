package org.ecozone.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** What ordinary users ask: sites of some hectares about the division, and the demonstration's site files. */
final class Questions {

    private static final List<String> INDUSTRIES =
            List.of("2511", "0111", "4412", "3011", "2614", "4620", "0311", "7810");
    private static final List<String> FACTS = List.of("", "\"nature\":\"NEW\"", "\"nature\":\"EXPAND\"");
    /** West, south, and how far east and north, in degrees: where the division's ground is. */
    private static final double[] GROUND = {81.9, 44.75, 1.0, 0.35};

    private Questions() {}

    /** So many sites, the same for the same seed. */
    static List<Question> sites(int count, long seed) {
        var random = new Random(seed);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(Question.preview("site-" + i, feature(i, random).getBytes(StandardCharsets.UTF_8)));
        }
        return questions;
    }

    private static String feature(int number, Random random) {
        double x = GROUND[0] + GROUND[2] * random.nextDouble();
        double y = GROUND[1] + GROUND[3] * random.nextDouble();
        double radius = 0.0005 + 0.006 * random.nextDouble() * random.nextDouble();
        String geometry = number % 8 == 7
                ? String.format(
                        Locale.ROOT,
                        "{\"type\":\"LineString\",\"coordinates\":[%s,%s]}",
                        at(x, y),
                        at(x + radius, y + radius))
                : "{\"type\":\"Polygon\",\"coordinates\":[" + ring(x, y, radius, 4 + random.nextInt(40)) + "]}";
        String width = number % 8 == 7 ? ",\"widthMetres\":20" : "";
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{\"name\":\"试运行 " + number
                + "\",\"industry\":\""
                + INDUSTRIES.get(random.nextInt(INDUSTRIES.size())) + "\",\"facts\":{"
                + FACTS.get(random.nextInt(FACTS.size())) + "}" + width + "}}";
    }

    private static String ring(double x, double y, double radius, int corners) {
        var ring = new StringBuilder("[");
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) / corners;
            ring.append(i == 0 ? "" : ",").append(at(x + radius * Math.cos(angle), y + 0.7 * radius * Math.sin(angle)));
        }
        return ring.append(']').toString();
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", x, y);
    }

    /** The site files in a folder, by name. */
    static List<Question> files(Path folder) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                questions.add(Question.file(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return questions;
    }
}
