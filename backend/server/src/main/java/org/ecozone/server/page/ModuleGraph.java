package org.ecozone.server.page;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * Which modules load which, read from the modules themselves. Comments are passed over: types are named there in the same words.
 */
final class ModuleGraph {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern WITH_IT = Pattern.compile("\\b(?:from|import)\\s*\"(\\.{1,2}/[^\"]+)\"");
    private static final Pattern WHEN_USED = Pattern.compile("\\bimport\\(\\s*\"(\\.{1,2}/[^\"]+)\"\\s*\\)");

    private final Map<String, PageFile> files;

    ModuleGraph(Map<String, PageFile> files) {
        this.files = files;
    }

    /** These modules and all that are loaded with them before the first of their lines runs; the nearest first. */
    Set<String> loadedWith(Collection<String> modules) {
        Set<String> loaded = new LinkedHashSet<>();
        Queue<String> open = new ArrayDeque<>(modules);
        while (!open.isEmpty()) {
            String module = open.remove();
            if (loaded.add(module)) {
                open.addAll(named(module, WITH_IT));
            }
        }
        return loaded;
    }

    /** What these modules, and no others, load when they come to use it. */
    Set<String> askedBy(Collection<String> modules) {
        return modules.stream()
                .flatMap(module -> named(module, WHEN_USED).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All that {@code modules} and what they load may ever come to use, with what is loaded with it, but for the modules themselves. */
    Set<String> everAskedBy(Set<String> modules) {
        Set<String> all = new LinkedHashSet<>(modules);
        Set<String> found = modules;
        while (!found.isEmpty()) {
            found = loadedWith(askedBy(found));
            found.removeAll(all);
            all.addAll(found);
        }
        all.removeAll(modules);
        return all;
    }

    private List<String> named(String module, Pattern how) {
        PageFile file = files.get(module);
        if (file == null) {
            throw new IllegalStateException("The page has no module " + module);
        }
        return how.matcher(COMMENT.matcher(file.text()).replaceAll(""))
                .results()
                .map(found -> StringUtils.cleanPath(module.substring(0, module.lastIndexOf('/') + 1) + found.group(1)))
                .toList();
    }
}
