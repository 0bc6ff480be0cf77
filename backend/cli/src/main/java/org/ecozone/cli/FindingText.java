package org.ecozone.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ecozone.edition.EditionContent;
import org.ecozone.edition.EditionFinding;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.json.GeometryJson;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How findings of an edition are printed. */
final class FindingText {

    private FindingText() {}

    /** Each on lines of its own, and how many there are. */
    static void print(EditionContent content, List<EditionFinding> findings, PrintWriter out) {
        for (EditionFinding finding : findings) {
            out.println(heading(finding.fault()));
            out.println("    " + finding.fault().message());
            out.println("    " + finding.fault().messageEn());
        }
        long errors = findings.stream().filter(EditionFinding::refuses).count();
        long warnings = findings.size() - errors;
        out.println("数据版本 " + content.code() + "：" + content.layers().size() + " 个图层，"
                + content.zones().size() + " 个分区；错误 " + errors + " 个，提醒 " + warnings + " 个");
        out.println("edition " + content.code() + ": " + content.layers().size() + " layers, "
                + content.zones().size() + " zones; errors " + errors + ", warnings " + warnings);
    }

    private static String heading(Fault fault) {
        FaultPlace.Point point = fault.at().point();
        String where = fault.at() + (point == null ? "" : " (" + point.longitude() + ", " + point.latitude() + ")");
        return fault.severity() + " " + fault.code() + " " + where;
    }

    /** A GeoJSON Feature: the ground in question, else the point, else no geometry. */
    static ObjectNode feature(String edition, EditionFinding finding) {
        Fault fault = finding.fault();
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.set("geometry", geometry(finding.ground(), fault.at().point()));
        ObjectNode properties = feature.putObject("properties")
                .put("edition", edition)
                .put("code", fault.code())
                .put("severity", fault.severity().name())
                .put("message", fault.message())
                .put("messageEn", fault.messageEn())
                .put("layer", finding.layer())
                .put("file", fault.at().file());
        properties.put("line", fault.at().line() == 0 ? null : fault.at().line());
        var zones = properties.putArray("zones");
        finding.zones().forEach(zones::add);
        return feature;
    }

    private static @Nullable ObjectNode geometry(@Nullable Geometry ground, FaultPlace.@Nullable Point point) {
        if (ground != null) {
            return GeometryJson.of(ground);
        }
        if (point == null) {
            return null;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "Point");
        json.putArray("coordinates").add(point.longitude()).add(point.latitude());
        return json;
    }
}
