package org.ecozone.server.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** What a schema is made of, one line for each column, constraint, index, trigger, function and view, as PostgreSQL writes it. */
final class Catalogue {

    /** Without what extensions brought, and without Flyway's table. */
    private static final String LINES = """
            WITH own_tables AS (
                SELECT c.oid, c.relname, c.relkind FROM pg_class c
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relname <> 'flyway_schema_history'
                  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            )
            SELECT format('column %s.%s %s%s%s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                    CASE WHEN a.attnotnull THEN ' NOT NULL' END,
                    ' ' || a.attgenerated::text || a.attidentity::text || pg_get_expr(d.adbin, d.adrelid))
                FROM own_tables t JOIN pg_attribute a ON a.attrelid = t.oid
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT format('constraint %s.%s %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
                FROM own_tables t JOIN pg_constraint c ON c.conrelid = t.oid WHERE c.contype <> 'n'
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM own_tables t JOIN pg_index i ON i.indrelid = t.oid
            UNION ALL
            SELECT 'view ' || t.relname || ' ' || pg_get_viewdef(t.oid) FROM own_tables t WHERE t.relkind = 'v'
            UNION ALL
            SELECT 'trigger ' || g.tgenabled::text || ' ' || pg_get_triggerdef(g.oid)
                FROM own_tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
            UNION ALL
            SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
                WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind = 'f'
                  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')""";

    private Catalogue() {}

    /** The lines of the schema in which {@code connection} makes its tables. */
    static Set<String> of(Connection connection) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LINES)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
