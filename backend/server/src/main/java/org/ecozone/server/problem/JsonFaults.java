package org.ecozone.server.problem;

import java.util.List;
import org.ecozone.json.JsonMistake;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says where and why a request's JSON cannot be read. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException problem(HttpMessageNotReadableException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                String message = message(json);
                return new ProblemException(
                        ProblemCode.BAD_JSON, message, List.of(Fault.of(ProblemCode.BAD_JSON.name(), message)));
            }
        }
        return new ProblemException(ProblemCode.BAD_JSON, "请求体为空或无法读取；应为一个 JSON 对象。");
    }

    private static String message(JacksonException json) {
        TokenStreamLocation at = json.getLocation();
        String place =
                at == null || at.getLineNr() < 1 ? "" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列：";
        if (json instanceof StreamConstraintsException) {
            return place + "超出 JSON 的限制：嵌套过深，或名称、数字过长。";
        }
        if (json instanceof MismatchedInputException) {
            return place + "JSON 之后还有多余的内容；请求体应为一个 JSON 对象。";
        }
        String why = JsonMistake.behind(String.valueOf(json.getOriginalMessage()))
                .map(JsonMistake::chinese)
                .orElse("此处不合 JSON 语法；请检查逗号、引号和括号，不能有注释");
        return place + why + "。";
    }
}
