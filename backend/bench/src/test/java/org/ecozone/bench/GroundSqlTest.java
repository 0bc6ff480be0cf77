package org.ecozone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ecozone.cover.Covers;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;

class GroundSqlTest {

    private static final Pattern STEP = Pattern.compile("(ground_\\d+) AS MATERIALIZED \\((.*)\\)");
    private static final Pattern GROUND = Pattern.compile("ground_\\d+");

    private final GroundSql grounds =
            GroundSql.of(IndicatorFile.load(Demo.PROJECT.resolve("data/indicators")), new Covers(Demo.EDITION.map()));
    private final List<MatchResult> steps =
            STEP.matcher(grounds.areas()).results().toList();

    @Test
    void everyGroundIsMadeOnceOfGroundsMadeBefore() {
        Set<String> made = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (MatchResult step : steps) {
            assertThat(GROUND.matcher(step.group(2)).results().map(MatchResult::group))
                    .isSubsetOf(made);
            assertThat(made.add(step.group(1))).isTrue();
            assertThat(bodies.add(step.group(2))).isTrue();
        }
        assertThat(made).isNotEmpty();
    }

    @Test
    void theAreaOfEachIsAsked() {
        List<String> asked = new ArrayList<>();
        Pattern.compile("SELECT '(ground_\\d+)', coalesce")
                .matcher(grounds.areas())
                .results()
                .forEach(match -> asked.add(match.group(1)));

        assertThat(asked)
                .containsExactlyElementsOf(
                        steps.stream().map(step -> step.group(1)).toList());
        assertThat(grounds.measured().pairs()).isEqualTo(asked.size());
    }

    @Test
    void aLayerIsTheUnionOfAllItsZones() {
        String redline = steps.stream()
                .map(step -> step.group(2))
                .filter(body -> body.contains("layer = 'redline'"))
                .findFirst()
                .orElseThrow();

        assertThat(Demo.EDITION.zones("redline"))
                .extracting(Zone::code)
                .allMatch(code -> redline.contains("'" + code + "'"));
    }
}
