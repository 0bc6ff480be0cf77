package org.ecozone.screening.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the industry of a screening request, and names those that may be meant by a code that is none. */
final class IndustryReader {

    private final IndustryCatalogue industries;

    IndustryReader(IndustryCatalogue industries) {
        this.industries = industries;
    }

    /** The industry {@code code}; null if none was given, or, with a fault added, if it is none. */
    @Nullable
    Industry read(JsonNode code, RequestFaults faults) {
        if (RequestReader.isAbsent(code)) {
            return null;
        }
        Optional<Industry> found =
                code.isString() ? industries.find(code.stringValue().strip()) : Optional.empty();
        if (found.isEmpty()) {
            String expected = code.isString()
                    ? "没有行业代码“" + shortened(code.stringValue()) + "”（GB/T 4754-2017）" + suggestions(code.stringValue())
                    : "industry 应为行业代码文本，如 \"2511\"";
            faults.add(Kind.INDUSTRY_UNKNOWN, "/properties/industry", expected);
        }
        return found.orElse(null);
    }

    /** The industries that share the longest beginning with {@code code}, or whose names hold it. */
    private String suggestions(String code) {
        String wanted = shortened(code.strip());
        for (int length = wanted.length(); length > 0; length--) {
            List<Industry> near =
                    industries.search(wanted.substring(0, length), 3).industries();
            if (!near.isEmpty()) {
                return near.stream()
                        .map(industry -> industry.code() + " " + industry.name())
                        .collect(Collectors.joining("、", "；相近：", ""));
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
