package org.ecozone.server.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.verification.PostgisFigures.Database;
import org.ecozone.zoning.Edition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verification as it is recorded: two canonical texts, of which the first names the hash of the second.
 *
 * @param result canonical JSON of what was found, and by which versions
 * @param figures canonical JSON of both numbers of every figure
 */
record RecordedVerification(UUID id, Instant verifiedAt, String result, String figures) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static RecordedVerification of(
            Question question, List<ComparedFigure> compared, Database database, String software, UUID id, Instant at) {
        ObjectNode figures = JSON.objectNode();
        var all = figures.putArray("figures");
        compared.forEach(figure -> all.add(figure(figure)));
        String text = text(figures);
        List<ComparedFigure> different =
                compared.stream().filter(ComparedFigure::isDifferent).toList();
        ObjectNode result = JSON.objectNode()
                .put("agrees", different.isEmpty())
                .put("figures", compared.size())
                .put("figuresHash", CanonicalJson.sha256(figures))
                .put("verifiedAt", at.toString());
        result.set("edition", edition(question.edition().edition()));
        result.set("baseline", edition(question.baseline().edition()));
        result.set(
                "tolerance", JSON.objectNode().put("relative", Figure.RELATIVE).put("squareMetres", 1));
        result.set("versions", versions(question.book(), database, software));
        var names = new FigureNames(question);
        var differences = result.putArray("differences");
        different.forEach(figure -> differences.add(difference(figure, names)));
        return new RecordedVerification(id, at, text(result), text);
    }

    private static String text(ObjectNode json) {
        return new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }

    private static ObjectNode edition(Edition edition) {
        return JSON.objectNode().put("code", edition.code()).put("hash", edition.hash());
    }

    private static ObjectNode versions(IndicatorBook book, Database database, String software) {
        return JSON.objectNode()
                .put("EcoZone", software)
                .put("definitions", book.version())
                .put("definitionsHash", book.hash())
                .put("PostgreSQL", database.postgresql())
                .put("PostGIS", database.postgis())
                .put("GEOS", database.geos())
                .put("PROJ", database.proj());
    }

    private static ObjectNode figure(ComparedFigure figure) {
        return JSON.objectNode()
                .put("figure", figure.id())
                .put("unit", figure.unit().name())
                .put("engine", figure.expected())
                .put("postgis", figure.computed());
    }

    private static ObjectNode difference(ComparedFigure figure, FigureNames names) {
        Double engine = figure.expected();
        Double postgis = figure.computed();
        ObjectNode json = figure(figure).put("name", names.of(figure.id()));
        if (engine == null || postgis == null) {
            return json.putNull("absolute").putNull("relative");
        }
        json.put("absolute", postgis - engine);
        return engine == 0 ? json.putNull("relative") : json.put("relative", (postgis - engine) / engine);
    }

    /** {@link #result} as it is answered. */
    ObjectNode answer() {
        return (ObjectNode) JsonMapper.shared().readTree(result);
    }
}
