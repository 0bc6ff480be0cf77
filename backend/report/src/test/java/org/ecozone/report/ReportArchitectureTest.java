package org.ecozone.report;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The shape of the reports, as backend/ARCHITECTURE.md states it. */
class ReportArchitectureTest {

    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ecozone.report");

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.ecozone.(report.*)..").should().beFreeOfCycles().check(REPORTS);
    }

    @Test
    void documentsKnowNothingOfWhatTheyAreOf() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.ecozone.report.document..",
                        "org.ecozone.report.text..",
                        "org.ecozone.report.form..",
                        "org.ecozone.report.pdf..",
                        "org.ecozone.report.docx..",
                        "org.ecozone.report.xlsx..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.ecozone..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                JavaClass.Predicates.resideInAPackage("org.ecozone.report.."))))
                .check(REPORTS);
    }

    @Test
    void contentMeasuresNothing() {
        noClasses()
                .that()
                .resideInAnyPackage("org.ecozone.report.content..", "org.ecozone.report.geo..", "org.ecozone.report")
                .should()
                .callMethodWhere(target(owner(JavaClass.Predicates.assignableTo(Geometry.class)))
                        .and(target(nameMatching("getArea|getLength|buffer|distance|isWithinDistance|intersection"
                                + "|union|difference|symDifference|intersects|contains|covers|relate"))))
                .check(REPORTS);
    }

    @Test
    void aPackageHoldsNoMoreThanThirtyClasses() {
        Map<String, Long> sizes = REPORTS.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(30));
    }
}
