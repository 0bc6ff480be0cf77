package org.ecozone.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.geo.Shapes.wkt;
import static org.ecozone.screening.extract.ExtractFixture.book;
import static org.ecozone.screening.extract.ExtractFixture.json;
import static org.ecozone.screening.extract.ExtractFixture.named;
import static org.ecozone.screening.extract.ExtractFixture.provision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Notice;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.extract.Provision.Basis;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Areas by Simpson's rule over M·N·cos φ on GRS 80, in Python; distances by GeographicLib. */
class ExtractTest {

    private static final String HERE = ", level: 国家, dimension: 空间布局约束, cites: [ { document: law, article: 第一条 } ] }\n";

    private static ExtractFixture redline() {
        return new ExtractFixture()
                .layer("control-unit", "PRIORITY")
                .layer("redline", "REDLINE")
                .zone("control-unit", "单元", "PRIORITY", box(0, 0, 20, 20))
                .zone("redline", "红线", "REDLINE", Map.of("kind", "水源涵养", "level", 2, "fenced", true), box(4, 4, 8, 8));
    }

    @Test
    void aLayerThatIsMetHasItsZonesWithAttributesFiguresAndProvisions() {
        JsonNode layer = named(json(redline().extract(box(5, 5, 6, 6))).get("layers"), "layer", "redline");
        assertThat(layer.get("status").stringValue()).isEqualTo("HIT");
        assertThat(layer.get("source").stringValue()).isEqualTo("来源");
        assertThat(layer.get("synthetic").booleanValue()).isTrue();
        JsonNode zone = layer.get("zones").get(0);
        assertThat(zone.get("categoryName").stringValue()).isEqualTo("类REDLINE");
        assertThat(zone.get("areaSquareMetres").doubleValue()).isEqualTo(8761.56);
        assertThat(zone.get("areaMu").doubleValue()).isEqualTo(13.14);
        assertThat(zone.get("shareOfSite").doubleValue()).isEqualTo(1);
        assertThat(zone.get("attributes").toString()).isEqualTo("{\"fenced\":true,\"kind\":\"水源涵养\",\"level\":2}");
        assertThat(zone.get("provisions").valueStream().map(JsonNode::stringValue))
                .contains("R-RL-02", "R-RL-03", "R-RL-05")
                .doesNotContain("R-RL-01");
        assertThat(layer.get("nearest").isNull()).isTrue();
    }

