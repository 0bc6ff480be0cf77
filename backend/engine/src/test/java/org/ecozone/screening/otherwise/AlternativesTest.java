package org.ecozone.screening.otherwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.screening.otherwise.Ground.IN_WATER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.sheet.Sheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlternativesTest {

    private static final String IN_FOREST = "R2 CONDITIONAL where: { layer: forest }";

    /** Three fifths of it lie west of the water, which begins at 20. */
    private final ScreeningResult here = new Ground()
            .zone("water", box(20, 0, 60, 60))
            .zone("forest", box(0, 0, 18, 60))
            .screen(box(17, 25, 22, 26), IN_WATER, IN_FOREST);

    private static byte[] bytes(ScreeningResult result) {
        return Alternatives.of(result, "sha256:00").json(new Answers());
    }

    private static JsonNode json(ScreeningResult result) {
        return JsonMapper.shared().readTree(bytes(result));
    }

    @Test
    void areCanonicalAndNameTheResultThatTheyAreOf() {
        JsonNode json = json(here);
        assertThat(json.path("ofResult").stringValue()).isEqualTo("sha256:00");
        assertThat(bytes(here)).isEqualTo(CanonicalJson.bytes(json));
    }

    @Test
    void theShiftNamesWhatWasLookedForWhereItIsAndWhatComesOfIt() {
        JsonNode json = json(here);
        assertThat(json.at("/target/effect").stringValue()).isEqualTo("CONDITIONAL");
        assertThat(json.at("/target/open").stringValue()).isEqualTo("NONE");
        JsonNode shift = json.path("shift");
        assertThat(shift.path("searched").booleanValue()).isTrue();
        assertThat(shift.path("reason").isNull()).isTrue();
        assertThat(shift.path("found").booleanValue()).isTrue();
        assertThat(shift.path("proved").booleanValue()).isTrue();
        assertThat(shift.path("crs").stringValue()).isEqualTo("EPSG:4536");
        assertThat(shift.path("withinMetres").intValue()).isEqualTo(2_000);
        assertThat(shift.path("resolutionMetres").intValue()).isEqualTo(8);
        assertThat(shift.path("verdict").stringValue()).isEqualTo("CONDITIONAL");
        assertThat(shift.at("/stability/certain").booleanValue()).isTrue();
        assertThat(shift.at("/geometry/type").stringValue()).isEqualTo("Polygon");
        assertThat(shift.path("rows")).hasSize(6);
    }

    /** The rows are read from the short answer: they are those of the full one. */
    @Test
    void rowsAreThoseOfTheFullAnswer() {
        Answers answers = new Answers();
        var layers = here.on().map().layers();
        assertThat(Sheet.hardFacts(answers.of(here, Detail.FINDINGS, "").content(), layers))
                .isEqualTo(
                        Sheet.hardFacts(answers.of(here, Detail.FULL, "1.0.0").content(), layers));
    }

    @Test
    void whatIsNotSearchedSaysWhy() {
        JsonNode json = json(new Ground().screen(box(21, 25, 22, 26), IN_WATER));
        assertThat(json.path("target").isNull()).isTrue();
        assertThat(json.at("/shift/searched").booleanValue()).isFalse();
        assertThat(json.at("/shift/reason").stringValue()).isEqualTo("COMPLIES");
        assertThat(json.path("clip").isNull()).isTrue();
        assertThat(json.path("avoid")).isEmpty();
        assertThat(json.path("otherFacts")).isEmpty();
    }

    @Test
    void noneWithinReachIsAnAnswer() {
        JsonNode shift = json(new Ground().zone("water", box(20, 20, 80, 80)).screen(box(50, 50, 51, 51), IN_WATER))
                .path("shift");
        assertThat(shift.path("searched").booleanValue()).isTrue();
        assertThat(shift.path("found").booleanValue()).isFalse();
        assertThat(shift.path("proved").booleanValue()).isTrue();
        assertThat(shift.has("geometry")).isFalse();
    }

    /** By the closed form of the area between parallels: 26275.62 m² between 82.017 and 82.020, 17517.08 m² from there to 82.022. */
    @Test
    void theSiteIsClippedToWhatOfItComplies() {
        JsonNode clip = json(here).path("clip");
        assertThat(clip.path("offered").booleanValue()).isTrue();
        assertThat(clip.path("keptAreaSquareMetres").doubleValue()).isCloseTo(KEPT, within(0.02));
        assertThat(clip.path("givenUpAreaSquareMetres").doubleValue()).isCloseTo(GIVEN_UP, within(0.02));
        assertThat(clip.path("keptAreaMu").doubleValue()).isCloseTo(KEPT * 3 / 2000, within(0.006));
        assertThat(clip.path("keptShare").doubleValue()).isCloseTo(0.6, within(1e-6));
        assertThat(clip.path("verdict").stringValue()).isEqualTo("CONDITIONAL");
        assertThat(clip.at("/layers/0/layer").stringValue()).isEqualTo("water");
        assertThat(clip.at("/layers/0/name").stringValue()).isEqualTo("图层water");
        assertThat(clip.path("layers")).hasSize(1);
        assertThat(clip.path("parts").intValue()).isEqualTo(1);
        assertThat(clip.path("rows")).hasSize(6);
    }

    private static final double KEPT = 26275.62;
    private static final double GIVEN_UP = 17517.08;

    @Test
    void whatIsToBeAvoidedIsToldWithWhatComesOfIt() {
        JsonNode avoid = json(here).path("avoid");
        assertThat(avoid).hasSize(1);
        assertThat(avoid.at("/0/layer").stringValue()).isEqualTo("water");
        assertThat(avoid.at("/0/areaSquareMetres").doubleValue()).isCloseTo(GIVEN_UP, within(0.02));
        assertThat(avoid.at("/0/areaMu").doubleValue()).isCloseTo(GIVEN_UP * 3 / 2000, within(0.006));
        assertThat(avoid.at("/0/shareOfSite").doubleValue()).isCloseTo(0.4, within(1e-6));
        assertThat(avoid.at("/0/verdict").stringValue()).isEqualTo("CONDITIONAL");
    }

    /** Water in the east, a park in the west: to avoid one alone does not help. */
    @Test
    void whereTwoLayersStandAgainstItEachIsToldWithWhatTheOtherLeaves() {
        JsonNode json = json(new Ground()
                .zone("water", box(20, 0, 60, 60))
                .zone("park", box(0, 0, 17.5, 60))
                .screen(box(17, 25, 22, 26), IN_WATER, "R2 PROHIBITED where: { layer: park }"));
        assertThat(json.path("avoid").findValuesAsString("layer")).containsExactly("water", "park");
        assertThat(json.path("avoid").findValuesAsString("verdict")).containsExactly("PROHIBITED", "PROHIBITED");
        assertThat(json.at("/clip/verdict").stringValue()).isEqualTo("PERMITTED");
        assertThat(json.at("/clip/layers").findValuesAsString("layer")).containsExactly("water", "park");
    }

    @Test
    void nothingIsLeftOfWhatLiesInItWhole() {
        JsonNode json = json(new Ground().zone("water", box(0, 0, 60, 60)).screen(box(17, 25, 22, 26), IN_WATER));
        assertThat(json.path("clip").isNull()).isTrue();
        assertThat(json.at("/avoid/0/shareOfSite").doubleValue()).isEqualTo(1);
        assertThat(json.at("/avoid/0/verdict").isNull()).isTrue();
    }

    /** One fifth of it lies west of the water. */
    @Test
    void lessThanHalfIsNotOffered() {
        JsonNode clip = json(new Ground().zone("water", box(18, 0, 60, 60)).screen(box(17, 25, 22, 26), IN_WATER))
                .path("clip");
        assertThat(clip.path("offered").booleanValue()).isFalse();
        assertThat(clip.path("keptShare").doubleValue()).isCloseTo(0.2, within(1e-6));
    }

    /** Water runs through the middle; of the pieces both comply, and together. */
    @Test
    void allPartsAreKeptWhereTheyComplyTogether() {
        JsonNode clip = json(new Ground().zone("water", box(19, 0, 20, 60)).screen(box(17, 25, 22, 26), IN_WATER))
                .path("clip");
        assertThat(clip.path("parts").intValue()).isEqualTo(2);
        assertThat(clip.at("/geometry/type").stringValue()).isEqualTo("MultiPolygon");
        assertThat(clip.path("verdict").stringValue()).isEqualTo("PERMITTED");
    }

    /** As many as 20 mu are allowed: of 26.3 and 39.4 that remain the larger alone is too large, too; a rule on size is no zone. */
    @Test
    void whatNoPartMeetsIsNotOffered() {
        JsonNode clip = json(new Ground()
                        .zone("water", box(19, 0, 20, 60))
                        .screen(box(17, 25, 22, 26), IN_WATER, "R2 PROHIBITED when: \"site_mu > 20\""))
                .path("clip");
        assertThat(clip.isNull()).isTrue();
    }

    @Test
    void linesAreNotCut() {
        ScreeningResult line = new Ground()
                .zone("water", box(20, 0, 60, 60))
                .screen(
                        Ground.book(IN_WATER),
                        Site.widened(near("LINESTRING (17 25, 22 25)"), new Length(20)),
                        Map.of());
        assertThat(json(line).path("clip").isNull()).isTrue();
        assertThat(json(line).path("avoid")).isEmpty();
        assertThat(json(line).at("/shift/reason").stringValue()).isEqualTo("WIDENED");
    }

    /** Only what is built anew is forbidden; that it stood there before is no choice. */
    @Test
    void anotherNatureOfTheProjectIsToldWhereItIsBetter() {
        ScreeningResult anew = new Ground()
                .zone("water", box(20, 0, 60, 60))
                .screen(
                        Ground.book("R1 PROHIBITED where: { layer: water }, when: \"nature = 'NEW'\""),
                        Site.of(box(21, 25, 22, 26)),
                        Map.of("nature", "NEW"));
        JsonNode other = json(anew).path("otherFacts");
        assertThat(other).hasSize(1);
        assertThat(other.at("/0/fact").stringValue()).isEqualTo("nature");
        assertThat(other.at("/0/value").stringValue()).isEqualTo("TECHNICAL");
        assertThat(other.at("/0/label").stringValue()).isEqualTo("技术改造");
        assertThat(other.at("/0/verdict").stringValue()).isEqualTo("PERMITTED");
    }

    @Test
    void whatWasNotStatedOrDoesNotHelpIsNotTold() {
        Ground ground = new Ground().zone("water", box(20, 0, 60, 60));
        var site = Site.of(box(21, 25, 22, 26));
        var onlyNew = Ground.book("R1 PROHIBITED where: { layer: water }, when: \"nature = 'NEW'\"");
        assertThat(json(ground.screen(onlyNew, site, Map.of())).path("otherFacts"))
                .isEmpty();
        assertThat(json(ground.screen(Ground.book(IN_WATER), site, Map.of("nature", "NEW")))
                        .path("otherFacts"))
                .isEmpty();
    }

    @Test
    void areTheSameInEveryThreadAndEveryTime() {
        List<String> all =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> bytes(here))).limit(4).toList().stream()
                        .map(CompletableFuture::join)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList();
        assertThat(all).containsOnly(new String(bytes(here), StandardCharsets.UTF_8));
    }
}
