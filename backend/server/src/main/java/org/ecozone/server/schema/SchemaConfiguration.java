package org.ecozone.server.schema;

import org.flywaydb.core.api.callback.Callback;
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

    @Bean
    FlywayMigrationStrategy migrationThatSaysWhereItStands() {
        return SchemaMigration::migrate;
    }

    /** Flyway migrates as the owner of the schema; the data source's user is the role that serves. */
    @Bean
    Callback rightsOfTheServingRole(JdbcConnectionDetails serving) {
        return new ServingRole(serving.getUsername());
    }
}
