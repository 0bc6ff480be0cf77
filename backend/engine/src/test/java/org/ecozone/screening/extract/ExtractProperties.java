package org.ecozone.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.rule.Truth;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.AnyScreening;
import org.ecozone.screening.answer.Detail;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Extracts for the place of any screening, held against the screening. */
class ExtractProperties {

    private final Extracts extracts = new Extracts();

    private Extract extract(ScreeningRequest request, ZoningMap map) {
        return extracts.of(request, AnyScreening.RULES, map, "1.0.0");
    }

    /** Every rule that is TRUE or UNKNOWN for the project, every clause for a person, with the zones by which it is. */
    @Property(tries = 400)
    void nothingThatSpeaksToAProjectThereIsLost(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        Map<String, Provision> provisions = new HashMap<>();
        extract(result.request(), result.on().map())
                .provisions()
                .forEach(provision -> provisions.put(provision.id(), provision));
        for (RuleOutcome outcome : result.assessment().outcomes()) {
            assertThat(provisions)
                    .as(outcome.toString())
                    .containsKey(outcome.rule().id());
            Provision provision = provisions.get(outcome.rule().id());
            assertThat(provision.citations()).isEqualTo(outcome.citations());
            if (outcome.truth() == Truth.TRUE && provision.basis() != Provision.Basis.BY_PROJECT) {
                assertThat(codes(provision))
                        .as(outcome.toString())
                        .containsAll(outcome.zones().stream()
                                .map(zone -> zone.zone().code())
                                .toList())
                        .containsAll(outcome.near().stream()
                                .map(zone -> zone.zone().code())
                                .toList());
            }
        }
        result.assessment()
                .byPerson()
                .forEach(check ->
                        assertThat(provisions).containsKey(check.clause().id()));
    }

    private static Set<String> codes(Provision provision) {
        Set<String> codes = new HashSet<>();
        provision.allZones().map(Zone::code).forEach(codes::add);
        return codes;
    }

    /** A provision said to concern every project is TRUE, or left to a person, for this one. */
    @Property(tries = 400)
    void whatConcernsEveryProjectConcernsThisOne(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        Set<String> asked = new HashSet<>();
        result.assessment().outcomes().stream()
                .filter(outcome ->
                        outcome.truth() == Truth.TRUE || outcome.rule().settledByPerson())
                .forEach(outcome -> asked.add(outcome.rule().id()));
        result.assessment().byPerson().forEach(check -> asked.add(check.clause().id()));
        assertThat(extract(result.request(), result.on().map()).provisions())
                .filteredOn(Provision::everyProject)
                .isNotEmpty()
                .extracting(Provision::id)
                .isSubsetOf(asked);
    }

    @Property(tries = 200)
    void itsFiguresAreThoseOfAPreview(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        JsonNode preview = JsonMapper.shared()
                .readTree(new Answers().of(result, Detail.FINDINGS, "1.0.0").content());
        JsonNode extract =
                ExtractFixture.json(extract(result.request(), result.on().map()));
        for (String member : List.of("site", "coverage", "edition", "rules", "asOf", "software")) {
            assertThat(extract.get(member)).as(member).isEqualTo(preview.get(member));
        }
        JsonNode themes = preview.get("themes");
        assertThat(extract.get("layers")).hasSameSizeAs(themes);
        for (int i = 0; i < themes.size(); i++) {
            retain(extract.get("layers").get(i), themes.get(i));
            assertThat(extract.get("layers").get(i)).isEqualTo(themes.get(i));
        }
    }

    /** Leaves in {@code more} the members that {@code less} has, to any depth. */
    private static void retain(JsonNode more, JsonNode less) {
        if (more instanceof ObjectNode object && less.isObject()) {
            object.retain(new ArrayList<>(less.propertyNames()));
            less.properties().forEach(member -> retain(object.get(member.getKey()), member.getValue()));
        } else if (more.isArray() && more.size() == less.size()) {
            for (int i = 0; i < more.size(); i++) {
                retain(more.get(i), less.get(i));
            }
        }
    }

