package org.ecozone.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The page's document as it is sent: its files named under their hash, and modules named before a module asks for them. Modules of
 * the first view are fetched at once; those that {@code main.js} itself asks for, and all others, stand in two templates, which the page
 * puts to use when the network has nothing better to do. Without any of this the page would be the same, and slower.
 */
@Component
final class PageDocument {

    static final String ASSETS = "assets/";

    private static final String MAIN = "js/main.js";

    /** Addresses of the page's own files; what else a document names (places on it, other pages) stays as it is. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=\\b(?:href|src)=\")(?:js/|css/|webjars/|basemap/|samples/|favicon\\.)[^\"]*(?=\")");

    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*\\bsrc=\"([^\"]+)\"");

    private final PageFile file;

    PageDocument(PageFiles files) {
        String source = files.source().text();
        var graph = new ModuleGraph(files.all());
        List<String> scripts =
                SCRIPT.matcher(source).results().map(script -> script.group(1)).toList();
        Set<String> first = new LinkedHashSet<>();
        for (String script : scripts) {
            heaviestFirst(graph.loadedWith(List.of(script)), files).forEach(first::add);
        }
        Set<String> next = graph.loadedWith(graph.askedBy(List.of(MAIN)));
        next.removeAll(first);
        Set<String> there = new LinkedHashSet<>(first);
        there.addAll(next);
        Set<String> later = graph.everAskedBy(there);
        // A library that a feature asks for is as large as all of the page: it is fetched when it is used.
        later.removeIf(module -> !module.startsWith("js/"));
        first.removeAll(scripts);
        String text = inserted(source, "</head>", preloads(first), true);
        text = inserted(text, "<template id=\"next\">", preloads(next), false);
        text = inserted(text, "<template id=\"later\">", preloads(later), false);
        file = PageFile.of("index.html", addressed(text, files).getBytes(StandardCharsets.UTF_8));
    }

    PageFile file() {
        return file;
    }

    /** On a narrow line the heaviest takes as long as many light ones, which go beside it. */
    private static Stream<String> heaviestFirst(Set<String> modules, PageFiles files) {
        return modules.stream()
                .sorted(Comparator.comparing(module -> -files.all().get(module).plain().length));
    }

    /** Of low priority: what is asked of the service meanwhile overtakes modules that wait, as a browser opens six connections. */
    private static String preloads(Collection<String> modules) {
        return modules.stream()
                .map(module -> "  <link rel=\"modulepreload\" fetchpriority=\"low\" href=\"" + module + "\">\n")
                .collect(Collectors.joining());
    }

    /** {@code text} with {@code more} before or after {@code mark}, which must be there. */
    private static String inserted(String text, String mark, String more, boolean isBefore) {
        int at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException("The page's document has no " + mark);
        }
        int place = isBefore ? at : at + mark.length();
        return text.substring(0, place) + (isBefore ? "" : "\n") + more + text.substring(place);
    }

    private static String addressed(String text, PageFiles files) {
        return ADDRESS.matcher(text).replaceAll(found -> address(found, files));
    }

    private static String address(MatchResult found, PageFiles files) {
        if (files.find(found.group()) == null) {
            throw new IllegalStateException("The page's document names a file that it does not have: " + found.group());
        }
        return Matcher.quoteReplacement(ASSETS + files.hash() + '/' + found.group());
    }
}
