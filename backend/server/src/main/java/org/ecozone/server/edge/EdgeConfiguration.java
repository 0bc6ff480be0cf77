package org.ecozone.server.edge;

import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page's files and what stands before every controller. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

    private static final String PAGE = "classpath:/META-INF/resources/";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new DeclaredParameters());
    }

    /**
     * The page's files under their plain addresses; the page itself names them under a hash ({@code server.page}). Webjars carry their
     * version in the path and are kept for a year; the page's own files are asked for again each time and compared by content:
     * builds are reproducible, so the dates inside the jar never change.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var contentTags = new ContentTags();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations(PAGE + "webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .setEtagGenerator(contentTags);
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGE)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(contentTags);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connector() {
        return factory -> {
            factory.setProtocol(HeaderDeadline.class.getName());
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        };
    }
}
