package org.ecozone.gisfile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.work.Deadline;

/**
 * GDAL's programs {@code ogrinfo} and {@code ogr2ogr} on this machine, each run a {@link LimitedProcess}.
 *
 * <p>GDAL is given one driver to read with and one to write with: all others that it has are named in {@code OGR_SKIP}, so
 * that a file cannot pretend to be a virtual one, a connection or an address. Plugins are off, nothing is asked of a network, and SQLite gets neither
 * SpatiaLite, whose virtual tables read any file of the machine, nor trust in what a schema calls. At most {@value #PLACES} runs at once, by turns
 * of those who ask ({@link FairPlaces}).
 */
final class Gdal {

    /** How many programs run at once in this process. */
    static final int PLACES = 2;

    static final FairPlaces RUNNING = new FairPlaces(PLACES);
    private static final Map<Path, String> DRIVERS = new ConcurrentHashMap<>();
    private static final Pattern DRIVER_LINE = Pattern.compile("^  (.+?) -[a-z, ]+- \\(.*", Pattern.MULTILINE);
    private static final String WRITTEN = "FlatGeobuf";
    private static final String GEO_PACKAGE = "GPKG";
    /** GDAL's name for it; without an ending like this the driver makes a folder. */
    private static final String STANDARD_OUTPUT = "/vsistdout/layer.fgb";

    private static final List<String> USUAL_FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/bin");

    private final Path folder;
    private final GdalLimits limits;

