package org.ecozone.server.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which finds where a page as it stands breaks WCAG 2.0, 2.1 and 2.2, levels A and AA. */
final class Axe {

    private static final String SCRIPT = script();

    /** Every rule of these levels; axe leaves the target size of WCAG 2.2 out unless it is named. */
    private static final String RULES = """
            { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: { "target-size": { enabled: true } } }""";

    private static final String RUN = """
            async () => {
              const { violations, passes } = await axe.run(document, %s);
              if (passes.length === 0) throw new Error("no rule was applied");
              return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
                [id, "at", target.join(" "), failureSummary.replace(/\\s+/g, " ")].join(" ")));
            }""".formatted(RULES);

    private Axe() {}

    /** What is broken, each with its rule and its element. The script comes in by the driver, which no policy of the page holds back. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
