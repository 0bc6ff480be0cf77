package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsTest {

    @ParameterizedTest
    @CsvSource({
        "4514, 26, 78, 3, true",
        "4515, 27, 81, 3, true",
        "4516, 28, 84, 3, true",
        "4536, 27, 81, 3, false",
        "4537, 28, 84, 3, false",
        "4534, 25, 75, 3, false",
        "4554, 45, 135, 3, false",
        "4492, 14, 81, 6, true",
        "4503, 14, 81, 6, false",
        "4501, 23, 135, 6, true",
    })
    void knowsTheGaussKrugerZones(int epsg, int zone, int meridian, int width, boolean prefixed) {
        Crs crs = new Crs(epsg);
        assertThat(crs.zone()).hasValue(zone);
        assertThat(crs.centralMeridian()).isEqualTo(meridian);
        assertThat(crs.zoneWidthDegrees()).isEqualTo(width);
        assertThat(crs.isPrefixed()).isEqualTo(prefixed);
        assertThat(width == 3 ? Crs.threeDegreeZone(zone, prefixed) : Crs.sixDegreeZone(zone, prefixed))
                .isEqualTo(crs);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4515, 4515",
        "4490, 4490",
        "urn:ogc:def:crs:EPSG::4490, 4490",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 4326",
    })
    void findsASystemByTheNamesInUse(String name, int epsg) {
        assertThat(Crs.find(name)).contains(new Crs(epsg));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:3857", "EPSG:2351", "4610", "UTM ", "EPSG:99999999", "''"})
    void findsNoOtherSystem(String name) {
        assertThat(Crs.find(name)).isEmpty();
    }

    @Test
    void refusesToGuess() {
        assertThatThrownBy(() -> new Crs(3857)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Crs.CGCS2000.zone()).isEmpty();
        assertThatThrownBy(Crs.WGS84::centralMeridian).isInstanceOf(IllegalStateException.class);
    }
}
