package org.ecozone.server.deadline;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clients() {
        return factory -> factory.addContextValves(new Client.Keeper());
    }
}