    Gdal(Path folder, GdalLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** The GDAL of the folder that {@code ECOZONE_GDAL_BIN} names, else of the search path; empty if there is none. */
    static Optional<Gdal> find() {
        String named = System.getenv("ECOZONE_GDAL_BIN");
        Stream<String> folders = named != null && !named.isBlank()
                ? Stream.of(named)
                : Stream.concat(
                        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)),
                        USUAL_FOLDERS.stream());
        return folders.filter(f -> !f.isBlank())
                .map(Path::of)
                .filter(f -> Files.isExecutable(f.resolve("ogr2ogr")) && Files.isExecutable(f.resolve("ogrinfo")))
                .findFirst()
                .map(f -> new Gdal(f, GdalLimits.DEFAULT));
    }

    /** What a format needs beside the driver that reads it: settings for the environment, options for opening. */
    record Input(String driver, Path file, Map<String, String> settings, List<String> openOptions) {}

    /** The layers of {@code input} that hold geometries, as GDAL lists them. */
    List<LayerListing.Listed> layers(Input input, PrivateFolder work) throws GisRefusal, IOException {
        LimitedProcess.Result list = listing(input, List.of(), work);
        if (!list.isClean()) {
            throw unopened(input);
        }
        // Only the long form tells where a name ends; the filter makes GDAL count rows, not believe a count that is
        // kept.
        LimitedProcess.Result details = listing(input, List.of("-al", "-where", "1=1"), work);
        Optional<List<LayerListing.Listed>> layers =
                LayerListing.read(details.output(), LayerListing.count(list.output()));
        return layers.orElseThrow(() -> unopened(input));
    }

    private LimitedProcess.Result listing(Input input, List<String> more, PrivateFolder work)
            throws GisRefusal, IOException {
        List<String> arguments = new ArrayList<>(List.of("-ro", "-so"));
        arguments.addAll(more);
        arguments.addAll(input.openOptions());
        arguments.add(input.file().toString());
        return run("ogrinfo", arguments, Optional.empty(), input, WRITTEN, work, Optional.empty());
    }

    private static GisRefusal unopened(Input input) {
        return new GisRefusal(
                "FILE_DAMAGED",
                "文件不能打开：已损坏、不完整或不是 " + input.driver() + " 格式。",
                "The file cannot be opened: it is damaged, incomplete or no " + input.driver() + ".");
    }

    /**
     * Writes {@code layer} of {@code input} (its only one if empty) to {@code target} in FlatGeobuf, coordinates untouched. The layer
     * there has no type of its own: the type that a layer says is not always that of all its features.
     */
    LimitedProcess.Result convert(Input input, Optional<String> layer, Path target, PrivateFolder work)
            throws GisRefusal, IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-f",
                WRITTEN,
                "-lco",
                "SPATIAL_INDEX=NO",
                "-nlt",
                "GEOMETRY",
                "-nlt",
                "CONVERT_TO_LINEAR",
                "-nln",
                "layer",
                "-gt",
                "0"));
        arguments.addAll(input.openOptions());
        arguments.add(STANDARD_OUTPUT);
        arguments.add(input.file().toString());
        return run("ogr2ogr", arguments, layer, input, WRITTEN, work, Optional.of(target));
    }

    /**
     * A layer to be written: its name, the type of its geometries, and what is stated as the time of its last change.
     */
    record Written(String layer, String type, Instant changed) {}

    /** Adds the features of {@code geoJson}, in EPSG:4490, as a layer to the GeoPackage {@code target}, which it makes if need be. */
    LimitedProcess.Result addToGeoPackage(Path geoJson, Written as, Path target, PrivateFolder work)
            throws GisRefusal, IOException {
        var input = new Input(
                "GeoJSON", geoJson, Map.of("OGR_CURRENT_DATE", as.changed().toString()), List.of());
        List<String> arguments = new ArrayList<>(List.of("-f", GEO_PACKAGE));
        if (Files.exists(target)) {
            arguments.add("-update");
        }
        arguments.addAll(List.of("-a_srs", "EPSG:4490", "-nlt", as.type(), "-nln", as.layer()));
        arguments.add(target.toString());
        arguments.add(geoJson.toString());
        return run("ogr2ogr", arguments, Optional.empty(), input, GEO_PACKAGE, work, Optional.empty());
    }

    private LimitedProcess.Result run(
            String program,
            List<String> arguments,
            Optional<String> last,
            Input input,
            String written,
            PrivateFolder work,
            Optional<Path> into)
            throws GisRefusal, IOException {
        FairPlaces.Place place = place();
        try {
            Map<String, String> environment = environment(work);
            environment.put("OGR_SKIP", others(input.driver(), written, work));
            environment.putAll(input.settings());
            var command = new LimitedProcess.Command(folder.resolve(program), arguments, last, environment);
            return into.isPresent()
                    ? LimitedProcess.runInto(into.get(), command, work, limits)
                    : LimitedProcess.run(command, work, limits);
        } finally {
            place.close();
        }
    }

    private FairPlaces.Place place() throws GisRefusal {
        FairPlaces.Place place = null;
        try {
            place = RUNNING.take(Deadline.requester(), limits.waiting());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (place == null) {
            throw new GisRefusal(
                    "READER_BUSY", "正在读取的文件太多，请稍后再试。", "Too many files are being read; try again in a moment.");
        }
        return place;
    }

    /** Every driver but {@code driver} and {@code written}. */
    private String others(String driver, String written, PrivateFolder work) throws GisRefusal, IOException {
        String all = DRIVERS.get(folder);
        if (all == null) {
            var command = new LimitedProcess.Command(
                    folder.resolve("ogrinfo"), List.of("--formats"), Optional.empty(), environment(work));
            String listing = LimitedProcess.run(command, work, limits).output();
            all = DRIVER_LINE.matcher(listing).results().map(m -> m.group(1)).collect(Collectors.joining("\n"));
        }
        List<String> names = List.of(all.split("\n"));
        if (!names.contains(driver) || !names.contains(written)) {
            throw new GisRefusal(
                    "GDAL_MISSING",
                    "本机的 GDAL 没有驱动 " + driver + " 或 " + written + "，不能读取这种文件。",
                    "The GDAL of this machine lacks the driver " + driver + " or " + written + ".");
        }
        // Kept only where it served: a listing that was cut off, by a full disk for one, must not tell ever after what
        // is missing.
        DRIVERS.put(folder, all);
        return names.stream()
                .filter(n -> !n.equals(driver) && !n.equals(written))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> environment(PrivateFolder work) {
        Map<String, String> environment = new LinkedHashMap<>();
        String own = work.path().toString();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", own);
        environment.put("TMPDIR", own);
        environment.put("CPL_TMPDIR", own);
        environment.put("CPL_MAX_ERROR_REPORTS", "20");
        environment.put("GDAL_DRIVER_PATH", "disable");
        environment.put("GDAL_PYTHON_DRIVER_PATH", "disable");
        environment.put("GDAL_VRT_ENABLE_PYTHON", "NO");
        environment.put("GDAL_DISABLE_READDIR_ON_OPEN", "TRUE");
        environment.put("GDAL_NUM_THREADS", "1");
        environment.put("GDAL_CACHEMAX", "64");
        environment.put("CPL_VSIL_CURL_ALLOWED_FILENAME", "none");
        environment.put("PROJ_NETWORK", "OFF");
        environment.put("SPATIALITE_LOAD", "NO");
        environment.put("OGR_SQLITE_PRAGMA", "trusted_schema=0");
        environment.put("OGR_GEOMETRY_ACCEPT_UNCLOSED_RING", "YES");
        environment.put("OGR_ARC_STEPSIZE", String.valueOf(GisFile.ARC_STEP_DEGREES));
        return environment;
    }
}
