package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.ReadRequest;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.rescreen.Basis;
import org.ecozone.screening.rescreen.Cause;
import org.ecozone.screening.rescreen.Rescreener;
import org.ecozone.screening.rescreen.Rescreening;
import org.ecozone.screening.rescreen.RescreeningJson;
import org.ecozone.screening.rescreen.Standing;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Records of sites all over the demonstration data, screened again by each of its editions. */
class RescreeningTest {

    private static final List<String> EDITIONS = List.of("2020.1", "2025.1", "2026.1");
    private static final List<String> INDUSTRIES = List.of("2511", "0311", "4416", "4620", "3031");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final int DRAWN = 60;

    private static final RequestReader READER = new RequestReader(ProjectData.INDUSTRIES);
    private static final RulesOnMaps ON_MAPS = new RulesOnMaps();
    private static final Recomputation RECOMPUTATION = new Recomputation(READER, new Answers(), ON_MAPS);
    private static final Rescreener RESCREENER = new Rescreener(READER, ON_MAPS, RECOMPUTATION);

    private static Basis basis(String edition) {
        return new Basis(ProjectData.EXAMINATION.maps().map(edition), ProjectData.EXAMINATION.book(), DAY);
    }

    private static ScreeningRequest request(Geometry site, String industry) {
        Industry known = ProjectData.INDUSTRIES.find(industry).orElseThrow();
        Facts facts = Facts.read(
                        Map.of("nature", "NEW"),
                        industry,
                        ProjectData.EXAMINATION.book().factBook())
                .facts();
        return new ScreeningRequest("示例", Site.of(site), null, known, facts, DAY, List.of());
    }

    private static RecordedScreening recorded(ScreeningRequest asked, Basis basis) {
        byte[] text = CanonicalJson.bytes(RecordedRequest.of(
                        new ReadRequest(asked, asked.site().geometry()),
                        basis.map().edition(),
                        basis.rules())
                .feature());
        RecordedRequest request = RecordedRequest.parse(new String(text, StandardCharsets.UTF_8));
        return RecordedScreening.of(
                new UUID(0, 1),
                Instant.EPOCH,
                basis.map().edition().code(),
                text,
                RECOMPUTATION.result(request, basis.map(), basis.rules(), "1.0.0"));
    }

    private static List<Geometry> sites(String edition) {
        List<Geometry> sites = new ArrayList<>();
        SampleSites.files().forEach(file -> SampleSites.of(file).forEach(site -> sites.add(site.geometry())));
        DemoSites drawn = new DemoSites(ProjectData.EXAMINATION.maps().map(edition), new Random(20261130));
        for (int i = 0; i < DRAWN; i++) {
            sites.add(drawn.next());
        }
        SitesNearBorders near = new SitesNearBorders(new Random(20261130), 400);
        List<Zone> changed = changedZones();
        for (int i = 0; i < changed.size(); i += 1 + changed.size() / DRAWN) {
            sites.add(near.near(changed.get(i).geometry()));
        }
        return sites;
    }

    /** Zones that one edition has, and another has not or otherwise. */
    private static List<Zone> changedZones() {
        List<Zone> changed = new ArrayList<>();
        for (String edition : EDITIONS) {
            for (String other : EDITIONS) {
                ZoningMap map = ProjectData.EXAMINATION.maps().map(edition);
                ZoningMap than = ProjectData.EXAMINATION.maps().map(other);
                for (Layer layer : map.layers()) {
                    Map<String, Zone> there = new TreeMap<>();
                    than.zones(layer.id()).orElse(List.of()).forEach(zone -> there.put(zone.code(), zone));
                    map.zones(layer.id()).orElseThrow().stream()
                            .filter(zone -> !zone.equals(there.get(zone.code())))
                            .forEach(changed::add);
                }
            }
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020.1", "2025.1", "2026.1"})
    void differencesOfFindingsAreExplainedByTheEditionAndNoneByItsOwn(String edition) {
        Basis before = basis(edition);
        int changed = 0;
        List<Geometry> sites = sites(edition);
        for (int i = 0; i < sites.size(); i++) {
            ScreeningRequest asked = request(sites.get(i), INDUSTRIES.get(i % INDUSTRIES.size()));
            RecordedScreening recorded = recorded(asked, before);
            RecordedRequest request = RecordedRequest.parse(recorded.request());
            for (String other : EDITIONS) {
                Basis after = basis(other);
                Rescreening again = RESCREENER.again(recorded, request, before, after);
                if (other.equals(edition)) {
                    assertThat(RescreeningJson.of(again).path("changes")).isEmpty();
                    assertThat(again.ground()).isEmpty();
                    assertThat(again.direction()).isEqualTo(Rescreening.Direction.SAME);
                } else {
                    isExplained(again, standings(asked, before), standings(asked, after));
                    changed += again.changes().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(changed).isGreaterThan(10);
    }

    private static void isExplained(Rescreening again, Map<String, Standing> were, Map<String, Standing> are) {
        Set<String> differing = new TreeSet<>(were.keySet());
        differing.addAll(are.keySet());
        differing.removeIf(id -> java.util.Objects.equals(were.get(id), are.get(id)));
        assertThat(again.changes().stream().map(change -> change.rule().id()))
                .containsExactlyInAnyOrderElementsOf(differing);
        assertThat(again.changes()).allSatisfy(change -> {
            assertThat(change.causes()).containsExactly(Set.of(Cause.EDITION));
            assertThat(change.layers()).isNotEmpty();
        });
    }

    private static Map<String, Standing> standings(ScreeningRequest asked, Basis basis) {
        Map<String, Standing> standings = new TreeMap<>();
        Screening.screen(asked, RulesOnMap.of(basis.rules(), basis.map()))
                .assessment()
                .outcomes()
                .forEach(outcome -> standings.put(
                        outcome.rule().id(),
                        new Standing(outcome.truth(), outcome.rule().effect())));
        return standings;
    }
}
