package org.ecozone.server.zoning;

import javax.sql.DataSource;
import org.ecozone.server.PostgisForTests;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of one's own with the schema and nothing else. */
final class MigratedDatabase {

    final DataSource source;
    final JdbcTemplate jdbc;
    final EditionRows editions;
    final ZoneRows zones;
    final Publication publication;
    final TransactionTemplate transaction;

    MigratedDatabase() {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        var simple = new PGSimpleDataSource();
        simple.setUrl(database.url());
        simple.setUser(database.user());
        simple.setPassword(database.password());
        source = simple;
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        editions = new EditionRows(JdbcClient.create(jdbc));
        zones = new ZoneRows(jdbc);
        publication = new Publication(editions, zones);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
