package org.ecozone.server.batch;

import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.screening.batch.Batch;
import org.ecozone.screening.batch.Common;
import org.ecozone.screening.batch.FileBatch;
import org.ecozone.screening.batch.FileColumns;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.sitefile.UploadedSites;
import org.ecozone.sitefile.site.SiteFileReading;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** What a form says beside its file; null where it says nothing. */
record BatchForm(
        @Parameter(description = "行业代码，用于自己没有行业的地块") @Nullable
        String industry,

        @Parameter(description = "项目事实，JSON 对象，用于全部地块") @Nullable
        String facts,

        @Parameter(description = "哪一列是行业代码；默认 industry、行业代码、行业 等") @Nullable
        String industryColumn,

        @Parameter(description = "哪一列是名称；默认由文件认出") @Nullable String nameColumn,

        @Parameter(description = "文件未写明时的坐标系，如 EPSG:4515") @Nullable
        String crs,

        @Parameter(description = "文本编码：UTF-8、UTF-16 或 GB18030；默认自动识别") @Nullable
        String encoding) {

    /** The sites of {@code file}; throws {@link ProblemException} where nobody could tell which are missing. */
    Batch batch(MultipartFile file) throws IOException {
        Common common = new Common(
                isBlank(industry) ? MissingNode.getInstance() : StringNode.valueOf(industry.strip()),
                read(facts),
                MissingNode.getInstance());
        SiteFileReading reading = UploadedSites.read(file, crs, encoding);
        if (!reading.crs().candidates().isEmpty()) {
            throw undecided(reading.crs().candidates());
        }
        if (!FileBatch.isWhole(reading) && !reading.defects().isEmpty()) {
            throw UploadedSites.refused(reading);
        }
        requireColumn(reading, industryColumn, "industryColumn");
        requireColumn(reading, nameColumn, "nameColumn");
        return FileBatch.of(reading, new FileColumns(given(industryColumn), given(nameColumn)), common);
    }

    private static JsonNode read(@Nullable String facts) {
        if (isBlank(facts)) {
            return MissingNode.getInstance();
        }
        try {
            return JsonMapper.shared().readTree(facts);
        } catch (JacksonException e) {
            throw ProblemException.at("facts", ProblemCode.BAD_PARAMETER, "facts 应为 JSON 对象，如 {\"nature\": \"NEW\"}");
        }
    }

    private static ProblemException undecided(List<CrsCandidate> candidates) {
        String systems = candidates.stream().map(CrsCandidate::key).collect(Collectors.joining("、"));
        String message = "文件没有写明坐标系，可能是 " + systems + "；请用 crs 指明";
        return new ProblemException(
                ProblemCode.CRS_UNKNOWN, message, List.of(Fault.at("crs", ProblemCode.CRS_UNKNOWN.name(), message)));
    }

    private static void requireColumn(SiteFileReading reading, @Nullable String column, String parameter) {
        if (isBlank(column)) {
            return;
        }
        Set<String> columns = new TreeSet<>();
        reading.sites().forEach(site -> columns.addAll(site.attributes().keySet()));
        if (!columns.contains(column)) {
            String there = columns.isEmpty() ? "文件没有属性列" : "有：" + String.join("、", columns);
            throw ProblemException.at(parameter, ProblemCode.BAD_PARAMETER, "文件没有名为“" + column + "”的列；" + there);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return isBlank(text) ? null : text;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
