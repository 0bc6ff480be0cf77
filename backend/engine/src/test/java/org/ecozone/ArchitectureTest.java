package org.ecozone;

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
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** The shape of the engine, as backend/ARCHITECTURE.md states it. */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ecozone");

    /** Every package and, after the bar, all that it imports of ours: no arrow more, none that is not used. */
    private static final String ARROWS = """
            fault             |
            json              |
            chain             | json
            work              |
            yaml              | fault
            geo               | work
            geo.check         | work fault geo
            geo.distance      | geo
            geo.line          | geo
            geo.widening      | work geo
            geo.plane         | geo
            geo.cells         | geo
            geo.grid          | work geo
            geo.overlap       | geo geo.distance geo.line geo.widening
            zoning            | geo geo.distance geo.overlap
            tile              | fault work geo geo.grid zoning
            cover             | geo geo.distance geo.overlap zoning
            indicator         | fault geo zoning cover
            indicator.answer  | geo json zoning indicator
            indicator.file    | fault json yaml zoning cover indicator
            comparison        | geo geo.distance geo.overlap zoning cover
            comparison.answer | geo zoning json comparison cover
            comparison.file   | fault yaml comparison
            edition           | fault geo geo.check zoning
            gisfile.dxf       | work
            gisfile.sqlite    | work
            gisfile           | work fault geo geo.check gisfile.dxf gisfile.sqlite
            sitefile.site     | fault geo geo.check
            sitefile.geojson  | work fault json geo geo.check sitefile.site
            sitefile.wkt      | work geo sitefile.site
            sitefile.plot     | work fault geo geo.check sitefile.site
            sitefile.table    | work fault geo geo.check sitefile.site sitefile.plot
            sitefile          | fault geo geo.check gisfile sitefile.site sitefile.geojson sitefile.wkt sitefile.plot sitefile.table
            access.industry   |
            access.rule       | fault geo.overlap zoning
            access.coverage   | access.rule zoning
            access.eia        | access.rule
            access.book       | fault geo zoning access.rule access.eia access.coverage
            access.citation   | json access.rule access.book access.coverage
            access.coverage.answer | zoning json access.rule access.industry access.coverage access.book
            access.file       | fault yaml geo.overlap access.rule access.eia access.coverage access.book
            access.assess     | geo geo.overlap zoning access.rule access.eia access.coverage access.book
            access.lint       | zoning access.rule access.eia access.coverage access.industry access.book access.file
            access.mutation   | access.rule access.book access.lint
            screening         | geo geo.overlap zoning access.rule access.book access.assess access.industry
            screening.answer  | geo geo.overlap zoning access.industry access.rule access.eia access.book access.assess json screening
            screening.request | geo geo.overlap geo.widening zoning access.industry access.rule access.book fault json screening sitefile.geojson
            screening.review  | fault chain
            screening.project | fault chain
            screening.siting  | work json geo geo.overlap geo.cells zoning access.rule access.book access.assess access.industry screening screening.answer
            screening.record  | work zoning access.book json chain screening screening.answer screening.request screening.review
            screening.rescreen | geo geo.overlap zoning access.rule access.book access.assess screening screening.request screening.record
            screening.sheet   | work json geo geo.overlap zoning access.rule access.book access.assess screening
            screening.extract | json geo geo.overlap zoning access.rule access.coverage access.book access.assess screening screening.answer screening.sheet
            screening.batch   | fault json zoning access.rule access.book access.assess sitefile.site screening screening.request screening.answer screening.sheet
            screening.otherwise | work json geo geo.overlap geo.plane zoning access.rule access.eia access.book access.assess screening screening.answer screening.sheet
            """;

    @Test
    void packagesImportWhatTheTableSays() {
        assertThat(new PackageArrows(ENGINE, "org.ecozone.").lines())
                .containsExactlyElementsOf(PackageArrows.table(ARROWS));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.ecozone.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void noMoreThanFourClassesDependOnEachOtherInACircle() {
        assertThat(ClassCircles.of(ENGINE))
                .allSatisfy(circle -> assertThat(circle).hasSizeLessThanOrEqualTo(4));
    }

    /** {@code gisfile} holds a reader for each format and waits to be made smaller. */
    @Test
    void aPackageHoldsNoMoreThanThirtyClasses() {
        Map<String, Long> sizes = PackageArrows.sizes(ENGINE);
        sizes.remove("org.ecozone.gisfile");
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(30));
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
