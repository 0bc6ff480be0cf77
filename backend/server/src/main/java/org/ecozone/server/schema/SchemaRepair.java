package org.ecozone.server.schema;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.LoggerFactory;

/**
 * {@code scripts/ecozone db repair}: gives a database the rows that its history of migrations lacks, where its schema is exactly
 * what the scripts make. That is found by running the scripts in a database made for it and dropped again. Tables of the database
 * itself are read only; a row of the history is all that is ever written.
 */
public final class SchemaRepair {

    private static final int SHOWN = 10;
    private static final int SHOWN_WIDTH = 160;

    private final SchemaOwner owner;
    private final PrintStream out;

    SchemaRepair(SchemaOwner owner, PrintStream out) {
        this.owner = owner;
        this.out = out;
    }

    /** Mends the database that the environment names; ends with 0 where it is well then, else with 1. */
    public static void main(String[] arguments) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(ch.qos.logback.classic.Level.ERROR);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new SchemaRepair(SchemaOwner.from(System.getenv()), out).run() ? 0 : 1);
    }

    /** Whether the database is well now. */
    boolean run() {
        String scratch = "ecozone_repair_" + ProcessHandle.current().pid();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute("CREATE DATABASE " + scratch);
            } catch (SQLException e) {
                out.println("修复需要临时建一个库对照，账号 " + owner.user() + " 没有这个权限：" + e.getMessage());
                out.println("Mending compares with a database made for it; the role must be let: ALTER ROLE \""
                        + owner.user() + "\" CREATEDB");
                return false;
            }
            try {
                return mend(connection, owner.database(scratch));
            } finally {
                statement.execute("DROP DATABASE IF EXISTS " + scratch + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            out.println("数据库没有应答或拒绝了 / the database does not answer, or refuses: " + e.getMessage());
            return false;
        }
    }

    private boolean mend(Connection connection, SchemaOwner scratch) throws SQLException {
        Set<String> known = applied();
        Set<String> actual = Catalogue.of(connection);
        if (known.isEmpty() && actual.isEmpty()) {
            out.println("数据库是空的，无需修复。The database is empty; there is nothing to mend.");
            return true;
        }
        Map<String, Set<String>> made = made(scratch);
        Set<String> ours = made.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<String> versions = List.copyOf(made.keySet());
        int from = Math.max(0, versions.indexOf(highest(known, versions)));
        for (String version : versions.subList(from, versions.size())) {
            Set<String> expected = made.get(version);
            // What the scripts never make is the owner's own affair.
            if (actual.containsAll(expected)
                    && actual.stream().filter(ours::contains).allMatch(expected::contains)) {
                return complete(connection, scratch, known, versions.subList(0, versions.indexOf(version) + 1));
            }
        }
        tellDifference(actual, ours, made.get(versions.get(from)), versions.get(from));
        return false;
    }

    private Set<String> applied() {
        return Arrays.stream(owner.flyway("latest").info().applied())
                .filter(info -> info.getVersion() != null
                        && info.getState().isApplied()
                        && !info.getState().isFailed())
                .map(info -> info.getVersion().getVersion())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String highest(Collection<String> known, List<String> versions) {
        return versions.stream().filter(known::contains).reduce("", (first, second) -> second);
    }

    /** What the schema is made of at each version, in order of the versions. */
    private static Map<String, Set<String>> made(SchemaOwner scratch) throws SQLException {
        Map<String, Set<String>> made = new LinkedHashMap<>();
        for (MigrationInfo info : scratch.flyway("latest").info().all()) {
            String version = info.getVersion().getVersion();
            scratch.flyway(version).migrate();
            try (Connection connection = scratch.connect()) {
                made.put(version, Catalogue.of(connection));
            }
        }
        return made;
    }

    private boolean complete(Connection connection, SchemaOwner scratch, Set<String> known, List<String> versions)
            throws SQLException {
        List<String> missing =
                versions.stream().filter(version -> !known.contains(version)).toList();
        if (missing.isEmpty()) {
            out.println("库结构与迁移历史一致，无需修复。Schema and history agree; there is nothing to mend.");
            return true;
        }
        try (Connection model = scratch.connect()) {
            connection.setAutoCommit(false);
            for (String version : missing) {
                copyRow(model, connection, version);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        out.println("已修复：库结构与脚本逐项相同，迁移历史补上版本 " + String.join("、", missing) + "。现在可以启动。");
        out.println("Mended: the schema is what the scripts make; the history got version " + String.join(", ", missing)
                + ". Start it now.");
        return true;
    }

    private static void copyRow(Connection from, Connection to, String version) throws SQLException {
        try (PreparedStatement row = from.prepareStatement(
                        "SELECT description, type, script, checksum, execution_time FROM flyway_schema_history"
                                + " WHERE version = ?");
                PreparedStatement copy = to.prepareStatement(
                        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                                + " installed_by, execution_time, success)"
                                + " SELECT coalesce(max(installed_rank), 0) + 1, ?, ?, ?, ?, ?, current_user, ?, true"
                                + " FROM flyway_schema_history")) {
            row.setString(1, version);
            try (ResultSet found = row.executeQuery()) {
                found.next();
                copy.setString(1, version);
                copy.setString(2, found.getString(1));
                copy.setString(3, found.getString(2));
                copy.setString(4, found.getString(3));
                copy.setInt(5, found.getInt(4));
                copy.setInt(6, found.getInt(5));
            }
            copy.executeUpdate();
        }
    }

    private void tellDifference(Set<String> actual, Set<String> ours, Set<String> expected, String version) {
        out.println("不能自动修复：库结构与任何一个版本的脚本都不相同。与版本 " + version + " 相比：");
        out.println("It cannot be mended here: the schema is not what any version makes. Compared with version "
                + version + ":");
        show(
                "缺少 missing",
                expected.stream().filter(line -> !actual.contains(line)).toList());
        show(
                "多出 too many",
                actual.stream()
                        .filter(line -> ours.contains(line) && !expected.contains(line))
                        .toList());
        out.println("没有改动任何东西。请从备份恢复到一个空库：scripts/ecozone restore FILE。");
        out.println("Nothing was changed. Restore a backup into an empty database: scripts/ecozone restore FILE.");
    }

    private void show(String what, List<String> lines) {
        lines.stream()
                .limit(SHOWN)
                .map(line -> line.replaceAll("\\s+", " "))
                .forEach(line ->
                        out.println("  " + what + ": " + line.substring(0, Math.min(line.length(), SHOWN_WIDTH))));
        if (lines.size() > SHOWN) {
            out.println("  … " + what + ": " + (lines.size() - SHOWN));
        }
    }
}
