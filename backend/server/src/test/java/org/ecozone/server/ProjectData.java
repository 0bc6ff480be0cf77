package org.ecozone.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's data folder, from whichever module the tests were started in; {@code ECOZONE_DATA} names another. */
public final class ProjectData {

    private ProjectData() {}

    public static Path folder() {
        if (System.getenv("ECOZONE_DATA") != null) {
            return Path.of(System.getenv("ECOZONE_DATA"));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("data/demo/editions.yaml"))) {
                return folder.resolve("data");
            }
        }
        throw new IllegalStateException("data/demo/editions.yaml is in no folder above");
    }
}
