package org.ecozone.sitefile.wkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteParts;
import org.ecozone.work.Deadline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * The WKT statements of a text, one after the other. A statement whose structure is broken is a fault with line and column, and
 * reading goes on where a line begins with the next statement; a bad number is a fault and the statement is read on.
 */
final class WktText {

    static final String TYPE =
            "(?:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION|CIRCULARSTRING"
                    + "|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE|POLYHEDRALSURFACE|TIN|TRIANGLE)";

    private static final Pattern START =
            Pattern.compile("^[ \\t]*(?:SRID[ \\t]*=|<|" + TYPE + "\\b)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?");
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int MAX_DEPTH = 32;

    private final WktTokens tokens;
    private final FaultList faults;
    private int vertices;
    private boolean isBroken;

    WktText(String text, FaultList faults) {
        this.tokens = new WktTokens(text);
        this.faults = faults;
    }

    /**
     * A statement as written.
     *
     * @param line where it starts, from 1
     * @param srid its SRID; 0 if it has none
     * @param system the URI or URN before it; empty if it has none
     * @param parts its points, lines and polygons
     * @param isWhole whether all of it could be built, be it with a ring closed that was open
     * @param isSound whether it has no fault so far
     */
    record Statement(int line, int srid, String system, SiteParts parts, boolean isWhole, boolean isSound) {}

    /** The next statement; empty at the end of the text or of what can be listed. */
    Optional<Statement> next() {
        while (tokens.take(';')) {
            // Statements may be separated by semicolons.
        }
        if (tokens.isAtEnd() || faults.isFull() || vertices > GeometryCheck.MAX_VERTICES) {
            return Optional.empty();
        }
        int before = faults.raised();
        isBroken = false;
        int line = tokens.line();
        int srid = 0;
        String system = "";
        var parts = new SiteParts(null);
        try {
            system = tokens.bracketed();
            srid = srid();
            geometry(tokens.word(), parts, 0);
        } catch (WktTokens.Unexpected e) {
            broken("WKT_INVALID", e.getMessage());
            tokens.skipTo(START);
        }
        return Optional.of(new Statement(line, srid, system, parts, !isBroken, faults.raised() == before));
    }

    private int srid() throws WktTokens.Unexpected {
        if (!tokens.takeWord("SRID")) {
            return 0;
        }
        tokens.require('=');
        String number = tokens.word();
        if (!number.matches("[0-9]{1,9}")) {
            throw tokens.unexpected("SRID= 之后应为坐标系编号（如 4490）", number);
        }
        tokens.require(';');
        return Integer.parseInt(number);
    }

    private void geometry(String word, SiteParts parts, int depth) throws WktTokens.Unexpected {
        String type = word.toUpperCase(Locale.ROOT);
        if (type.matches(TYPE + "(Z|M|ZM)")) {
            type = type.replaceFirst("(ZM|Z|M)$", "");
        } else if (tokens.takeWord("Z") || tokens.takeWord("M") || tokens.takeWord("ZM")) {
            parts.dropHeights();
        }
        if (!type.matches(TYPE)) {
            throw tokens.unexpected("此处应为 WKT 图形（POINT、LINESTRING、POLYGON、MULTI…、GEOMETRYCOLLECTION）", word);
        }
        if (depth > MAX_DEPTH) {
            throw tokens.unexpected("图形集合最多嵌套 " + MAX_DEPTH + " 层", word);
        }
        if (tokens.takeWord("EMPTY")) {
            parts.drop();
            return;
        }
        switch (type) {
            case "POINT" -> point(parts);
            case "LINESTRING" -> line(parts);
            case "POLYGON" -> polygon(parts);
            case "MULTIPOINT" -> each(parts, () -> pointOfMany(parts));
            case "MULTILINESTRING" -> each(parts, () -> line(parts));
            case "MULTIPOLYGON" -> each(parts, () -> polygon(parts));
            case "GEOMETRYCOLLECTION" -> {
                parts.collect();
                each(parts, () -> geometry(tokens.word(), parts, depth + 1));
            }
            default -> throw tokens.unexpected("曲线和曲面类型不能读取，请先转为直线段的 POLYGON 或 LINESTRING", word);
        }
    }

    private void each(SiteParts parts, Member member) throws WktTokens.Unexpected {
        tokens.require('(');
        do {
            if (tokens.takeWord("EMPTY")) {
                parts.drop();
            } else {
                member.read();
            }
        } while (!faults.isFull() && tokens.take(','));
        tokens.require(')');
    }

