package org.ecozone.server.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses query parameters and form fields that the called method does not declare as {@link RequestParam}
 * or as components of a record that is a {@link ModelAttribute}, and parameters given twice: a
 * misspelt {@code asof} must not silently mean today.
 */
final class DeclaredParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();
    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            MultiValueMap<String, String> given = given(request);
            if (!given.isEmpty()) {
                check(given, declared.computeIfAbsent(method, this::declaredBy));
            }
        }
        return true;
    }

    private static void check(MultiValueMap<String, String> given, Set<String> declared) {
        List<Fault> unknown = new ArrayList<>();
        List<Fault> repeated = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!declared.contains(name)) {
                unknown.add(Fault.at(name, ProblemCode.UNKNOWN_PARAMETER.name(), "未知参数 " + name));
            } else if (values.size() > 1) {
                repeated.add(Fault.at(name, ProblemCode.BAD_PARAMETER.name(), "参数 " + name + " 给了不止一次"));
            }
        });
        if (!unknown.isEmpty()) {
            String allowed = declared.isEmpty() ? "此地址没有参数" : "可用参数：" + String.join("、", declared);
            unknown.addAll(repeated);
            throw new ProblemException(ProblemCode.UNKNOWN_PARAMETER, allowed, unknown);
        }
        if (!repeated.isEmpty()) {
            throw new ProblemException(ProblemCode.BAD_PARAMETER, "每个参数只能给一次", repeated);
        }
    }

    /** Fields of a form stand beside the query's parameters; files count by their names. */
    private static MultiValueMap<String, String> given(HttpServletRequest request) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        if (request.getQueryString() != null) {
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> given.addAll(decoded(name), values));
        }
        if (request instanceof MultipartHttpServletRequest form) {
            form.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
            form.getMultiFileMap().forEach((name, files) -> files.forEach(file -> given.add(name, file.getName())));
        }
        return given;
    }

    private static String decoded(String encoded) {
        try {
            return UriUtils.decode(encoded.replace('+', ' '), "UTF-8");
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }

    private Set<String> declaredBy(HandlerMethod method) {
        Set<String> found = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(found::add);
            }
            String name = nameOf(parameter);
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    private @Nullable String nameOf(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation == null) {
            return null;
        }
        parameter.initParameterNameDiscovery(names);
        return annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
    }
}
