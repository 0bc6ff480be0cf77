package org.ecozone.server.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.server.edge.KeptBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that the page is made of but its document, with one hash over all of them: a module names others by their place beside it, so
 * one that changes gives all of them another address. Of libraries only what the page names is among them, and what that names in turn.
 */
@Component
final class PageFiles {

    private static final String ROOT = "META-INF/resources/";
    private static final List<String> OWN = List.of("js/**/*", "css/**/*", "basemap/*", "samples/*", "favicon.svg");
    private static final Pattern LIBRARY = Pattern.compile("webjars/[\\w.@-]+(?:/[\\w.@-]+)+");
    private static final Pattern PICTURE = Pattern.compile("url\\(\\s*[\"']?([\\w./-]+)[\"']?\\s*\\)");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final SortedMap<String, PageFile> files = new TreeMap<>();
    private final PageFile document;
    private final String hash;

    PageFiles() throws IOException {
        for (String pattern : OWN) {
            for (Resource resource : resources.getResources("classpath*:" + ROOT + pattern)) {
                if (resource.isReadable()) {
                    String url = resource.getURL().toString();
                    keep(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), resource);
                }
            }
        }
        document = read("index.html", resources.getResource("classpath:" + ROOT + "index.html"));
        for (PageFile file : List.copyOf(files.values())) {
            addLibraries(file);
        }
        addLibraries(document);
        var all = new StringBuilder();
        files.forEach((path, file) ->
                all.append(path).append('\n').append(file.hash()).append('\n'));
        hash = KeptBytes.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The document as it was written: with addresses beside it, without hashes. */
    PageFile source() {
        return document;
    }

    /** Over every file and its place: other content is another hash, in any process. */
    String hash() {
        return hash;
    }

    @Nullable
    PageFile find(String path) {
        return files.get(path);
    }

    Map<String, PageFile> all() {
        return files;
    }

    private void addLibraries(PageFile file) throws IOException {
        if (file.path().matches(".*\\.(js|css|html)")) {
            Matcher named = LIBRARY.matcher(file.text());
            while (named.find()) {
                addLibrary(named.group());
            }
        }
    }

    private void addLibrary(String path) throws IOException {
        Resource resource = resources.getResource("classpath:" + ROOT + path);
        if (files.containsKey(path) || !resource.isReadable()) {
            return;
        }
        PageFile library = keep(path, resource);
        if (path.endsWith(".css")) {
            Matcher picture = PICTURE.matcher(library.text());
            while (picture.find()) {
                addLibrary(path.substring(0, path.lastIndexOf('/') + 1) + picture.group(1));
            }
        }
    }

    private PageFile keep(String path, Resource resource) throws IOException {
        PageFile file = read(path, resource);
        files.put(path, file);
        return file;
    }

    private static PageFile read(String path, Resource resource) throws IOException {
        return PageFile.of(path, resource.getContentAsByteArray());
    }
}
