package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.GroundCoverage.Answer;
import org.ecozone.access.coverage.GroundKinds;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.GeometryFactory;

/** Which rules answer a kind of ground. */
class AnswersOfRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path dir;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        write("rulebook.yaml", "version: '1'\nfrom: 2020-01-01\n");
        write("facts.yaml", """
                - key: nature
                  label: 建设性质
                  labelEn: Kind of construction
                  type: CHOICE
                  choices:
                    - { code: NEW, label: 新建, labelEn: New }
                    - { code: EXISTING, label: 现有设施, labelEn: Existing }
                  help: 见报告
                  form: 表一
                  group: 概况
                """);
        write("citations.yaml", """
                - id: law
                  title: 某法
                  from: 2020-01-01
                  articles: [ { id: 第一条, summary: 要旨 } ]
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(dir.resolve(file).getParent());
        Files.writeString(dir.resolve(file), text);
    }

    private Answer answer(String when) throws IOException {
        write("rules/a.yaml", """
                - id: R-1
                  title: 规则
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  where: { layer: forest }
                  when: "%s"
                  cites: [ { document: law, article: 第一条 } ]
                """.formatted(when));
        RuleBook book = RuleReading.load(dir);
        Zone zone = new Zone("forest", "", "林地", "FOREST", Map.of(), new GeometryFactory().createPolygon());
        return book.coverage(DAY).answer(new GroundKinds(book.rules(), book.silences()).of(zone), "0220");
    }

    @Test
    void countsWhatIsSaidOfNewProjects() throws IOException {
        assertThat(answer("nature <> 'EXISTING'").isOpen()).isFalse();
    }

    @Test
    void doesNotCountWhatIsSaidOfStandingFacilitiesAlone() throws IOException {
        assertThat(answer("nature = 'EXISTING'").isOpen()).isTrue();
    }
}
