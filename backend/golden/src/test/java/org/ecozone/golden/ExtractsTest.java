package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.extract.Extract;
import org.ecozone.screening.extract.Extracts;
import org.ecozone.screening.extract.Provision;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Extracts of places of the newest edition, held against screenings of projects there. */
class ExtractsTest {

    private static final ZoningMap MAP = ProjectData.EXAMINATION.maps().map("2026.1");
    private static final RulesOnMap RULES = RulesOnMap.of(ProjectData.EXAMINATION.book(), MAP);
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Extracts EXTRACTS = new Extracts();
    private static final int SITES = 150;
    private static final int PROJECTS = 12;

    private static ScreeningRequest request(Geometry site, Industry industry, Map<String, ?> stated) {
        Facts facts = Facts.read(
                        stated,
                        industry == null ? null : industry.code(),
                        RULES.rules().factBook())
                .facts();
        return new ScreeningRequest("示例", Site.of(site), null, industry, facts, DAY, List.of());
    }

    private static Extract extract(Geometry site) {
        return EXTRACTS.of(request(site, null, Map.of()), RULES.rules(), MAP, "1.0.0");
    }

    private static Set<String> ids(Extract extract) {
        Set<String> ids = new HashSet<>();
        extract.provisions().forEach(provision -> ids.add(provision.id()));
        return ids;
    }

    private static void assertNothingLost(Assessment assessment, Set<String> ids) {
        assertThat(assessment.outcomes())
                .extracting(outcome -> outcome.rule().id())
                .isSubsetOf(ids);
        assertThat(assessment.byPerson())
                .extracting(check -> check.clause().id())
                .isSubsetOf(ids);
    }

    static Stream<SiteFeature> samples() {
        return SampleSites.files().stream().flatMap(file -> SampleSites.of(file).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofASampleItHasTheThemesOfAPreviewAndAllThatItFinds(SiteFeature sample) {
        Industry refining = ProjectData.INDUSTRIES.find("2511").orElseThrow();
        var preview = Screening.screen(request(sample.geometry(), refining, Map.of("nature", "NEW")), RULES);
        JsonNode themes = JsonMapper.shared()
                .readTree(new Answers().of(preview, Detail.FULL, "1.0.0").content())
                .get("themes");
        Extract extract = extract(sample.geometry());
        JsonNode layers = JsonMapper.shared().readTree(extract.json()).get("layers");
        assertThat(layers).hasSameSizeAs(themes);
        for (int i = 0; i < themes.size(); i++) {
            retain(layers.get(i), themes.get(i));
            assertThat(layers.get(i)).isEqualTo(themes.get(i));
        }
        assertNothingLost(preview.assessment(), ids(extract));
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

    @Test
    void atRandomPlacesNothingIsLostForRandomIndustriesNewOrStanding() {
        Random random = new Random(Long.getLong("ecozone.seed", 20_261_130L));
        DemoSites sites = new DemoSites(MAP, random);
        List<Industry> industries = ProjectData.INDUSTRIES.all();
        int found = 0;
        for (int i = 0; i < SITES; i++) {
            Geometry site = sites.next();
            Set<String> ids = ids(extract(site));
            SiteOverlaps overlaps = MAP.overlaps(Site.of(site), RULES.rules().asked(null));
            for (int j = 0; j < PROJECTS; j++) {
                Industry industry = industries.get(random.nextInt(industries.size()));
                Map<String, ?> stated = j % 3 == 0 ? Map.of() : Map.of("nature", j % 3 == 1 ? "NEW" : "EXISTING");
                Assessment assessment =
                        RULES.assess(overlaps, request(site, industry, stated).facts(), DAY);
                assertNothingLost(assessment, ids);
                found += assessment.outcomes().size();
            }
        }
        assertThat(found).isGreaterThan(SITES * PROJECTS);
    }

    /** What is told of a place is a part of the book; of units it is the lists of those that the place meets. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatCannotApplyIsNotTold(SiteFeature sample) {
        int all = RULES.rules().rules().size() + RULES.rules().personClauses().size();
        Extract extract = extract(sample.geometry());
        assertThat(extract.provisions().size()).isBetween(20, all / 2);
        Set<String> units = new HashSet<>();
        extract.provisions().stream()
                .map(provision -> provision.demand().clause())
                .filter(clause -> clause != null && clause.unit() != null)
                .forEach(clause -> units.add(clause.unit()));
        Set<String> met = new HashSet<>();
        MAP
                .overlaps(Site.of(sample.geometry()), RULES.rules().asked(null))
                .layer("control-unit")
                .orElseThrow()
                .zones()
                .stream()
                .filter(unit -> unit.overlapClass().isDecisive())
                .forEach(unit -> met.add(unit.zone().code()));
        assertThat(units).isEqualTo(met);
    }

    @Test
    void theSamePlaceHasTheSameBytesWhoeverMakesThem() {
        for (String file : SampleSites.files()) {
            for (SiteFeature site : SampleSites.of(file)) {
                byte[] bytes = extract(site.geometry()).json();
                assertThat(new Extracts()
                                .of(request(site.geometry(), null, Map.of()), RULES.rules(), MAP, "1.0.0")
                                .json())
                        .isEqualTo(bytes);
                ObjectNode rest = (ObjectNode) JsonMapper.shared().readTree(bytes);
                assertThat(rest.remove(Extract.HASH).stringValue()).isEqualTo(CanonicalJson.sha256(rest));
            }
        }
    }

    /** The plot in the redline: what holds there whatever is built, and what only for some. */
    @Test
    void thePlotInTheRedlineHasTheRedlinesProvisions() {
        Extract extract =
                extract(SampleSites.of("parcels-zone28-gbk.txt").get(0).geometry());
        Provision provision = extract.provisions().stream()
                .filter(one -> one.id().equals("R-RL-02"))
                .findFirst()
                .orElseThrow();
        assertThat(provision)
                .returns(Provision.Basis.MET, Provision::basis)
                .returns(false, Provision::everyProject)
                .returns(List.of("redline"), Provision::layers)
                .returns(List.of("limited_activity_class", "national_major_project", "nature"), Provision::facts);
    }
}
