package org.ecozone.server.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ecozone.fault.FaultsFound;
import org.ecozone.gisfile.GeoPackage;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.indicator.Kept;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.springframework.beans.factory.annotation.Autowired;
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
    private static final int MOST_PREPARED = 2;
    private static final List<String> SCRIPTS =
            List.of("README.md", "run.sql", Scripts.TABLES, Scripts.FIGURES, Scripts.COMPARE);

    private final PublishedEditions editions;
    private final String software;
    /** It takes seconds of all cores and writes both editions to the disk. */
    private final Semaphore places;

    private final Kept<Question.Name, List<Figure>> expected = new Kept<>(MOST_EXPECTED);

    @Autowired
    RecomputationKit(PublishedEditions editions, BuildProperties build) {
        this(editions, build, MOST_PREPARED);
    }

    /** @param most how many are prepared at once */
    RecomputationKit(PublishedEditions editions, BuildProperties build, int most) {
        this.editions = editions;
        places = new Semaphore(most);
        this.software = String.valueOf(build.getVersion());
    }

    /**
     * All that takes long or may fail, done before anything is sent.
     *
     * @param packages of each edition that the question speaks of; empty inside where this machine has no GDAL
     */
    record Prepared(Question question, List<Figure> expected, List<Optional<GeoPackage>> packages)
            implements AutoCloseable {

        @Override
        public void close() {
            packages.forEach(made -> made.ifPresent(GeoPackage::close));
        }
    }

    /** Prepares the kit, which the caller closes; throws SERVER_BUSY where others are being prepared, or GDAL has too much to do. */
    Prepared prepare(Question question) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "正在准备的复算包太多，请稍后再试。");
        }
        try {
            return prepared(question);
        } finally {
            places.release();
        }
    }

    private Prepared prepared(Question question) {
        List<Figure> figures = expected.get(question.name(), () -> ExpectedFigures.of(question, () -> {}));
        List<Optional<GeoPackage>> packages = new ArrayList<>();
        var prepared = new Prepared(question, figures, packages);
        try {
            question.editions().forEach(map -> packages.add(GeoPackage.of(layers(map))));
            return prepared;
        } catch (FaultsFound busy) {
            prepared.close();
            throw new ProblemException(
                    ProblemCode.SERVER_BUSY,
                    "图层文件此刻写不出来，请稍后再试。",
                    busy.faults().stream().map(Fault::of).toList());
        } catch (RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private Map<String, byte[]> layers(ZoningMap map) {
        Map<String, byte[]> layers = new LinkedHashMap<>();
        for (Layer layer : map.layers()) {
            layers.put(layer.id(), editions.geoJson(map.edition().code(), layer.id()));
        }
        return layers;
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
    void write(Prepared prepared, OutputStream out) throws IOException {
        Question question = prepared.question();
        var zip = new KitZip(out, name(question));
        for (String script : SCRIPTS) {
            zip.text(script, Scripts.text(script));
        }
        zip.bytes("edition.json", CanonicalJson.bytes(described(question)));
        zip.table("expected.csv", writer -> KitTables.expected(writer, prepared.expected()));
        for (KitTables.TableFile file : new KitTables(question).files()) {
            zip.table("data/" + file.name() + ".csv", file.content());
        }
        for (int i = 0; i < prepared.packages().size(); i++) {
            layers(zip, question.editions().get(i), prepared.packages().get(i));
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

    private void layers(KitZip zip, ZoningMap map, Optional<GeoPackage> made) throws IOException {
        String name = "layers-" + map.edition().code();
        if (made.isPresent()) {
            try (InputStream in = made.get().open()) {
                zip.copy(name + ".gpkg", in);
            }
            return;
        }
        for (Map.Entry<String, byte[]> layer : layers(map).entrySet()) {
            zip.bytes(name + "/" + layer.getKey() + ".geojson", layer.getValue());
        }
    }
}
