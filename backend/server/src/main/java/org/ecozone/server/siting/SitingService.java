package org.ecozone.server.siting;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.request.ProjectReader;
import org.ecozone.screening.request.ReadProject;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.siting.BuildableJson;
import org.ecozone.screening.siting.Cells;
import org.ecozone.screening.siting.Siting;
import org.ecozone.screening.siting.SitingLines;
import org.ecozone.screening.siting.SitingQuestion;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.siting.KeptCells.Cutting;
import org.ecozone.server.timing.Stage;
import org.ecozone.server.zoning.ChosenEdition;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Asks the rules for a place of a project, and for the projects of a place. Needs no database. */
@Service
class SitingService {

    private static final long BETWEEN_LOOKS_MILLIS = 250;
    private static final int CODE_OF_A_CLASS = 4;

    private final PublishedEditions editions;
    private final RulesInForce rules;
    private final RulesOnMaps onMaps;
    private final KeptCells kept;
    private final ProjectReader projects;
    private final RequestReader requests;
    private final List<Industry> classes;
    private final String software;

    SitingService(
            PublishedEditions editions,
            RulesInForce rules,
            RulesOnMaps onMaps,
            KeptCells kept,
            RequestReader requests,
            IndustryCatalogue industries,
            BuildProperties build) {
        this.editions = editions;
        this.rules = rules;
        this.onMaps = onMaps;
        this.kept = kept;
        this.requests = requests;
        this.projects = new ProjectReader(industries);
        this.classes = industries.all().stream()
                .filter(industry -> industry.code().length() == CODE_OF_A_CLASS)
                .toList();
        this.software = String.valueOf(build.getVersion());
    }

    /** Has the cells cut of the edition that {@code query} asks for, unless they are kept. */
    void prepare(EditionQuery query) {
        kept.prepare(onMap(editions.choose(query)));
    }

    /** A question that was read, of cells that are cut or being cut. */
    record Asked(SitingQuestion question, RulesOnMap rules) {}

    /** The question of a project without a place; throws {@code RequestRefused} with all its faults. */
    Asked asked(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        RulesOnMap onMap = onMap(chosen);
        ReadProject project = Stage.READ.of(() -> projects.read(feature, onMap.rules(), chosen.map()));
        kept.of(onMap);
        return new Asked(
                new SitingQuestion(
                        project.industry(), project.facts(), project.area(), project.within(), chosen.asOf()),
                onMap);
    }

    /** Writes the siting map; lines of progress come before it while the territory is being cut. */
    void write(Asked asked, SitingLines.Out out) throws IOException {
        Cells cells = cut(asked.rules(), out);
        Siting siting = Stage.SCREEN.of(() -> Siting.of(cells, asked.question()));
        SitingLines.write(siting, software, out);
    }

    private Cells cut(RulesOnMap onMap, SitingLines.Out out) throws IOException {
        double told = -1;
        Cutting cutting = kept.of(onMap);
        while (true) {
            @Nullable Cells cells = cutting.cells();
            if (cells != null) {
                return cells;
            }
            if (cutting.failed() != null) {
                throw new ProblemException(ProblemCode.SITING_NOT_CUT, "此数据版本的范围未能切成单元格，已记入日志；没有得出结果。");
            }
            if (cutting.isLost()) {
                cutting = kept.of(onMap);
            }
            double done = Math.floor(cutting.progress() * 100) / 100;
            if (done > told) {
                told = done;
                out.write(progress(done));
            }
            rest();
        }
    }

    private static byte[] progress(double done) {
        CanonicalText text =
                new CanonicalText(64).open().member("progress").number(done).close();
        byte[] line = new byte[text.length() + 1];
        System.arraycopy(text.bytes(), 0, line, 0, text.length());
        line[text.length()] = '\n';
        return line;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.SERVER_BUSY, "服务正在停止，没有答完；请稍后再试。");
        }
        Deadline.check();
    }

    /** What may be built at the place of {@code feature}: its industry is not looked at, its facts are. */
    byte[] industries(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        RulesOnMap onMap = onMap(chosen);
        ScreeningRequest place =
                Stage.READ.of(() -> requests.read(feature, chosen.edition(), chosen.asOf(), onMap.rules())
                        .asked());
        return Stage.SCREEN.of(() -> BuildableJson.of(place, onMap, classes, software));
    }

    private RulesOnMap onMap(ChosenEdition chosen) {
        return onMaps.of(rules.completeOn(chosen.asOf()), chosen.map());
    }
}
