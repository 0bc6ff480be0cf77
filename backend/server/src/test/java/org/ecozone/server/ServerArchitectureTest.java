package org.ecozone.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

class ServerArchitectureTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ecozone.server");

    /** Each package of the server and those of the server that it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("schema", Set.of()),
            Map.entry("edge", Set.of("problem")),
            Map.entry("deadline", Set.of("problem")),
            Map.entry("database", Set.of("problem")),
            Map.entry("zoning", Set.of("edge", "problem")),
            Map.entry("secret", Set.of("problem")),
            Map.entry("timing", Set.of()),
            Map.entry("metrics", Set.of()),
            Map.entry("access", Set.of("zoning", "secret", "problem")),
            Map.entry("demo", Set.of("zoning")),
            Map.entry("storing", Set.of("database", "problem")),
            Map.entry("chain", Set.of("storing", "timing", "problem")),
            Map.entry("screening", Set.of("zoning", "access", "chain", "storing", "timing", "problem")),
            Map.entry("lines", Set.of("problem")),
            Map.entry("batch", Set.of("lines", "screening", "sitefile", "zoning", "timing", "problem")),
            Map.entry(
                    "project",
                    Set.of("lines", "screening", "chain", "storing", "access", "zoning", "timing", "problem")),
            Map.entry("report", Set.of("screening", "storing", "zoning", "timing", "problem")),
            Map.entry("place", Set.of("zoning", "problem")),
            Map.entry("background", Set.of("edge", "problem")),
            Map.entry("tile", Set.of("edge", "zoning", "problem")),
            Map.entry("page", Set.of("edge")),
            Map.entry("siting", Set.of("lines", "access", "zoning", "timing", "problem")),
            Map.entry("sitefile", Set.of("timing", "problem")),
            Map.entry("indicator", Set.of("zoning", "secret", "problem")),
            Map.entry("verification", Set.of("indicator", "zoning", "problem")));

    private static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.ecozone\\.server\\.?", "");
    }

    @Test
    void packagesImportOnlyWhatTheirTableAllows() {
        MAY_IMPORT.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage("org.ecozone.server." + name)
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are of a package not allowed for " + name) {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.ecozone.server")
                                && !packageOf(type).equals(name)
                                && !allowed.contains(packageOf(type));
                    }
                })
                .check(SERVER));
    }

    @Test
    void everyPackageStandsInTheTable() {
        classes()
                .that()
                .resideInAPackage("org.ecozone.server.*..")
                .should()
                .resideInAnyPackage(MAY_IMPORT.keySet().stream()
                        .map(name -> "org.ecozone.server." + name)
                        .toArray(String[]::new))
                .check(SERVER);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.ecozone.(server.*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void controllersEntitiesAndSettingsAreNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .notBePublic()
                .check(SERVER);
    }

    /** Beside them only what keeps the connections, and asks the database how it is. */
    @Test
    void onlyRepositoriesSpeakSql() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .resideOutsideOfPackage("org.ecozone.server.database")
                .and()
                .areNotAssignableTo(org.springframework.data.repository.Repository.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.postgresql..", "javax.sql..")
                .check(SERVER);
    }

    @Test
    void geometriesArePassedThroughNotComputedWith() {
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<>("measure or overlay a geometry") {
                    private static final Set<String> GEO_ONLY = Set.of(
                            "getArea",
                            "getLength",
                            "buffer",
                            "distance",
                            "intersection",
                            "union",
                            "difference",
                            "isValid",
                            "intersects",
                            "contains",
                            "within",
                            "covers");

                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getTargetOwner().isAssignableTo(Geometry.class)
                                && GEO_ONLY.contains(call.getName());
                    }
                })
                .check(SERVER);
    }

    @Test
    void nothingIsInjectedIntoFieldsOrReadFromSingleProperties() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(SERVER);
    }

    @Test
    void namesSayWhatATypeIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(SERVER);
    }

    @Test
    void theEngineKnowsNothingOfTheServer() {
        JavaClasses engine = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.ecozone");
        noClasses()
                .that(not(resideInAPackage("org.ecozone.server..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ecozone.server..")
                .check(engine);
    }
}
