package org.ecozone.server.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.http.MediaType;

/** What an answer is given as. */
enum Format {
    JSON(MediaType.APPLICATION_JSON_VALUE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that the parameter {@code format} names. */
    static Format of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.at(
                        "format", ProblemCode.BAD_PARAMETER, "参数 format 应为 " + words() + " 之一；收到“" + word + "”"));
    }

    private static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining("、"));
    }
}
