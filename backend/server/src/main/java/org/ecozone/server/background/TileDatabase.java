package org.ecozone.server.background;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** An MBTiles file (1.3), opened for reading only; its rows count from the south. */
final class TileDatabase implements TileFiles {

    private static final String ONE =
            "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";

    private final Connection connection;

    private TileDatabase(Connection connection) {
        this.connection = connection;
    }

    static TileDatabase open(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try {
            return new TileDatabase(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** One at a time: a connection serves one statement, and each takes well under a millisecond. */
    @Override
    public synchronized Optional<byte[]> tile(int z, int x, int y) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setInt(1, z);
            statement.setInt(2, x);
            statement.setInt(3, (1 << z) - 1 - y);
            return first(statement);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized Optional<byte[]> any() throws IOException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT tile_data FROM tiles LIMIT 1")) {
            return first(statement);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Optional<byte[]> first(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
        }
    }
}
