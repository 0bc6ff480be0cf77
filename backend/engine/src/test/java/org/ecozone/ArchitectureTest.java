package org.ecozone;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** The shape of the engine, as backend/ARCHITECTURE.md states it. */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ecozone");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geo       |",
                "zoning    | geo",
                "sitefile  | geo",
                "sitefile.gis | geo",
                "access    | geo zoning",
                "indicator | geo zoning",
                "screening | geo zoning access",
            })
    void dependenciesPointOneWay(String feature, String mayImport) {
        String[] allowed = mayImport == null ? new String[0] : mayImport.strip().split(" ");
        String[] packages = new String[allowed.length + 1];
        packages[0] = "org.ecozone." + feature + "..";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 1] = "org.ecozone." + allowed[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.ecozone..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(packages)))
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void everyClassLivesInAKnownFeature() {
        classes()
                .should()
                .resideInAnyPackage(
                        "org.ecozone.geo..",
                        "org.ecozone.zoning..",
                        "org.ecozone.sitefile..",
                        "org.ecozone.access..",
                        "org.ecozone.indicator..",
                        "org.ecozone.screening..")
                .check(ENGINE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.ecozone.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void onlyGeoMeasuresOrCutsGeometry() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ecozone.geo..")
                .should()
                .callMethodWhere(target(owner(JavaClass.Predicates.assignableTo(Geometry.class)))
                        .and(target(nameMatching("getArea|getLength|buffer|distance|isWithinDistance|intersection"
                                + "|union|difference|symDifference|intersects|contains|covers|relate"))))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.locationtech.jts.operation..",
                        "org.locationtech.jts.geom.prep..",
                        "org.locationtech.jts.index..",
                        "org.geotools.referencing..",
                        "org.geotools.geometry..")
                .check(ENGINE);
    }

    @Test
    void theEngineKnowsNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "org.hibernate..",
                        "java.net.http..")
                .check(ENGINE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor)$")
                .check(ENGINE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ENGINE);
    }
}