    @Property(tries = 100)
    void theBytesAreCanonicalAndTheHashIsThatOfAllElse(@ForAll Random random) throws Exception {
        AnyScreening any = new AnyScreening(random);
        ScreeningRequest request = any.request();
        ZoningMap map = any.map();
        byte[] bytes = extract(request, map).json();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
        ObjectNode rest = (ObjectNode) JsonMapper.shared().readTree(bytes);
        String hash = rest.remove("extractHash").stringValue();
        assertThat(hash)
                .isEqualTo(CanonicalJson.sha256(new JsonCanonicalizer(rest.toString())
                        .getEncodedString()
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(new Extracts().of(request, AnyScreening.RULES, map, "1.0.0").json())
                .isEqualTo(bytes);
    }

    @Property(tries = 100)
    void whatIsSaidOfAProjectChangesNothingButANotice(@ForAll Random random) {
        AnyScreening any = new AnyScreening(random);
        ScreeningRequest one = any.request();
        ScreeningRequest other = any.request();
        ZoningMap map = any.map();
        ScreeningRequest samePlace = new ScreeningRequest(
                one.name(), one.site(), one.accuracy(), other.industry(), other.facts(), one.asOf(), one.notices());
        assertThat(withoutNotice(extract(samePlace, map))).isEqualTo(withoutNotice(extract(one, map)));
    }

    private static JsonNode withoutNotice(Extract extract) {
        ObjectNode json = (ObjectNode) ExtractFixture.json(extract);
        json.remove("extractHash");
        List<JsonNode> notices = new ArrayList<>();
        json.get("notices").forEach(notices::add);
        notices.removeIf(notice -> notice.get("code").stringValue().equals("PROJECT_NOT_READ"));
        json.putArray("notices").addAll(notices);
        return json;
    }

    /** Under its layers or elsewhere, by the document that it cites first; every citation is to be looked up. */
    @Property(tries = 100)
    void eachProvisionStandsWhereItIsLookedFor(@ForAll Random random) {
        ScreeningResult result = new AnyScreening(random).next();
        JsonNode json =
                ExtractFixture.json(extract(result.request(), result.on().map()));
        Set<String> articles = new HashSet<>();
        json.get("documents")
                .forEach(document -> document.get("articles")
                        .forEach(article -> articles.add(document.get("id").stringValue()
                                + ' '
                                + article.get("article").stringValue())));
        Map<String, Set<String>> places = new HashMap<>();
        json.get("elsewhere").forEach(group -> collect(group, "", places));
        json.get("layers")
                .forEach(layer -> layer.get("documents")
                        .forEach(group -> collect(group, layer.get("layer").stringValue(), places)));
        for (JsonNode provision : json.get("provisions")) {
            Set<String> layers = new HashSet<>();
            provision.get("layers").forEach(layer -> layers.add(layer.stringValue()));
            assertThat(places.remove(provision.get("rule").stringValue()))
                    .isEqualTo(layers.isEmpty() ? Set.of("") : layers);
            provision
                    .get("citations")
                    .forEach(cited -> assertThat(articles)
                            .contains(cited.get("document").stringValue()
                                    + ' '
                                    + cited.get("article").stringValue()));
        }
        assertThat(places).isEmpty();
    }

    private static void collect(JsonNode group, String layer, Map<String, Set<String>> places) {
        group.get("provisions")
                .forEach(id -> places.computeIfAbsent(id.stringValue(), i -> new HashSet<>())
                        .add(layer));
    }

    /** On the same map for many projects: what one place says serves them all. */
    @Property(tries = 40)
    void oneExtractServesEveryProjectThere(@ForAll Random random) {
        AnyScreening any = new AnyScreening(random);
        ScreeningRequest place = any.request();
        ZoningMap map = any.map();
        RulesOnMap rules = RulesOnMap.of(AnyScreening.RULES, map);
        Set<String> ids = new HashSet<>();
        extract(place, map).provisions().forEach(provision -> ids.add(provision.id()));
        for (int i = 0; i < 20; i++) {
            ScreeningRequest project = any.request();
            ScreeningRequest there = new ScreeningRequest(
                    null, place.site(), place.accuracy(), project.industry(), project.facts(), place.asOf(), List.of());
            assertThat(Screening.decide(there, rules).assessment().outcomes())
                    .extracting(outcome -> outcome.rule().id())
                    .isSubsetOf(ids);
        }
    }
}
