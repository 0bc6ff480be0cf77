package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.ecozone.server.zoning.PublishedEditions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every indicator, breakdown and balance of the demonstration editions, by the engine and by SQL in PostGIS. 2026.1 against 2020.1 is
 * in {@link VerificationIT}, in the same transaction of the same SQL.
 */
class SecondEngineIT extends RunningServer {

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private PostgisFigures postgisFigures;

    @ParameterizedTest
    @CsvSource({"2020.1, 2020.1", "2025.1, 2020.1", "2026.1, 2025.1", "2020.1, 2026.1"})
    void everyFigureIsTheSame(String edition, String baseline) throws SQLException {
        IndicatorBook book = IndicatorFile.load(ProjectData.folder().resolve("indicators"));
        var question = new Question(editions.named(edition, "edition"), editions.named(baseline, "baseline"), book);
        List<Figure> expected = ExpectedFigures.of(question, () -> {});
        List<Figure> computed = postgisFigures
                .run(question, new RunningStatement(), (step, of, title, titleEn) -> {})
                .figures();
        List<ComparedFigure> compared = ComparedFigure.of(expected, computed);
        assertThat(compared).filteredOn(ComparedFigure::isDifferent).isEmpty();
        assertThat(expected).hasSizeGreaterThan(edition.equals(baseline) ? 1_000 : 2_000);
    }
}
