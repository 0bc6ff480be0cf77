package org.ecozone.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.json.CanonicalJson;
import org.ecozone.json.GeometryJson;
import org.ecozone.report.content.Material;
import org.ecozone.report.content.ReportDocument;
import org.ecozone.report.document.Block.Picture;
import org.ecozone.report.document.Document;
import org.ecozone.report.map.MapSubject;
import org.ecozone.report.map.SiteMaps;
import org.ecozone.report.text.FontSet;
import org.ecozone.screening.Screening;
import org.ecozone.screening.answer.Answer;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.ReadRequest;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Screenings of sample sites as a server would have recorded them, and the reports of those. */
final class SampleReports {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");

    private final ZoningMap map;
    private final RuleBook rules;
    private final RulesOnMap onMap;
    private final RequestReader reader;
    private final Answers answers = new Answers();

    SampleReports(Path project, ZoningMap map) {
        this.map = map;
        rules = RuleReading.load(project.resolve("data/rules"));
        onMap = RulesOnMap.of(rules, map);
        reader = new RequestReader(IndustryCatalogue.load(project.resolve("data/reference/gbt4754-2017.csv")));
    }

    /** The record of a refinery on {@code site} that is to be built anew and states nothing else: most rules stay open. */
    Material material(Geometry site) {
        ReadRequest read = read(site);
        Answer answer = answer(read);
        RecordedRequest request = RecordedRequest.of(read, map.edition(), rules);
        RecordedScreening recorded = RecordedScreening.of(
                answer.id(), AT, map.edition().code(), CanonicalJson.bytes(request.feature()), answer.content());
        return new Material(
                recorded,
                request,
                read.asked().site(),
                Sheet.ofRecord(
                        answer.content(),
                        answer.hash(),
                        map.layers(),
                        () -> map.nearestOfTerritory(read.asked().site())),
                Optional.empty(),
                map,
                rules,
                "",
                false);
    }

    /** What a server does to answer a screening of {@code site}. */
    Answer screening(Geometry site) {
        return answer(read(site));
    }

    private ReadRequest read(Geometry site) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.set("geometry", GeometryJson.of(site));
        ObjectNode properties = feature.putObject("properties");
        properties.put("name", "示例炼油项目").put("industry", "2511");
        properties.putObject("facts").put("nature", "NEW");
        return reader.read(feature, map.edition(), DAY, rules);
    }

    private Answer answer(ReadRequest read) {
        return answers.of(Screening.screen(read.asked(), onMap), Detail.FULL, "bench");
    }

    /** The report of the first site with the maps of all of them. */
    static Document document(List<Material> materials, FontSet fonts) {
        List<Picture> maps = new ArrayList<>();
        for (Material material : materials) {
            maps.addAll(SiteMaps.draw(
                    new MapSubject(
                            material.map(),
                            material.site(),
                            ReportDocument.projectName(material),
                            ReportDocument.layersInvolved(material)),
                    fonts));
        }
        return ReportDocument.of(materials.get(0), maps);
    }
}
