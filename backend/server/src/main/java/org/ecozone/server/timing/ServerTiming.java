package org.ecozone.server.timing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says in the header {@code Server-Timing} (W3C) what an answer took, by the few {@link Stage}s that it went through. */
@RestControllerAdvice
class ServerTiming implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        RequestAttributes running = RequestContextHolder.getRequestAttributes();
        if (running != null) {
            String metrics = Stream.of(Stage.values())
                    .map(stage -> stage.metric(running))
                    .filter(metric -> !metric.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!metrics.isEmpty()) {
                response.getHeaders().set("Server-Timing", metrics);
            }
        }
        return body;
    }
}
