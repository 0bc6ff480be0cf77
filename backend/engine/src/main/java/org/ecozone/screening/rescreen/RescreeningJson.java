package org.ecozone.screening.rescreen;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Where;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.screening.rescreen.GroundChange.Lie;
import org.ecozone.screening.rescreen.Rescreening.Bounds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came of screening again, as JSON. */
public final class RescreeningJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RescreeningJson() {}

    /** The members {@code before}, {@code after}, {@code direction}, {@code causes}, {@code changes}, {@code clauses}, {@code ground}, {@code untried}. */
    public static ObjectNode of(Rescreening again) {
        ObjectNode json = JSON.objectNode();
        json.set("before", bounds(again.before()));
        json.set("after", bounds(again.after()));
        json.put("direction", again.direction().name());
        json.set("causes", sets(again.boundCauses()));
        ArrayNode changes = json.putArray("changes");
        again.changes().forEach(change -> changes.add(change(change)));
        ArrayNode clauses = json.putArray("clauses");
        again.clauses().forEach(change -> clauses.add(change(change)));
        ArrayNode ground = json.putArray("ground");
        again.ground().forEach(change -> ground.add(ground(change)));
        json.set("untried", sets(again.untried()));
        return json;
    }

    private static ObjectNode bounds(Bounds bounds) {
        return JSON.objectNode()
                .put("verdict", bounds.verdict().name())
                .put("atLeast", bounds.atLeast().name())
                .put("atMost", bounds.atMost().name());
    }

    private static ArrayNode sets(List<Set<Cause>> sets) {
        ArrayNode all = JSON.arrayNode();
        sets.forEach(set -> texts(all.addArray(), set.stream().map(Cause::name).toList()));
        return all;
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    private static ObjectNode change(RuleChange change) {
        ObjectNode json = JSON.objectNode()
                .put("rule", change.rule().id())
                .put("title", change.rule().title())
                .put("layer", layer(change.rule().where()));
        json.set("before", standing(change.before()));
        json.set("after", standing(change.after()));
        json.set("causes", sets(change.causes()));
        if (change.isCausedBy(Cause.EDITION)) {
            ArrayNode layers = json.putArray("layers");
            change.layers().forEach(set -> texts(layers.addArray(), set));
        }
        ReleaseChange release = change.release();
        if (release != null) {
            ObjectNode made =
                    json.putObject("release").put("kind", release.kind().name());
            texts(
                    made.putArray("members"),
                    release.members().stream().map(Enum::name).toList());
        }
        if (change.isCausedBy(Cause.DAY)) {
            citations(json.putArray("lapsed"), change.lapsed());
            citations(json.putArray("begun"), change.begun());
        }
        return json;
    }

    private static @Nullable String layer(@Nullable Where where) {
        return where instanceof Where.OfLayer one ? one.layer() : null;
    }

    private static @Nullable ObjectNode standing(@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        ObjectNode json = JSON.objectNode().put("outcome", standing.truth().name());
        return standing.effect() == null
                ? json
                : json.put("effect", standing.effect().name());
    }

    private static void citations(ArrayNode array, List<Citation> citations) {
        for (Citation citation : citations) {
            Citation.Document document = citation.document();
            array.addObject()
                    .put("document", document.title())
                    .put("article", citation.article().id())
                    .put("from", document.from().toString())
                    .put(
                            "until",
                            document.until() == null ? null : document.until().toString());
        }
    }

    private static ObjectNode ground(GroundChange change) {
        ObjectNode json = JSON.objectNode()
                .put("layer", change.layer().id())
                .put("layerName", change.layer().name())
                .put("layerNameEn", change.layer().nameEn())
                .put("code", change.code());
        json.set("before", lie(change.before()));
        json.set("after", lie(change.after()));
        return json;
    }

    private static @Nullable ObjectNode lie(@Nullable Lie lie) {
        if (lie == null) {
            return null;
        }
        ObjectNode json = JSON.objectNode().put("name", lie.name()).put("category", lie.category());
        if (lie.overlapClass() != null) {
            json.put("class", lie.overlapClass().name());
        }
        Figure figure = lie.figure();
        if (figure != null && figure.isArea()) {
            json.put("areaSquareMetres", figure.value()).put("areaMu", figure.mu());
        } else if (figure != null) {
            json.put(figure.isLength() ? "lengthMetres" : "count", figure.value());
        }
        if (lie.distance() != null) {
            json.put("distanceMetres", lie.distance().metres());
        }
        return json;
    }
}
