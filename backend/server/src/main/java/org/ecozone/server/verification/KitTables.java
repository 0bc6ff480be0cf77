package org.ecozone.server.verification;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.edition.ZoneAttributes;
import org.ecozone.edition.ZoneGeometry;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The rows of the kit's tables as PostgreSQL's CSV: texts between quotation marks, so that what is empty is not null. */
final class KitTables {

    private final Question question;
    private final Plan plan;

    KitTables(Question question) {
        this.question = question;
        plan = Plan.of(question);
    }

    /** Writes a file. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** A file of the folder {@code data}. */
    record TableFile(String name, Content content) {}

    /** The tables, but for what is expected. */
    List<TableFile> files() {
        return List.of(
                new TableFile("question", this::question),
                new TableFile("zone", this::zones),
                new TableFile("region", this::regions),
                new TableFile("indicator", this::indicators),
                new TableFile("division", this::divisions),
                new TableFile("balance", this::balances));
    }

    private void question(Writer out) throws IOException {
        line(out, "edition", "baseline");
        line(out, code(question.edition()), code(question.baseline()));
    }

    private static String code(ZoningMap map) {
        return map.edition().code();
    }

    private void zones(Writer out) throws IOException {
        line(out, "edition", "layer", "code", "name", "category", "attributes", "geom");
        var writer = new WKBWriter(2, true);
        for (ZoningMap map : question.editions()) {
            for (Layer layer : map.layers()) {
                for (Zone zone : map.zones(layer.id()).orElseThrow()) {
                    line(
                            out,
                            code(map),
                            zone.layer(),
                            zone.code(),
                            zone.name(),
                            zone.category(),
                            ZoneAttributes.write(zone.attributes()),
                            WKBWriter.toHex(writer.write(withSystem(zone.geometry()))));
                }
            }
        }
    }

    private static Geometry withSystem(Geometry geometry) {
        Geometry multi = ZoneGeometry.multi(geometry).copy();
        multi.setSRID(ZoneGeometry.SRID);
        return multi;
    }

    private void regions(Writer out) throws IOException {
        line(out, "id", "depth", "kind", "layer", "categories", "members");
        for (RegionTable.Row row : plan.regions()) {
            line(
                    out,
                    row.id(),
                    String.valueOf(row.depth()),
                    row.kind(),
                    row.layer(),
                    array(row.categories()),
                    array(row.members()));
        }
    }

    private void indicators(Writer out) throws IOException {
        line(out, "id", "formula", "numerator", "denominator", "attribute");
        for (Plan.IndicatorRow row : plan.indicators()) {
            line(out, row.id(), row.formula(), row.numerator(), row.denominator(), row.attribute());
        }
    }

    private void divisions(Writer out) throws IOException {
        line(out, "word", "layer", "by_category");
        for (Plan.DivisionRow row : plan.divisions()) {
            line(out, row.word(), row.layer(), String.valueOf(row.byCategory()));
        }
    }

    private void balances(Writer out) throws IOException {
        line(out, "layer");
        for (String layer : plan.balances()) {
            line(out, layer);
        }
    }

    /** Writes what is expected. */
    static void expected(Writer out, List<Figure> figures) throws IOException {
        line(out, "id", "value", "unit");
        for (Figure figure : figures) {
            line(out, figure.id(), String.valueOf(figure.value()), figure.unit().name());
        }
    }

    private static @Nullable String array(@Nullable List<String> texts) {
        return texts == null
                ? null
                : texts.stream()
                        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static void line(Writer out, @Nullable String... values) throws IOException {
        List<String> fields = new ArrayList<>();
        Arrays.asList(values)
                .forEach(value -> fields.add(value == null ? "" : '"' + value.replace("\"", "\"\"") + '"'));
        out.write(String.join(",", fields));
        out.write('\n');
    }
}
