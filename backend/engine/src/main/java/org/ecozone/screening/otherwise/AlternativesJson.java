package org.ecozone.screening.otherwise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ecozone.access.rule.Effect;
import org.ecozone.geo.Area;
import org.ecozone.geo.Rounding;
import org.ecozone.geo.Share;
import org.ecozone.json.GeometryJson;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.otherwise.Shift.Moved;
import org.ecozone.screening.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Alternatives by the HTTP contract. */
final class AlternativesJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal MU_OF_A_SQUARE_METRE = new BigDecimal("0.0015");
    private static final int AREA_DECIMALS = 2;
    private static final int SHARE_DECIMALS = 6;

    /** The version of the program decides nothing here. */
    private static final String NO_SOFTWARE = "";

    private final Answers answers;

    AlternativesJson(Answers answers) {
        this.answers = answers;
    }

    ObjectNode of(Alternatives alternatives) {
        ObjectNode json = JSON.objectNode().put("ofResult", alternatives.ofResult());
        target(json, alternatives.shift().target());
        json.set("shift", shift(alternatives.shift()));
        alternatives.clip().ifPresentOrElse(clip -> json.set("clip", clip(clip)), () -> json.putNull("clip"));
        ArrayNode facts = json.putArray("otherFacts");
        alternatives.otherFacts().forEach(fact -> otherFact(fact, facts.addObject()));
        ArrayNode avoided = json.putArray("avoid");
        alternatives.avoided().forEach(one -> avoided(one, avoided.addObject()));
        return json;
    }

    private static void target(ObjectNode json, @Nullable Target target) {
        if (target == null) {
            json.putNull("target");
        } else {
            json.putObject("target")
                    .put("effect", target.effect().name())
                    .put("open", target.open().name());
        }
    }

    private ObjectNode shift(Shift shift) {
        ObjectNode json = JSON.objectNode()
                .put("searched", shift.notSearched() == null)
                .put(
                        "reason",
                        shift.notSearched() == null ? null : shift.notSearched().name())
                .put("found", shift.moved().isPresent())
                .put("withinMetres", (int) ShiftSearch.REACH_METRES)
                .put("resolutionMetres", (int) ShiftSearch.RESOLUTION_METRES)
                .put("decides", shift.decides())
                .put("proved", shift.isProved());
        shift.moved().ifPresent(moved -> moved(moved, json));
        return json;
    }

    private void moved(Moved moved, ObjectNode json) {
        json.put("crs", moved.crs().toString())
                .put("eastMetres", Rounding.halfUp(moved.offset().east(), 1))
                .put("northMetres", Rounding.halfUp(moved.offset().north(), 1))
                .put("distanceMetres", moved.bearing().distance().roundedMetres(1))
                .put(
                        "bearingDegrees",
                        Rounding.halfUp(moved.bearing().degrees(), 1).remainder(BigDecimal.valueOf(360)));
        result(moved.there(), moved.geometry(), json);
    }

    /** What comes of the site as {@code geometry}. */
    private void result(ScreeningResult there, Geometry geometry, ObjectNode json) {
        bounds(there.assessment().atLeast(), there.assessment().atMost(), json);
        json.putObject("stability")
                .put("certain", there.assessment().stability().isCertain());
        json.set("geometry", GeometryJson.of(geometry));
        json.set(
                "rows",
                Sheet.json(Sheet.hardFacts(
                        answers.of(there, Detail.FINDINGS, NO_SOFTWARE).content(),
                        there.on().map().layers())));
    }

    private ObjectNode clip(Clip clip) {
        ObjectNode json = JSON.objectNode().put("offered", clip.isOffered());
        area(clip.kept(), "keptArea", json);
        area(clip.givenUp(), "givenUpArea", json);
        json.put("keptShare", share(clip.kept().shareOf(clip.whole())));
        json.put("parts", clip.geometry().getNumGeometries());
        ArrayNode layers = json.putArray("layers");
        clip.layers()
                .forEach(layer -> layers.addObject().put("layer", layer.id()).put("name", layer.name()));
        result(clip.there(), clip.geometry(), json);
        return json;
    }

    private static void otherFact(OtherFact other, ObjectNode json) {
        json.put("fact", other.fact().key())
                .put("value", other.choice().code())
                .put("label", other.choice().label())
                .put("labelEn", other.choice().labelEn());
        bounds(other.then().atLeast(), other.then().atMost(), json);
    }

    private static void avoided(Avoided avoided, ObjectNode json) {
        json.put("layer", avoided.layer().id()).put("name", avoided.layer().name());
        area(avoided.area(), "area", json);
        json.put("shareOfSite", share(avoided.area().shareOf(avoided.whole())));
        avoided.left()
                .ifPresentOrElse(
                        left -> bounds(
                                left.assessment().atLeast(), left.assessment().atMost(), json),
                        () -> json.putNull("verdict").putNull("atLeast").putNull("atMost"));
    }

    private static void bounds(Effect atLeast, Effect atMost, ObjectNode json) {
        json.put("verdict", Verdict.between(atLeast, atMost).name())
                .put("atLeast", atLeast.name())
                .put("atMost", atMost.name());
    }

    /** Mu are those of the printed m², as in a sheet. */
    private static void area(Area area, String name, ObjectNode json) {
        BigDecimal squareMetres = area.roundedSquareMetres(AREA_DECIMALS);
        json.put(name + "SquareMetres", squareMetres)
                .put(
                        name + "Mu",
                        squareMetres.multiply(MU_OF_A_SQUARE_METRE).setScale(AREA_DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(Share share) {
        return Rounding.halfUp(share.value(), SHARE_DECIMALS);
    }
}
