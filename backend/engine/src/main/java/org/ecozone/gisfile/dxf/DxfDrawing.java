package org.ecozone.gisfile.dxf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to say of a drawing that was made ready for GDAL: in UTF-8, arcs of polylines and splines as chords.
 *
 * @param charset the encoding that it came in; empty if it is ASCII
 * @param isContradicted whether version and code page say another encoding
 * @param isTooMuch whether its curves are more points than are drawn; what was written is not whole
 * @param unread how many entities of model space will not be read, by type
 * @param annotations how many dimensions and leaders of model space were left out: their arrowheads are filled areas and no sites
 * @param insertedEntities how many entities the insertions of blocks make, arrays and blocks in blocks included
 * @param insertedPoints how many points these have, at least
 * @param noNumbers what should be numbers and is none: type, handle, group code and value of the first ones
 * @param hiddenLayers names of the layers that are frozen or off
 */
public record DxfDrawing(
        Optional<Charset> charset,
        boolean isContradicted,
        boolean isTooMuch,
        Map<String, Long> unread,
        int annotations,
        long insertedEntities,
        long insertedPoints,
        List<String> noNumbers,
        Set<String> hiddenLayers) {

    /**
     * Writes {@code content} to {@code target}, ready for GDAL; empty, and nothing written, if it is not in the encoding that the user says.
     *
     * @param stepDegrees the most that a chord's arc turns
     */
    public static Optional<DxfDrawing> write(
            byte[] content, Optional<Charset> said, double stepDegrees, OutputStream target) throws IOException {
        Optional<DxfEncoding> encoding = DxfEncoding.of(content, said);
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        try (var out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8))) {
            return Optional.of(new Rewriting(encoding.get(), stepDegrees, out).drawing());
        }
    }

    private static final class Rewriting {

        /** A curve bends anyhow between its chords: four times as many leave a sixteenth of the error. */
        private static final int FINER = 4;

        private final DxfEncoding encoding;
        private final double stepDegrees;
        private final DxfReader reader;
        private final DxfBudget budget = new DxfBudget();
        private final DxfArcs arcs;
        private final DxfCensus census = new DxfCensus();
        private final DxfExpansion expansion = new DxfExpansion();
        private final DxfNumbers numbers = new DxfNumbers();
        private final Writer out;
        private int annotations;
        private String section = "";
        private String block = "";

        Rewriting(DxfEncoding encoding, double stepDegrees, Writer out) {
            this.encoding = encoding;
            this.stepDegrees = stepDegrees;
            this.reader = new DxfReader(encoding.text());
            this.arcs = new DxfArcs(stepDegrees, budget);
            this.out = out;
        }

        DxfDrawing drawing() throws IOException {
            List<DxfGroup> entity = reader.entity();
            boolean hasHeader =
                    DxfGroup.text(entity, 2).filter("HEADER"::equals).isPresent();
            if (!encoding.isPlain() && !hasHeader) {
                // Without a header GDAL takes any text for Latin.
                out.append("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n0\nENDSEC\n");
            }
            while (!entity.isEmpty()) {
                entity = one(entity);
            }
            out.append(reader.rest());
            return new DxfDrawing(
                    Optional.of(encoding.charset()).filter(c -> !encoding.isPlain()),
                    encoding.isContradicted(),
                    budget.isSpent(),
                    census.unread(),
                    annotations,
                    expansion.entities(),
                    expansion.points(),
                    numbers.wrong(),
                    census.hidden());
        }

        /** Writes {@code entity} and answers the next one. */
        private List<DxfGroup> one(List<DxfGroup> entity) throws IOException {
            String type = type(entity);
            if (type.equals("SECTION")) {
                section = DxfGroup.text(entity, 2).orElse("").toUpperCase(Locale.ROOT);
            } else if (type.equals("ENDSEC")) {
                section = "";
            } else if (section.equals("TABLES") && type.equals("LAYER")) {
                census.layer(entity);
            } else if (section.equals("BLOCKS") && type.equals("BLOCK")) {
                block = DxfGroup.text(entity, 2).map(DxfText::unescaped).orElse("");
                census.block(block);
            } else if (section.equals("ENTITIES") || section.equals("BLOCKS")) {
                return drawn(type, entity);
            }
            write(entity);
            return reader.entity();
        }

        private List<DxfGroup> drawn(String type, List<DxfGroup> entity) throws IOException {
            String place = section.equals("ENTITIES") ? "" : block;
            census.entity(type, entity, place);
            expansion.entity(type, entity, place);
            numbers.check(type, entity);
            switch (type) {
                case "LWPOLYLINE" -> write(arcs.lightPolyline(entity));
                case "HATCH" -> write(arcs.hatch(entity));
                case "POLYLINE" -> {
                    return polyline(entity);
                }
                case "SPLINE" -> {
                    Optional<List<DxfGroup>> chords = DxfSpline.asPolyline(entity, stepDegrees / FINER, budget);
                    if (chords.isPresent()) {
                        write(chords.get());
                    } else {
                        census.leftOut(type, place);
                    }
                }
                case "DIMENSION", "LEADER", "MLEADER", "MULTILEADER" ->
                    annotations += place.isEmpty() && DxfGroup.whole(entity, 67) == 0 ? 1 : 0;
                default -> write(entity);
            }
            return reader.entity();
        }

        private List<DxfGroup> polyline(List<DxfGroup> head) throws IOException {
            List<List<DxfGroup>> all = new ArrayList<>(List.of(head));
            List<DxfGroup> next = reader.entity();
            while (!next.isEmpty() && type(next).equals("VERTEX")) {
                all.add(next);
                numbers.check("VERTEX", next);
                next = reader.entity();
            }
            for (List<DxfGroup> entity : arcs.polyline(all)) {
                write(entity);
            }
            return next;
        }

        private static String type(List<DxfGroup> entity) {
            DxfGroup first = entity.get(0);
            return first.code() == 0 ? first.value().strip().toUpperCase(Locale.ROOT) : "";
        }

        private void write(List<DxfGroup> entity) throws IOException {
            for (DxfGroup group : entity) {
                out.append(Integer.toString(group.code()))
                        .append('\n')
                        .append(DxfText.unescaped(group.value()))
                        .append('\n');
            }
        }
    }
}
