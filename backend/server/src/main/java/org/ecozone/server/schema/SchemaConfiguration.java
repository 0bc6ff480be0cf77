package org.ecozone.server.schema;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayConfigurationCustomizer oneTransactionForScriptAndHistory() {
        return SchemaMigration::inOneTransaction;
    }
}
