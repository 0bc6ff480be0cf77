package org.ecozone.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/** The sample files of the demonstration data, each read as the page reads it; a system that is asked back is the first named. */
final class SampleSites {

    private static final Path SITES = ProjectData.DATA.resolve("demo/sites");

    private SampleSites() {}

    /** The names of the files, sorted. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(SITES)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(file -> !file.equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SiteFeature> of(String file) {
        try {
            byte[] content = Files.readAllBytes(SITES.resolve(file));
            SiteFileReading reading = SiteFile.read(content, file, SiteFileOptions.NONE);
            if (reading.sites().isEmpty() && !reading.crs().candidates().isEmpty()) {
                var crs = reading.crs().candidates().get(0).crs();
                reading = SiteFile.read(content, file, new SiteFileOptions(Optional.of(crs), Optional.empty()));
            }
            return reading.sites();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
