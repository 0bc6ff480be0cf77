package org.ecozone.soak.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of every answer, whatever was asked. */
final class AnswerRules {

    /** Words that only the inside of a program has: paths of the machine, stack traces, libraries, statements. */
    private static final Pattern INSIDE =
            Pattern.compile("/(?:tmp|var|usr|home|root|opt)/|\\.java:\\d|Exception\\b|\\bat (?:java|org|com|tools)\\."
                    + "|org\\.(?:ecozone|apache|spring|hibernate|postgresql|locationtech|geotools)|tools\\.jackson|(?i:tomcat|jackson|hibernate|coyote|catalina)"
                    + "|\\bSELECT |\\bINSERT INTO|StreamReadFeature|jdbc:|ogr2ogr|ogrinfo");

    private static final Pattern CODE = Pattern.compile("\"code\":\"[A-Z][A-Z_]+\"");
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private AnswerRules() {}

    /** What is wrong with the answer; empty where nothing is. */
    static List<String> faults(RawAnswer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status < 0) {
            faults.add("没有应答 (no answer, still open)");
        }
        if (status >= 500 && !isComeAgain(answer)) {
            faults.add("状态 (status) " + status);
        }
        if (!answer.header("Server").isEmpty() || !answer.header("X-Powered-By").isEmpty()) {
            faults.add("应答头说出了服务器 (a header names the server)");
        }
        if (status >= 400) {
            refusal(answer, faults);
        }
        return faults;
    }

    /** Busy: another moment will do. */
    private static boolean isComeAgain(RawAnswer answer) {
        return answer.status() == 503 && !answer.header("Retry-After").isEmpty();
    }

    private static void refusal(RawAnswer answer, List<String> faults) {
        boolean isHead = answer.body().isEmpty();
        if (!isHead
                && !(answer.header("Content-Type").startsWith("application/problem+json")
                        && CODE.matcher(answer.body()).find())) {
            faults.add("不是 problem+json (no problem document)");
        }
        if (INSIDE.matcher(answer.body()).find()) {
            faults.add("说出了内部 (tells of the inside)");
        }
    }

    /** A body that is no JSON must not get a verdict. */
    static List<String> faults(Request request, RawAnswer answer) {
        List<String> faults = faults(answer);
        boolean screened = request.method().equals("POST")
                && request.isJson()
                && request.declaresLength()
                && request.target().startsWith("/api/screenings")
                && (answer.status() == 200 || answer.status() == 201);
        if (screened && !isJson(request.body())) {
            faults.add("不是 JSON 却得到结论 (a verdict for what is no JSON)");
        }
        return faults;
    }

    static boolean isJson(byte[] body) {
        try {
            STRICT.readTree(body);
            return true;
        } catch (JacksonException no) {
            return false;
        }
    }
}
