package org.ecozone.server.batch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.ecozone.screening.batch.Batch;
import org.ecozone.server.lines.LinesAnswer;
import org.ecozone.server.lines.OrderedLines;
import org.ecozone.server.screening.Batches;
import org.ecozone.server.zoning.EditionAsked;
import org.ecozone.server.zoning.EditionQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** Screens many sites and records nothing. */
@Tag(name = "研判 screenings")
@RestController
@RequestMapping("/api/screenings/batch")
class BatchController {

    private static final String GEO_JSON = "application/geo+json";
    private static final String SUMMARY = "研判许多地块，一行一个，不留记录";
    private static final String DESCRIPTION = """
            一次不超过 10,000 个地块。逐行应答（NDJSON），次序与来的相同，一行一个地块：结论与硬约束，或者这个地块的错误；有错的地块不影响其他地块。\
            每行有 index（从 0 起）和 of；行数少于 of，或最后一行有 problem，即没有算完。文件中读不出的地块列在最后；读文件时的提示见 /api/sites/read。""";
    static final String EXAMPLE = """
            {"type": "FeatureCollection", "industry": "2511", "facts": {"nature": "NEW"}, "features": [
             {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.07, 44.9]}, "properties": {"name": "一号地"}},
             {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.3, 44.8]},
              "properties": {"name": "二号地", "industry": "4416"}}]}""";

    private final Batches batches;
    private final OrderedLines answers;
    private final Clock clock;

    BatchController(Batches batches, OrderedLines answers, Clock clock) {
        this.batches = batches;
        this.answers = answers;
        this.clock = clock;
    }

    @Operation(
            summary = SUMMARY,
            description = DESCRIPTION,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "FeatureCollection：各 Feature 同 preview；成员 industry、facts 用于全部地块，地块自己的优先",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "BatchRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            description = "一行一个 BatchLine",
            content = @Content(mediaType = LinesAnswer.LINES, schema = @Schema(ref = "BatchLine")))
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = LinesAnswer.LINES)
    void collection(
            @RequestBody JsonNode collection,
            @ParameterObject @ModelAttribute EditionAsked edition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        EditionQuery query = edition.query(clock);
        answer(Batch.of(collection), query, request, response);
    }

    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(
            responseCode = "200",
            description = "一行一个 BatchLine",
            content = @Content(mediaType = LinesAnswer.LINES, schema = @Schema(ref = "BatchLine")))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = LinesAnswer.LINES)
    void file(
            @Parameter(description = "文件，/api/sites/read 能读的都可以") @RequestParam MultipartFile file,
            @ParameterObject @ModelAttribute BatchForm form,
            @ParameterObject @ModelAttribute EditionAsked edition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        EditionQuery query = edition.query(clock);
        answer(form.batch(file), query, request, response);
    }

    private void answer(Batch batch, EditionQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.write(new BatchLines(batches.of(batch, query)), request.getRequestURI(), response);
    }
}
