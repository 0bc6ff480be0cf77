package org.ecozone.server.problem;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Completes the OpenAPI document with what cannot be read from the code: {@code openapi/contract.json} holds the bodies that
 * are built as trees, and every operation names the problems it may answer with.
 */
@Configuration(proxyBeanMethods = false)
class ProblemOpenApi {

    private static final String CONTRACT = "/openapi/contract.json";

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            OpenAPI contract = contract();
            api.setInfo(contract.getInfo());
            api.setServers(contract.getServers());
            contract.getComponents().getSchemas().forEach(api.getComponents()::addSchemas);
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ProblemOpenApi::addProblems);
            contract.getPaths().forEach(api.getPaths()::addPathItem);
        };
    }

    private static OpenAPI contract() {
        try (InputStream json = ProblemOpenApi.class.getResourceAsStream(CONTRACT)) {
            return Json31.mapper().readValue(json, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addProblems(Operation operation) {
        addProblem(operation, 400);
        addProblem(operation, 406);
        if (operation.getRequestBody() != null) {
            List.of(408, 413, 415, 422, 503).forEach(status -> addProblem(operation, status));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(
                                p -> p.getName().equals("edition") || p.getIn().equals("path"))) {
            addProblem(operation, 404);
        }
        // Of these an operation says itself whether it gives them.
        Stream.of(401, 403, 409, 422, 429, 503, 507)
                .filter(status -> operation.getResponses().containsKey(String.valueOf(status)))
                .forEach(status -> addProblem(operation, status));
        operation.getResponses().addApiResponse("default", problem("问题（RFC 9457）"));
    }

    private static void addProblem(Operation operation, int status) {
        String codes = Arrays.stream(ProblemCode.values())
                .filter(code -> code.status().value() == status)
                .map(code -> code.name() + " " + code.title())
                .collect(Collectors.joining("；"));
        operation.getResponses().addApiResponse(String.valueOf(status), problem(codes));
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
