package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoPackages changed by hand after they were written: what contradicts itself is asked back, and what is not read is named. */
class GeoPackageContradictionsTest {

    @TempDir
    private Path folder;

    private static final String SYSTEMS = "UPDATE gpkg_spatial_ref_sys SET ";

    @Test
    void isCertainOfWhatSaysTheSameEverywhere() {
        SiteFileReading reading = read(changed());
        assertThat(reading.crs().detected()).hasValue(new Crs(4515));
        assertThat(reading.notices()).extracting(Fault::code).doesNotContain("TABLE_NOT_READ", "GEOMETRY_NOT_READ");
        assertThat(reading.sites()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "UPDATE gpkg_contents SET srs_id = 4326 # gpkg_geometry_columns 里是 4515，gpkg_contents 里是 4326",
                "UPDATE a SET g = CAST(substr(g, 1, 4) || x'A2110000' || substr(g, 9) AS BLOB) # gpkg_geometry_columns 里是 4515，图形里是 4514",
                SYSTEMS + "organization_coordsys_id = 4514 WHERE srs_id = 4515 # 编号 EPSG:4514 与它的定义",
                SYSTEMS + "organization_coordsys_id = 4610 WHERE srs_id = 4515 # 编号 EPSG:4610 与它的定义",
                SYSTEMS
                        + "definition = replace(definition, '27500000', '28500000') WHERE srs_id = 4515 # 坐标系 4515 自相矛盾",
                SYSTEMS
                        + "definition = replace(definition, '\"central_meridian\",81', '\"central_meridian\",84') WHERE srs_id = 4515 # 坐标系 4515 自相矛盾",
                SYSTEMS
                        + "definition = replace(definition, '298.257222101', '298.257') WHERE srs_id = 4515 # 坐标系 4515 自相矛盾",
            })
    void asksBackASystemThatIsSaidInTwoWays(String change, String said) {
        byte[] file = changed(change);
        SiteFileReading reading = read(file);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("CRS_UNKNOWN");
            assertThat(fault.message()).contains("GeoPackage", "自相矛盾", said, "请选择：EPSG:4515");
        });
        // The remedy: 300 m × 200 m less the hole of 50 m × 40 m.
        SiteFileReading chosen = read(file, 4515);
        assertThat(chosen.sites())
                .singleElement()
                .satisfies(site -> assertThat(
                                Math.round(site.planarArea().orElseThrow().squareMetres()))
                        .isEqualTo(58_000));
        assertThat(chosen.notices()).extracting(Fault::code).contains("CRS_STATED_WRONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE a SET g = CAST(substr(g, 1, 4) || x'00000000' || substr(g, 9) AS BLOB)",
                "UPDATE a SET g = CAST(substr(g, 1, 4) || x'FFFFFFFF' || substr(g, 9) AS BLOB)",
                "UPDATE gpkg_contents SET srs_id = NULL",
                SYSTEMS + "definition = 'undefined' WHERE srs_id = 4515",
                SYSTEMS + "srs_name = 'CGCS2000_3_Degree_GK_Zone_27' WHERE srs_id = 4515",
            })
    void isCertainWhereOnePlaceLeavesTheSystemOpen(String change) {
        SiteFileReading reading = read(changed(change));
        assertThat(reading.crs().detected()).hasValue(new Crs(4515));
        assertThat(reading.sites()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('另一块', 'attributes', 'x', 4515)",
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('另一块', 'features', 'x', 4515)",
            })
    void namesATableOfGeometriesThatIsNoLayer(String registered) {
        byte[] file = changed("CREATE TABLE '另一块' AS SELECT * FROM a", registered);
        SiteFileReading reading = read(file);
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("TABLE_NOT_READ"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("表“另一块”里有图形", "没有读取"));
    }

    @Test
    void findsAGeometryBehindALongText() {
        // Two megabytes before the geometry: on a chain of pages.
        SiteFileReading reading = read(changed(
                "CREATE TABLE b (id INTEGER PRIMARY KEY, t TEXT, g BLOB)",
                "INSERT INTO b SELECT NULL, hex(zeroblob(1000000)), g FROM a"));
        assertThat(reading.notices()).extracting(Fault::code).contains("TABLE_NOT_READ");
    }

    @Test
    void saysThatASecondGeometryOfARowIsNotRead() {
        SiteFileReading reading = read(changed("ALTER TABLE a ADD COLUMN zweite BLOB", "UPDATE a SET zweite = g"));
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.notices()).extracting(Fault::code).contains("GEOMETRY_NOT_READ");
    }

    @Test
    void readsAllRowsOfALargeTable() {
        // More rows than a page holds, so that the tree has inner pages; the last one contradicts.
        SiteFileReading reading = read(changed(
                "INSERT INTO a (g, DKMC) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                        + " SELECT g, 'x' || i FROM a, n",
                "UPDATE a SET g = CAST(substr(g, 1, 4) || x'A2110000' || substr(g, 9) AS BLOB)"
                        + " WHERE fid = (SELECT max(fid) FROM a)"));
        assertThat(reading.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("图形里是 4514"));
    }

    private byte[] changed(String... statements) {
        try {
            Path made = Files.createTempDirectory(folder, "gpkg");
            GisSamples.made(
                    made,
                    GisSamples.PARCEL,
                    "a.gpkg",
                    "-f",
                    "GPKG",
                    "-nln",
                    "a",
                    "-lco",
                    "GEOMETRY_NAME=g",
                    "-lco",
                    "SPATIAL_INDEX=NO");
            Path file = made.resolve("a.gpkg");
            for (String statement : List.of(statements)) {
                if (!statement.isEmpty()) {
                    GisSamples.run("ogrinfo", file.toString(), "-sql", statement);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteFileReading read(byte[] content) {
        return SiteFile.read(content, "a.gpkg", SiteFileOptions.NONE);
    }

    private static SiteFileReading read(byte[] content, int epsg) {
        return SiteFile.read(content, "a.gpkg", new SiteFileOptions(Optional.of(new Crs(epsg)), Optional.empty()));
    }
}
