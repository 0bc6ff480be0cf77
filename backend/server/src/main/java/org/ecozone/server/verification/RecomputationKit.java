package org.ecozone.server.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.gisfile.GeoPackage;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.indicator.Kept;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * With which anybody repeats every figure of an edition in PostGIS: zones, SQL, expected figures, hashes and what to do. {@code psql}
 * loads CSV with the coordinates bit by bit, so that it needs no other program; the GeoPackage beside it is for QGIS.
 */
@Service
class RecomputationKit {

    private static final int MOST_EXPECTED = 4;
    private static final List<String> SCRIPTS =
            List.of("README.md", "run.sql", Scripts.TABLES, Scripts.FIGURES, Scripts.COMPARE);

    private final PublishedEditions editions;
    private final String software;
    private final Kept<Question, List<Figure>> expected = new Kept<>(MOST_EXPECTED);

    RecomputationKit(PublishedEditions editions, BuildProperties build) {
        this.editions = editions;
        this.software = String.valueOf(build.getVersion());
    }

    /** What the kit expects, computed before anything is sent. */
    List<Figure> expected(Question question) {
        return expected.get(question, () -> ExpectedFigures.of(question, () -> {}));
    }

    /** The name of the kit and of the folder in it. */
    static String name(Question question) {
        String edition = question.edition().edition().code();
        return "recomputation-" + edition
                + (question.comparesEditions()
                        ? "-" + question.baseline().edition().code()
                        : "");
    }

    /** Writes the zip to {@code out}, which stays open. */
    void write(Question question, OutputStream out) throws IOException {
        var zip = new KitZip(out, name(question));
        for (String script : SCRIPTS) {
            zip.text(script, Scripts.text(script));
        }
        zip.bytes("edition.json", CanonicalJson.bytes(described(question)));
        List<Figure> figures = expected(question);
        zip.table("expected.csv", writer -> KitTables.expected(writer, figures));
        for (KitTables.TableFile file : new KitTables(question).files()) {
            zip.table("data/" + file.name() + ".csv", file.content());
        }
        for (ZoningMap map : question.editions()) {
            layers(zip, map);
        }
        zip.end();
    }

    private ObjectNode described(Question question) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode described = json.objectNode()
                .put("software", "EcoZone " + software)
                .put("method", "ELLIPSOIDAL_CGCS2000")
                .put("synthetic", question.edition().layers().stream().anyMatch(Layer::synthetic));
        described.set("edition", edition(question.edition().edition()));
        described.set("baseline", edition(question.baseline().edition()));
        described.set(
                "definitions",
                json.objectNode()
                        .put("version", question.book().version())
                        .put("hash", question.book().hash()));
        return described;
    }

    private static ObjectNode edition(Edition edition) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", edition.code())
                .put("hash", edition.hash())
                .put("effectiveFrom", edition.effectiveFrom().toString());
    }

    private void layers(KitZip zip, ZoningMap map) throws IOException {
        String name = "layers-" + map.edition().code();
        Map<String, byte[]> layers = new LinkedHashMap<>();
        for (Layer layer : map.layers()) {
            layers.put(layer.id(), editions.geoJson(map.edition().code(), layer.id()));
        }
        Optional<GeoPackage> made = GeoPackage.of(layers);
        if (made.isPresent()) {
            try (GeoPackage file = made.get();
                    InputStream in = file.open()) {
                zip.copy(name + ".gpkg", in);
            }
            return;
        }
        for (Map.Entry<String, byte[]> layer : layers.entrySet()) {
            zip.bytes(name + "/" + layer.getKey() + ".geojson", layer.getValue());
        }
    }
}
