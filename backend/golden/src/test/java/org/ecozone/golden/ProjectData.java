package org.ecozone.golden;

import java.nio.file.Path;
import org.ecozone.access.industry.IndustryCatalogue;

/** The project's own rules, golden set and demonstration data, read once for all tests. */
final class ProjectData {

    static final Path DATA = Path.of("../../data");
    static final Examination EXAMINATION = Examination.of(DATA);
    static final IndustryCatalogue INDUSTRIES = IndustryCatalogue.load(DATA.resolve("reference/gbt4754-2017.csv"));

    private ProjectData() {}
}
