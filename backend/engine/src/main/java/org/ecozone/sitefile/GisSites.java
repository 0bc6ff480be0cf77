package org.ecozone.sitefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.ecozone.gisfile.GisFault;
import org.ecozone.gisfile.GisFeature;
import org.ecozone.gisfile.GisFile;
import org.ecozone.gisfile.GisLayer;
import org.ecozone.gisfile.GisReading;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.DetectedFile;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteDraft;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.site.SiteNames;
import org.ecozone.sitefile.site.SiteProposal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a GIS file as sites: each layer in the system it states, or in the one that is asked back; coordinates go
 * through our own {@link Reprojection}, straight edges in their own plane.
 *
 * <p>Limits: {@value #MAX_SITES} sites and {@value #MAX_VERTICES} vertices in a file.
 */
final class GisSites {

    /** The most sites that are read from one file of these formats. */
    static final int MAX_SITES = 10_000;

    /** The most vertices of all sites of a file together, as they stand in it. */
    static final int MAX_VERTICES = 4_000_000;

    private static final List<String> NAMES = List.of(
            "name",
            "名称",
            "项目名称",
            "地块名称",
            "项目名",
            "地块名",
            "XMMC",
            "DKMC",
            "DKBH",
            "地块编号",
            "title",
            "NAME_CHN",
            "MC",
            "BSM");

    private final Optional<Crs> chosen;
    private final FaultList faults = new FaultList();
    private final List<SiteFeature> sites = new ArrayList<>();
    private final Set<Crs> systems = new LinkedHashSet<>();
    private CrsDetection crs = CrsDetection.NONE;
    private int number;

    private GisSites(Optional<Crs> chosen) {
        this.chosen = chosen;
    }

    static SiteFileReading read(byte[] content, SiteFileOptions options) {
        GisReading reading = GisFile.read(content, options.encoding());
        var sites = new GisSites(options.crs());
        sites.read(reading);
        var format = reading.format().map(f -> FileFormat.valueOf(f.name()));
        List<String> layers = reading.layers().stream().map(GisLayer::name).toList();
        return SiteFileReading.of(sites.sites, sites.crs, sites.faults)
                .of(new DetectedFile(format, reading.encoding(), layers));
    }

    private void read(GisReading reading) {
        reading.faults().forEach(fault -> faults.fault(fault.asFault(null)));
        reading.notices().forEach(notice -> faults.notice(notice.asFault(null)));
        long features =
                reading.layers().stream().mapToLong(l -> l.features().size()).sum();
        long vertices = reading.layers().stream()
                .flatMap(layer -> layer.features().stream())
                .mapToLong(f -> f.geometry().map(Geometry::getNumPoints).orElse(0))
                .sum();
        if (features > MAX_SITES) {
            tooMany("TOO_MANY_SITES", "图形", features, MAX_SITES, "features");
        } else if (vertices > MAX_VERTICES) {
            tooMany("TOO_MANY_VERTICES", "顶点", vertices, MAX_VERTICES, "vertices");
        } else {
            reading.layers().forEach(layer -> layer(layer, reading.layers().size() > 1));
            boolean isSilent =
                    sites.isEmpty() && !faults.hasFaults() && crs.candidates().isEmpty();
            if (isSilent) {
                faults.fault(SiteFault.inFile("NO_SITE", "文件里没有带图形的要素。", "The file has no feature with a geometry."));
            }
        }
    }

    private void layer(GisLayer layer, boolean isOneOfSeveral) {
        tellEmpty(layer);
        if (layer.features().stream().allMatch(GisFeature::isEmpty)) {
            return;
        }
        var system = new GisSystem(layer, chosen, faults);
        Optional<GisSystem.Placement> placement = system.decide();
        if (placement.isEmpty()) {
            if (crs.detected().isEmpty()
                    && crs.candidates().isEmpty()
                    && !system.candidates().isEmpty()) {
                crs = CrsDetection.oneOf(system.candidates());
            }
            return;
        }
        detect(placement.get().crs(), layer.name());
        for (int i = 0; i < layer.features().size() && !faults.isFull(); i++) {
            feature(layer.features().get(i), layer, isOneOfSeveral, placement.get());
        }
    }

    private void tellEmpty(GisLayer layer) {
        long empty = layer.features().stream().filter(GisFeature::isEmpty).count();
        if (empty > 0) {
            faults.notice(
                    "FEATURE_WITHOUT_GEOMETRY",
                    "图层“" + JsonText.cut(layer.name(), 80) + "”有 " + empty + " 个要素没有图形，没有读取。",
                    empty + " features of layer " + JsonText.cut(layer.name(), 80)
                            + " have no geometry and were not read.");
        }
    }

    private void feature(GisFeature feature, GisLayer layer, boolean isOneOfSeveral, GisSystem.Placement placement) {
        if (feature.isEmpty()) {
            return;
        }
        number++;
        String name = feature.name()
                .or(() -> name(feature.attributes()))
                .or(() -> SiteNames.ofLongName(feature.attributes()))
                .or(() -> SiteNames.ofRenamed(feature.attributes()))
                .map(n -> JsonText.cut(n, 200))
                .orElseGet(() -> (isOneOfSeveral ? JsonText.cut(layer.name(), 80) + " " : "") + "地块 " + number);
        feature.faults().forEach(fault -> faults.fault(SiteFault.ofSite(placed(fault, placement), name)));
        feature.geometry()
                .map(placement::eastNorth)
                .flatMap(geometry -> new SiteDraft(
                                name, geometry, placement.crs(), OptionalDouble.empty(), feature.attributes())
                        .checked(faults))
                .ifPresent(sites::add);
        feature.ifClosed()
                .map(placement::eastNorth)
                .ifPresent(closed -> propose(
                        new SiteDraft(name, closed, placement.crs(), OptionalDouble.empty(), feature.attributes())));
    }

    /** What a site with open rings would be, had they been closed; its other faults are told once its rings are closed. */
    private void propose(SiteDraft closed) {
        var found = new FaultList();
        closed.checked(found).map(SiteProposal::closed).ifPresent(faults::proposal);
        found.proposals().stream().map(SiteProposal::ofClosedRings).forEach(faults::proposal);
    }

    private void detect(Crs decided, String layer) {
        boolean isFirst = systems.isEmpty();
        systems.add(decided);
        if (isFirst) {
            crs = CrsDetection.certainly(decided);
        } else if (!crs.detected().equals(Optional.of(decided))) {
            faults.notice(
                    "CRS_MIXED",
                    "图层“" + JsonText.cut(layer, 80) + "”的坐标系是 " + decided + "，与首个图层 "
                            + systems.iterator().next() + " 不同，已各按其坐标系读取。",
                    "Layer " + JsonText.cut(layer, 80) + " is in " + decided + ", the first one in "
                            + systems.iterator().next() + "; each was read in its own system.");
        }
    }

    private static Optional<String> name(Map<String, Object> attributes) {
        return NAMES.stream()
                .flatMap(wanted -> attributes.entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(wanted))
                        .map(entry -> String.valueOf(entry.getValue()).strip()))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private static Fault placed(GisFault fault, GisSystem.Placement placement) {
        Coordinate at = fault.coordinate() == null ? null : placement.eastNorth(fault.coordinate());
        boolean isPlace = at != null && Reprojection.isInReach(at, placement.crs());
        if (!isPlace) {
            return fault.asFault(null);
        }
        Coordinate lonLat = Reprojection.toLonLat(at, placement.crs());
        return fault.asFault(new FaultPlace.Point(lonLat.x, lonLat.y));
    }

    private void tooMany(String code, String what, long came, int most, String whatEn) {
        faults.fault(SiteFault.inFile(
                code,
                "文件有 " + came + " 个" + what + "，最多 " + most + " 个；请分开上传或先简化。",
                "The file has " + came + " " + whatEn + "; at most " + most + " are read. Split or simplify it."));
    }
}
