package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.geo.Crs;
import org.ecozone.geo.check.LineClosure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LineClosureTest {

    private static final Crs METRES = Crs.threeDegreeZone(27, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LINESTRING(0 0,300 0,300 200,0 200,0 0); CLOSED; 60000",
                // 900 m long: a gap of up to 18 m is a slip
                "LINESTRING(0 0,300 0,300 200,0 200,0 17); ALMOST; 60000",
                "LINESTRING(0 0,300 0,300 200,0 200,0 25); OPEN; 0",
                // a long one: 50 m at most
                "LINESTRING(0 0,3000 0,3000 2000,0 2000,0 49); ALMOST; 6000000",
                "LINESTRING(0 0,3000 0,3000 2000,0 2000,0 51); OPEN; 0",
                "LINESTRING(0 0,300 0,300 200); OPEN; 0",
                "LINESTRING(0 0,300 0,0 0); OPEN; 0",
                "MULTILINESTRING((0 0,300 0,300 200),(300 200,0 200,0 0)); CLOSED; 60000",
                "MULTILINESTRING((0 0,300 0,300 200),(0 0,0 200,300 200)); CLOSED; 60000",
                "MULTILINESTRING((0 0,300 0,300 200,0 200,0 0),(100 80,150 80,150 120,100 120,100 80)); CLOSED; 58000",
                "MULTILINESTRING((0 0,300 0,300 200,0 200,0 0),(500 0,900 0,900 900)); PARTLY; 0",
                "POLYGON((0 0,300 0,300 200,0 200,0 0)); OPEN; 0",
                "LINESTRING EMPTY; OPEN; 0"
            })
    void linesThatRunRoundAnAreaAreTold(String wkt, Kind expected, double area) throws ParseException {
        LineClosure closure = LineClosure.of(new WKTReader().read(wkt), METRES);
        assertThat(closure.kind()).isEqualTo(expected);
        assertThat(closure.area().map(Geometry::getArea).orElse(0.0)).isEqualTo(area);
    }

    /** One minute of a meridian's degree, a nautical mile of 1852 m, is 1855 m on the equator's sphere. */
    @Test
    void theGapOfDegreesIsInMetresAndHasItsPlace() throws ParseException {
        Geometry line =
                new WKTReader().read("LINESTRING(82.35 44.84,82.36 44.84,82.36 44.85,82.35 44.85,82.35 44.8401)");
        LineClosure closure = LineClosure.of(line, Crs.CGCS2000);
        assertThat(closure.kind()).isEqualTo(Kind.ALMOST);
        assertThat(closure.gapMetres()).isCloseTo(1855.3 / 60 * 0.36, within(0.05));
        assertThat(closure.gapAt()).isEqualTo(line.getCoordinates()[4]);
    }
}
