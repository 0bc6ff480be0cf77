package org.ecozone.access.coverage.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.CoverageMatrix;
import org.ecozone.access.coverage.CoverageMatrix.Cell;
import org.ecozone.access.coverage.CoverageMatrix.Row;
import org.ecozone.access.coverage.CoverageMatrix.Status;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.json.CanonicalJson;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answers every kind of ground of an edition for every division of GB/T 4754 on a day, as bytes. Cells that are answered alike
 * share one entry of {@code answers}; a row names them by their index, the divisions in order.
 */
public final class CoverageAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RuleBook book;
    private final ZoningMap map;
    private final LocalDate asOf;
    private final CoverageMatrix matrix;
    private final IndustryCatalogue industries;
    private final Map<ObjectNode, Integer> answers = new LinkedHashMap<>();
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    private CoverageAnswer(RuleBook book, ZoningMap map, IndustryCatalogue industries, LocalDate asOf) {
        this.book = book;
        this.map = map;
        this.asOf = asOf;
        this.industries = industries;
        this.matrix = new CoverageMatrix(
                book.rules(),
                book.silences(),
                book.factBook(),
                map.layers(),
                id -> map.zones(id).orElse(List.of()),
                industries.all().stream().map(Industry::code).toList());
    }

    /** Canonical JSON; {@code resultHash} is that of all the rest. */
    public static byte[] of(RuleBook book, ZoningMap map, IndustryCatalogue industries, LocalDate asOf) {
        ObjectNode answer = new CoverageAnswer(book, map, industries, asOf).tree();
        return CanonicalJson.bytes(answer.put("resultHash", CanonicalJson.sha256(answer)));
    }

    private ObjectNode tree() {
        ObjectNode tree = JSON.objectNode().put("asOf", asOf.toString());
        tree.putObject("edition")
                .put("code", map.edition().code())
                .put("hash", map.edition().hash());
        tree.putObject("rules").put("version", book.version()).put("hash", book.hash());
        ArrayNode days = tree.putArray("days");
        CoverageMatrix.days(book.rules(), book.silences(), book.from()).forEach(day -> days.add(day.toString()));
        ArrayNode divisions = tree.putArray("divisions");
        matrix.divisions()
                .forEach(code -> divisions.addObject().put("code", code).put("name", name(code)));
        tree.set("rows", rows());
        ArrayNode distinct = tree.putArray("answers");
        answers.keySet().forEach(distinct::add);
        ObjectNode counted = tree.putObject("counts");
        Arrays.stream(Status.values()).forEach(status -> counted.put(status.name(), counts.getOrDefault(status, 0)));
        ArrayNode silences = tree.putArray("silences");
        book.silences().forEach(silence -> silences.add(silence(silence)));
        return tree;
    }

    private String name(String code) {
        return industries.find(code).map(Industry::name).orElse(code);
    }

    private ArrayNode rows() {
        Map<Row, List<Cell>> byRow = new LinkedHashMap<>();
        matrix.cells(book.coverage(asOf))
                .forEach(cell -> byRow.computeIfAbsent(cell.row(), r -> new ArrayList<>())
                        .add(cell));
        ArrayNode rows = JSON.arrayNode();
        byRow.forEach((row, cells) -> rows.add(row(row, cells)));
        return rows;
    }

    private ObjectNode row(Row row, List<Cell> cells) {
        Layer layer = map.layer(row.layer()).orElseThrow();
        ObjectNode node = JSON.objectNode()
                .put("layer", row.layer())
                .put("layerName", layer.name())
                .put("layerNameEn", layer.nameEn())
                .put("category", row.category());
        layer.category(row.category())
                .ifPresent(
                        category -> node.put("categoryName", category.name()).put("categoryNameEn", category.nameEn()));
        ArrayNode indices = node.putArray("cells");
        cells.forEach(cell -> indices.add(index(cell)));
        return node;
    }

    private int index(Cell cell) {
        counts.merge(cell.status(), 1, Integer::sum);
        ObjectNode answer = JSON.objectNode().put("status", cell.status().name());
        put(answer, "rules", cell.rules());
        put(answer, "silences", cell.silences());
        put(answer, "elsewhere", cell.elsewhere());
        put(answer, "open", cell.open());
        return answers.computeIfAbsent(answer, key -> answers.size());
    }

    private static void put(ObjectNode node, String name, Collection<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    private ObjectNode silence(Silence silence) {
        ObjectNode node = JSON.objectNode()
                .put("id", silence.id())
                .put("layer", silence.layer())
                .put("zones", silence.zones() == null ? null : silence.zones().text())
                .put(
                        "industries",
                        silence.industries() == null
                                ? null
                                : silence.industries().text())
                .put("elsewhere", silence.elsewhere())
                .put("reason", silence.reason())
                .put("holds", silence.holdsOn(asOf));
        ArrayNode read = node.putArray("read");
        silence.read()
                .forEach(citation -> read.addObject()
                        .put("document", citation.document().title())
                        .put("article", citation.article().id()));
        return node;
    }
}
