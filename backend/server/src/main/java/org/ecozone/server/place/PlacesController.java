package org.ecozone.server.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.EditionAsked;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds zones of all layers, from memory. */
@Tag(name = "图层 layers")
@RestController
class PlacesController {

    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private final PublishedEditions editions;
    private final PlaceSearch search;
    private final Clock clock;

    PlacesController(PublishedEditions editions, PlaceSearch search, Clock clock) {
        this.editions = editions;
        this.search = search;
        this.clock = clock;
    }

    /** The edition that was searched. */
    record SearchedEdition(String code, @Nullable String hash) {}

    /** A part of the zones found; {@code total} counts all of them. */
    record PlaceListing(SearchedEdition edition, int total, List<FoundZone> places) {}

    /**
     * A zone; {@code matched} says what answers the query.
     *
     * @param bbox west, south, east, north
     */
    record FoundZone(
            String layer,
            String layerName,
            String code,
            String name,
            String category,
            String categoryName,
            PlaceSearch.Match matched,
            List<Double> bbox) {

        static FoundZone of(PlaceSearch.Hit hit) {
            Layer layer = hit.layer();
            Envelope box = hit.zone().geometry().getEnvelopeInternal();
            String category = hit.zone().category();
            return new FoundZone(
                    layer.id(),
                    layer.name(),
                    hit.zone().code(),
                    hit.zone().name(),
                    category,
                    layer.category(category).map(Layer.Category::name).orElse(category),
                    hit.match(),
                    List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        }
    }

    @Operation(
            summary = "按代码或名称查找各图层的分区",
            description = "先代码相同的，再名称相同、以其开头、含有其字的，再代码的一部分（至少两个字符）；" + "几个词以空格分开时，代码、名称、图层和类别合起来含有每个词的也算。同等的按图层次序、代码排列")
    @GetMapping(path = "/api/places", produces = MediaType.APPLICATION_JSON_VALUE)
    PlaceListing places(
            @Parameter(description = "所找的字，至多 " + LONGEST + " 个字符；空白则没有结果") @RequestParam String q,
            @Parameter(description = "至多几个，1 至 " + MOST) @RequestParam(defaultValue = "" + MOST) int limit,
            @ParameterObject @ModelAttribute EditionAsked edition) {
        if (q.length() > LONGEST) {
            throw ProblemException.at(
                    "q", ProblemCode.BAD_PARAMETER, "参数 q 至多 " + LONGEST + " 个字符；收到 " + q.length() + " 个");
        }
        if (limit < 1 || limit > MOST) {
            throw ProblemException.at(
                    "limit", ProblemCode.BAD_PARAMETER, "参数 limit 应在 1 至 " + MOST + " 之间；收到 " + limit);
        }
        ZoningMap map = editions.choose(edition.query(clock)).map();
        PlaceSearch.Found found = search.search(map, q, limit);
        var searched = new SearchedEdition(map.edition().code(), map.edition().hash());
        return new PlaceListing(
                searched,
                found.total(),
                found.hits().stream().map(FoundZone::of).toList());
    }
}
