package org.ecozone.bench;

import java.io.PrintStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gathers figures and agreements of a run and prints them: for people, for programs, for the README. */
final class Report {

    private final PrintStream progress;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<String> setting = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(PrintStream progress) {
        this.progress = progress;
    }

    void describe(DemoEdition demo, List<Polygon> sites, Options options) {
        setting.add(Machine.description());
        setting.add(String.format(
                "edition %s: %d layers, %,d zones, %,d vertices",
                demo.edition().code(), demo.layers().size(), demo.zones().size(), demo.vertices()));
        setting.add(String.format(
                "%,d sites of seed %d (sha256 %s): %s",
                sites.size(), options.seed(), digest(sites).substring(0, 16), SampleSites.DESCRIPTION));
        setting.forEach(progress::println);
    }

    void describe(PostgisDatabase database) throws SQLException {
        database.query(
                "SELECT current_setting('server_version'), postgis_lib_version(), postgis_geos_version()",
                row -> setting.add("PostgreSQL " + row.getString(1) + ", PostGIS " + row.getString(2) + ", GEOS "
                        + row.getString(3) + "; pgbench with prepared statements"));
    }

    void add(Figure figure) {
        figures.add(figure);
        progress.println(line(figure));
    }

    void add(Agreement agreement) {
        agreements.add(agreement);
        progress.println(agreement);
    }

    void note(String note) {
        notes.add(note);
        progress.println(note);
    }

    boolean agrees() {
        return agreements.stream().allMatch(Agreement::holds);
    }

    /** One line a figure, then one for each agreement. */
    List<String> json() {
        List<String> lines = new ArrayList<>();
        for (Figure figure : figures) {
            ObjectNode json = JsonMapper.shared().createObjectNode();
            json.put("measure", figure.measure());
            if (figure.threads() > 0) {
                json.put("threads", figure.threads());
            }
            json.put("value", figure.value()).put("unit", figure.unit());
            if (figure.rounds() != null) {
                json.put("least", figure.rounds().least())
                        .put("most", figure.rounds().most());
            }
            ratio(figure, named()).ifPresent(ratio -> json.put("ratioToPostgis", ratio));
            ratio(figure, fastest()).ifPresent(ratio -> json.put("ratioToFastestPostgis", ratio));
            figure.more().forEach(json::putPOJO);
            lines.add(json.toString());
        }
        for (Agreement agreement : agreements) {
            ObjectNode json = JsonMapper.shared().createObjectNode();
            json.put("measure", "agreement").put("with", agreement.with()).put("agrees", agreement.holds());
            json.put("value", agreement.worstLayer())
                    .put("allowed", agreement.tolerance().layer());
            json.put("worstSquareMetres", agreement.worstOverlap()).put("overlaps", agreement.overlaps());
            lines.add(json.toString());
        }
        return lines;
    }

    String text() {
        return "\n" + String.join("\n", setting) + "\n\n" + table() + "\n" + findings("  ");
    }

    /** What the README quotes. */
    String markdown() {
        return "# Benchmark\n\nWritten by `scripts/bench`; each figure is the median of its rounds.\n\n- "
                + String.join("\n- ", setting)
                + "\n\n"
                + table()
                + "\n"
                + findings("- ");
    }

    private String findings(String bullet) {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append(bullet).append(note).append('\n'));
        agreements.forEach(
                one -> text.append(bullet).append("areas against ").append(one).append('\n'));
        return text.toString();
    }

    private String table() {
        StringBuilder text =
                new StringBuilder("| measure | threads | value | least – most | × PostGIS |\n|---|---|---|---|---|\n");
        figures.forEach(figure -> text.append(line(figure)).append('\n'));
        return text.toString();
    }

    private String line(Figure figure) {
        String range = figure.rounds() == null
                ? ""
                : number(figure.rounds().least()) + " – "
                        + number(figure.rounds().most());
        OptionalDouble ratio = ratio(figure, named());
        return String.format(
                "| %s | %s | %s %s | %s | %s |",
                figure.measure(),
                figure.threads() == 0 ? "" : figure.threads(),
                number(figure.value()),
                figure.unit(),
                range,
                ratio.isPresent() ? number(ratio.getAsDouble()) : "");
    }

    /** To three significant digits, more where the number is larger than that. */
    private static String number(double value) {
        if (Math.abs(value) >= 100) {
            return String.format("%,.0f", value);
        }
        return String.format(Math.abs(value) >= 10 ? "%.1f" : Math.abs(value) >= 1 ? "%.2f" : "%.3f", value);
    }

    /** The forms that answer the same question, touching zones included. */
    private static Predicate<Figure> named() {
        return figure ->
                figure.measure().equals("postgis.whole") || figure.measure().startsWith("postgis.subdivided");
    }

    private static Predicate<Figure> fastest() {
        return figure -> figure.measure().startsWith("postgis.");
    }

    private OptionalDouble ratio(Figure figure, Predicate<Figure> postgis) {
        OptionalDouble best =
                figures.stream().filter(postgis).mapToDouble(Figure::value).max();
        return figure.isRate() && best.isPresent()
                ? OptionalDouble.of(figure.value() / best.getAsDouble())
                : OptionalDouble.empty();
    }

    private static String digest(List<Polygon> sites) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            WKBWriter writer = new WKBWriter(2);
            sites.forEach(site -> sha.update(writer.write(site)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
