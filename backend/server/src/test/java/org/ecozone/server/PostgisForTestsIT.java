package org.ecozone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgisForTestsIT {

    @Test
    void measuresOnTheEllipsoidOfCgcs2000() throws SQLException {
        String cell = "SELECT ST_Area('SRID=4490;POLYGON((82 45, 83 45, 83 46, 82 46, 82 45))'::geography)";

        // Bounded by geodesics, not by parallels: not the 8,686,494,956.67 m² of the cell itself.
        assertThat(Double.parseDouble(answer(PostgisForTests.freshDatabase(), cell)))
                .isCloseTo(8_686_494_956.67, withinPercentage(0.01));
    }

    @Test
    void givesEachCallerADatabaseOfItsOwn() throws SQLException {
        var one = PostgisForTests.freshDatabase();
        var other = PostgisForTests.freshDatabase();
        try (var connection = one.connect()) {
            connection.createStatement().execute("CREATE TABLE seen (id int)");
        }

        assertThat(answer(one, "SELECT to_regclass('seen')")).isEqualTo("seen");
        assertThat(answer(other, "SELECT to_regclass('seen')")).isNull();
    }

    private static String answer(PostgisForTests.Database database, String query) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
