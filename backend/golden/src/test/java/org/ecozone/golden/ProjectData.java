package org.ecozone.golden;

import java.nio.file.Path;

/** The project's own rules, golden set and demonstration data, read once for all tests. */
final class ProjectData {

    static final Path DATA = Path.of("../../data");
    static final Examination EXAMINATION = Examination.of(DATA);

    private ProjectData() {}
}
