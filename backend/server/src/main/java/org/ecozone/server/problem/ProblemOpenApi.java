package org.ecozone.server.problem;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the OpenAPI document what the service is, and that every operation may answer with a problem. */
@Configuration(proxyBeanMethods = false)
class ProblemOpenApi {

    private static final String SCHEMA = "Problem";

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            describe(api);
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
            Content content = new Content()
                    .addMediaType(
                            org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new MediaType().schema(reference));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse(
                                    "default",
                                    new ApiResponse()
                                            .description("问题（RFC 9457）")
                                            .content(content)));
        };
    }

    private static void describe(OpenAPI api) {
        api.setInfo(new Info()
                .title("EcoZone 生态环境分区管控研判服务")
                .version("1")
                .description("坐标为 CGCS2000（EPSG:4490）经度、纬度；面积字段名带单位，方法随数给出。"));
        api.setServers(null);
    }
}