    private void point(SiteParts parts) throws WktTokens.Unexpected {
        tokens.require('(');
        bare(parts);
        tokens.require(')');
    }

    /** Both {@code ((1 2), (3 4))} and {@code (1 2, 3 4)} are in use. */
    private void pointOfMany(SiteParts parts) throws WktTokens.Unexpected {
        if (tokens.isNext('(')) {
            point(parts);
        } else {
            bare(parts);
        }
    }

    private void bare(SiteParts parts) throws WktTokens.Unexpected {
        int line = tokens.line();
        parts.add(FACTORY.createPoint(coordinate(parts)), null, line);
    }

    private void line(SiteParts parts) throws WktTokens.Unexpected {
        int line = tokens.line();
        List<Coordinate> points = coordinates(parts);
        if (points.size() < 2) {
            broken("LINE_TOO_SHORT", "第 " + line + " 行：线至少要有 2 个点，收到 " + points.size() + " 个。");
            return;
        }
        parts.add(FACTORY.createLineString(points.toArray(Coordinate[]::new)), null, line);
    }

    private void polygon(SiteParts parts) throws WktTokens.Unexpected {
        int line = tokens.line();
        List<LinearRing> rings = new ArrayList<>();
        each(parts, () -> ring(parts, rings));
        if (!rings.isEmpty()) {
            parts.addPolygon(rings, IntStream.range(0, rings.size()).boxed().toList(), null, line);
        }
    }

    private void ring(SiteParts parts, List<LinearRing> rings) throws WktTokens.Unexpected {
        String at = tokens.place();
        int before = faults.raised();
        List<Coordinate> points = coordinates(parts);
        if (faults.raised() > before) {
            return;
        }
        Coordinate first = points.get(0);
        Coordinate last = points.get(points.size() - 1);
        boolean isClosed = points.size() > 1 && first.equals2D(last);
        if (points.size() < (isClosed ? 4 : 3)) {
            broken("RING_TOO_FEW_POINTS", at + "环至少要有 4 个坐标（3 个不同的点，末点重复首点），收到 " + points.size() + " 个。");
            return;
        }
        if (!isClosed) {
            faults.fault(SiteFault.inFile(
                    "RING_NOT_CLOSED",
                    at + "环没有闭合：末点应与首点相同，首点 " + first.x + " " + first.y + "，末点 " + last.x + " " + last.y
                            + "；请在末尾重复首点。"));
            points.add(first.copy());
        }
        rings.add(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
    }

    private List<Coordinate> coordinates(SiteParts parts) throws WktTokens.Unexpected {
        List<Coordinate> points = new ArrayList<>();
        tokens.require('(');
        do {
            points.add(coordinate(parts));
        } while (tokens.take(','));
        tokens.require(')');
        return points;
    }

    private Coordinate coordinate(SiteParts parts) throws WktTokens.Unexpected {
        Deadline.check();
        if (++vertices > GeometryCheck.MAX_VERTICES) {
            throw tokens.unexpected("文件的顶点最多 " + GeometryCheck.MAX_VERTICES + " 个，请分开上传", "更多");
        }
        String at = tokens.place();
        List<String> numbers = new ArrayList<>(2);
        while (!tokens.isNext(',') && !tokens.isNext(')') && !tokens.isNext('(') && numbers.size() < 5) {
            numbers.add(tokens.word());
        }
        if (numbers.size() < 2 || numbers.size() > 4) {
            throw tokens.unexpected("坐标应为 2 至 4 个数，用空格隔开", numbers.size() + " 个数");
        }
        for (String number : numbers) {
            Matcher matcher = NUMBER.matcher(number);
            if (!matcher.matches()) {
                broken("COORDINATES_INVALID", at + "坐标应为数字，收到“" + JsonText.cut(number, 40) + "”。");
                return new Coordinate(0, 0);
            }
        }
        if (numbers.size() > 2) {
            parts.dropHeights();
        }
        return new Coordinate(Double.parseDouble(numbers.get(0)), Double.parseDouble(numbers.get(1)));
    }

    private void broken(String code, String message) {
        isBroken = true;
        faults.fault(SiteFault.inFile(code, message));
    }

    @FunctionalInterface
    private interface Member {
        void read() throws WktTokens.Unexpected;
    }
}