    @Test
    void theSixHardFactsStandFirstAndNoRuleWeighsOnThem() {
        JsonNode rows = json(redline().extract(box(5, 5, 6, 6))).get("rows");
        assertThat(rows.valueStream().map(row -> row.get("row").stringValue()))
                .containsExactly(
                        "redline",
                        "nature-reserve",
                        "basic-farmland",
                        "water-source",
                        "urban-boundary",
                        "control-unit");
        assertThat(rows.valueStream().map(row -> row.get("status").stringValue()))
                .containsExactly("HIT", "NO_LAYER", "NO_LAYER", "NO_LAYER", "NO_LAYER", "HIT");
        assertThat(rows.at("/0/areaSquareMetres").doubleValue()).isEqualTo(8761.56);
        assertThat(rows.at("/0/areaMu").doubleValue()).isEqualTo(13.14);
        assertThat(rows.at("/5/categories/0/name").stringValue()).isEqualTo("类PRIORITY");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("holds").isNull()).isTrue();
            assertThat(row.get("open").isNull()).isTrue();
        });
    }

    @Test
    void aLayerThatIsClearHasItsNearestZoneAndNoProvision() {
        ExtractFixture edition =
                new ExtractFixture().layer("redline", "REDLINE").zone("redline", "近", "REDLINE", box(5, 10, 8, 12));
        JsonNode layer = named(json(edition.extract(box(5, 5, 6, 6))).get("layers"), "layer", "redline");
        assertThat(layer.get("status").stringValue()).isEqualTo("CLEAR");
        assertThat(layer.at("/nearest/distanceMetres").doubleValue()).isEqualTo(444.5);
        assertThat(layer.at("/nearest/bearingDegrees").doubleValue()).isEqualTo(0);
        assertThat(layer.at("/nearest/categoryName").stringValue()).isEqualTo("类REDLINE");
        assertThat(layer.get("documents")).isEmpty();
        JsonNode row = json(edition.extract(box(5, 5, 6, 6))).get("rows").get(0);
        assertThat(row.get("status").stringValue()).isEqualTo("CLEAR");
        assertThat(row.at("/nearest/distanceMetres").doubleValue()).isEqualTo(444.5);
    }

    @Test
    void aTouchedLayerIsAContactAndMakesNoProvisionApply() {
        Extract extract = redline().extract(box(8, 5, 9, 6));
        JsonNode layer = named(json(extract).get("layers"), "layer", "redline");
        assertThat(layer.get("status").stringValue()).isEqualTo("BOUNDARY_CONTACT");
        assertThat(layer.at("/zones/0/provisions")).isEmpty();
        assertThat(extract.notices()).extracting(Notice::code).contains("BOUNDARY_CONTACT");
    }

    @Test
    void aPlaceOutsideTheTerritoryHasNoDataAndIsNeverClear() {
        Extract extract = redline().extract(wkt("POINT (116.4 39.9)"));
        assertThat(json(extract).get("layers"))
                .allSatisfy(
                        layer -> assertThat(layer.get("status").stringValue()).isEqualTo("NO_DATA"));
        assertThat(provision(extract, "R-RL-02").basis()).isEqualTo(Basis.OPEN);
        assertThat(provision(extract, "R-RL-02").everyProject()).isFalse();
        assertThat(extract.notices()).extracting(Notice::code).contains("COVERAGE_INCOMPLETE");
    }

    @Test
    void linesAndPointsAreMeasuredByTheirOwnKind() {
        JsonNode line =
                named(json(redline().extract(near("LINESTRING (5 5, 5 6)"))).get("layers"), "layer", "redline");
        assertThat(line.at("/zones/0/lengthMetres").doubleValue()).isBetween(111.1, 111.2);
        JsonNode point = named(json(redline().extract(near("POINT (5 5)"))).get("layers"), "layer", "redline");
        assertThat(point.at("/zones/0/count").intValue()).isEqualTo(1);
    }

    @Test
    void theConditionIsToldInWordsAndWithTheFactsThatItHangsOn() {
        RuleBook rules = book("- { id: R1, title: 限制, effect: RESTRICTED, where: { layer: redline },"
                + " industries: [\"26\", \"2511\"], when: \"nature = 'NEW' AND tonnes >= 3.5\"" + HERE);
        Extract extract = redline().extract(rules, box(5, 5, 6, 6));
        Provision provision = provision(extract, "R1");
        assertThat(provision.everyProject()).isFalse();
        assertThat(provision.facts()).containsExactly("industry", "nature", "tonnes");
        JsonNode shown = json(extract).get("provisions").get(0);
        assertThat(shown.get("projects").stringValue()).isEqualTo("行业属于 26、2511，并且“建设性质”为“新建”，并且“吨数”不小于 3.5 吨");
        assertThat(shown.get("place").stringValue()).isEqualTo("涉及图层redline");
        assertThat(shown.get("effect").stringValue()).isEqualTo("RESTRICTED");
        assertThat(shown.get("dimension").stringValue()).isEqualTo("空间布局约束");
        assertThat(shown.at("/zones/0").toString()).isEqualTo("{\"code\":\"红线\",\"layer\":\"redline\"}");
    }

    @Test
    void aRuleWithoutConditionConcernsEveryProjectInItsPlace() {
        RuleBook rules = book("- { id: R1, title: 禁止, effect: PROHIBITED, where: { layer: redline }" + HERE);
        assertThat(provision(redline().extract(rules, box(5, 5, 6, 6)), "R1"))
                .returns(true, Provision::everyProject)
                .returns(Basis.MET, Provision::basis)
                .returns(List.of("redline"), Provision::layers);
        assertThat(redline().extract(rules, box(10, 10, 11, 11)).provisions()).isEmpty();
    }

    @Test
    void whatLiesOutsideTheZonesIsToldUnderTheirLayerAndWhatIsNotKnownUnderNone() {
        RuleBook rules =
                book("- { id: R1, title: 区外, effect: PROHIBITED, where: { layer: redline, relation: OUTSIDE }" + HERE
                        + "- { id: R2, title: 没有的图层, effect: PROHIBITED,"
                        + " where: { any: [ { layer: redline }, { layer: wetland } ] }" + HERE);
        Extract extract = redline().extract(rules, box(10, 10, 11, 11));
        assertThat(provision(extract, "R1"))
                .returns(Basis.MET, Provision::basis)
                .returns(List.of("redline"), Provision::layers);
        assertThat(provision(extract, "R2"))
                .returns(Basis.OPEN, Provision::basis)
                .returns(List.of(), Provision::layers);
        Extract halfOutside = redline().extract(rules, box(18, 10, 22, 11));
        assertThat(provision(halfOutside, "R2"))
                .returns(Basis.OPEN, Provision::basis)
                .returns(List.of("redline"), Provision::layers);
    }

    @Test
    void whatTheGroundRulesOutForEveryProjectIsNotTold() {
        RuleBook rules = book("- { id: R1, title: 禁止, effect: PROHIBITED, where: { layer: control-unit },"
                + " when: \"in_redline = false\"" + HERE);
        assertThat(redline().extract(rules, box(5, 5, 6, 6)).provisions()).isEmpty();
        assertThat(provision(redline().extract(rules, box(10, 10, 11, 11)), "R1")
                        .everyProject())
                .isTrue();
    }

    /** A project is taken for a new one until it says otherwise; a place is not. */
    @Test
    void whatIsDemandedOfStandingFacilitiesIsToldThoughNobodySaysThatOneStands() {
        RuleBook rules = book("- { id: R1, title: 现有, effect: CONDITIONAL, where: { layer: redline },"
                + " when: \"existing_facility = true\"" + HERE
                + "- { id: R2, title: 拟建, effect: CONDITIONAL, where: { layer: redline },"
                + " when: \"existing_facility = false\"" + HERE);
        Extract extract = redline().extract(rules, box(5, 5, 6, 6));
        for (String id : List.of("R1", "R2")) {
            assertThat(provision(extract, id))
                    .returns(Basis.MET, Provision::basis)
                    .returns(false, Provision::everyProject)
                    .returns(List.of("nature"), Provision::facts);
        }
    }

    @Test
    void whatBindsWhereverItIsStatedIsToldApart() {
        RuleBook rules = book("- { id: R1, title: 草原, effect: PROHIBITED,"
                + " where: { any: [ { layer: redline }, { stated: on_grassland, is: true } ] }" + HERE);
        assertThat(provision(redline().extract(rules, box(5, 5, 6, 6)), "R1").basis())
                .isEqualTo(Basis.MET);
        assertThat(provision(redline().extract(rules, box(10, 10, 11, 11)), "R1"))
                .returns(Basis.BY_PROJECT, Provision::basis)
                .returns(false, Provision::everyProject)
                .returns(List.of("on_grassland"), Provision::facts)
                .returns(List.of(), Provision::layers);
        RuleBook both = book("- { id: R1, title: 草原, effect: PROHIBITED,"
                + " where: { all: [ { layer: redline }, { stated: on_grassland, is: true } ] }" + HERE);
        assertThat(redline().extract(both, box(10, 10, 11, 11)).provisions()).isEmpty();
        assertThat(provision(redline().extract(both, box(5, 5, 6, 6)), "R1"))
                .returns(Basis.BY_PROJECT, Provision::basis)
                .returns(List.of("redline"), Provision::layers);
    }

    @Test
    void aRuleWithoutPlaceHoldsEverywhereAndOneOfALapsedLawNowhere() {
        RuleBook rules = book("- { id: R1, title: 处处, effect: CONDITIONAL, when: \"nature = 'NEW'\"" + HERE
                + "- { id: R2, title: 旧, effect: PROHIBITED, where: { layer: redline }, level: 国家, dimension: 空间布局约束,"
                + " cites: [ { document: old, article: 第九条 } ] }\n");
        Extract extract = redline().extract(rules, box(5, 5, 6, 6));
        assertThat(extract.provisions()).extracting(Provision::id).containsExactly("R1");
        assertThat(extract.elsewhere()).containsExactly(new DocumentGroup("law", List.of("R1")));
        assertThat(json(extract).get("documents").toString())
                .isEqualTo(
                        "[{\"articles\":[{\"article\":\"第一条\",\"summary\":\"要旨\"}],\"from\":\"2020-01-01\",\"id\":\"law\",\"number\":\"令第1号\",\"title\":\"某法\",\"until\":null}]");
        assertThat(extract.notices())
                .filteredOn(notice -> notice.code().equals("RULES_NOT_IN_FORCE"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("R2"));
    }

    @Test
    void ofOneDocumentTheMoreSevereIsToldFirst() {
        RuleBook rules = book("- { id: R1, title: 条件, effect: CONDITIONAL, where: { layer: redline }" + HERE
                + "- { id: R2, title: 禁止, effect: PROHIBITED, where: { layer: redline }" + HERE);
        Extract extract = redline().extract(rules, box(5, 5, 6, 6));
        ExtractedLayer layer = extract.layers().stream()
                .filter(one -> one.overlap().layer().id().equals("redline"))
                .findFirst()
                .orElseThrow();
        assertThat(layer.documents()).containsExactly(new DocumentGroup("law", List.of("R2", "R1")));
        assertThat(layer.byZone().get("红线")).containsExactly("R1", "R2");
        assertThat(provision(extract, "R2").demand().effect()).isEqualTo(Effect.PROHIBITED);
    }

    @Test
    void theAccessListsAreThoseOfRegionCategoryAndUnitByDimension() {
        String code = ExtractFixture.RULES.unitsWithList().iterator().next();
        Extract extract = new ExtractFixture()
                .layer("control-unit", "PRIORITY", "KEY")
                .zone("control-unit", code, "PRIORITY", box(0, 0, 10, 20))
                .zone("control-unit", "无清单", "KEY", box(10, 0, 20, 20))
                .extract(box(9, 5, 12, 6));
        assertThat(extract.accessLists())
                .extracting(list -> list.scope() + " " + list.category() + " " + list.isHeld())
                .containsExactly(
                        "REGION null true",
                        "CATEGORY KEY true",
                        "CATEGORY PRIORITY true",
                        "UNIT KEY false",
                        "UNIT PRIORITY true");
        AccessList unit = extract.accessLists().get(4);
        assertThat(unit.provisions()).isNotEmpty();
        unit.provisions()
                .forEach((dimension, ids) -> assertThat(ids).isNotEmpty().allSatisfy(id -> {
                    assertThat(id).startsWith(code);
                    assertThat(provision(extract, id).demand().dimension()).isEqualTo(dimension);
                }));
        assertThat(extract.accessLists().get(3).provisions()).isEmpty();
        assertThat(provision(extract, "R-EC-00").basis()).isEqualTo(Basis.OPEN);
    }

    @Test
    void whatWasStatedToBeSilentIsToldWithTheZone() {
        Extract extract = new ExtractFixture().extract(box(5, 5, 6, 6));
        ExtractedLayer city = extract.layers().get(0);
        var expected = ExtractFixture.RULES.provisions().on(ExtractFixture.TODAY).silences().stream()
                .filter(silence -> silence.layer().equals("admin-area"))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(city.silences().get("师市")).isEqualTo(expected);
        JsonNode shown = json(extract).at("/layers/0/zones/0/silences/0");
        assertThat(shown.get("reason").stringValue()).isEqualTo(expected.get(0).reason());
        assertThat(shown.get("read")).isNotEmpty();
    }

    @Test
    void itSaysThatItIsNoVerdictAndThatTheDataAreMadeUp() {
        Extract extract = redline().extract(box(5, 5, 6, 6));
        assertThat(extract.notices())
                .extracting(Notice::code)
                .contains("SYNTHETIC_DATA", "EXTRACT_ONLY")
                .doesNotContain("ADVISORY", "CLAUSES_BY_PERSON", "PROJECT_NOT_READ");
        JsonNode json = json(extract);
        assertThat(json.has("verdict")).isFalse();
        assertThat(json.has("missingFacts")).isFalse();
        assertThat(json.get("name").stringValue()).isEqualTo("某地块");
        assertThat(json.at("/rules/hash").stringValue()).isEqualTo(ExtractFixture.RULES.hash());
    }

    @Test
    void aDayBeforeTheRulesIsRefused() {
        RuleBook rules = ExtractFixture.RULES;
        LocalDate before = rules.from().minusDays(1);
        ZoningMap map = ZoningMap.of(
                new Edition("空", Edition.Status.PUBLISHED, before, Instant.EPOCH, "sha256:00"), List.of(), List.of());
        Facts nothing = Facts.read(Map.of(), null, rules.factBook()).facts();
        var asked = new ScreeningRequest(null, Site.of(box(5, 5, 6, 6)), null, null, nothing, before, List.of());
        assertThatThrownBy(() -> new Extracts().of(asked, rules, map, "1.0.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
