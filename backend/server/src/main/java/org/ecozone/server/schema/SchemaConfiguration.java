package org.ecozone.server.schema;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayConfigurationCustomizer oneTransactionForScriptAndHistory() {
        return SchemaMigration::inOneTransaction;
    }

    /** Flyway migrates as the owner of the schema; the data source's user is the role that serves. */
    @Bean
    FlywayMigrationStrategy schemaMigration(JdbcConnectionDetails serving) {
        return flyway -> new SchemaMigration(flyway).migrate(serving.getUsername());
    }
}
