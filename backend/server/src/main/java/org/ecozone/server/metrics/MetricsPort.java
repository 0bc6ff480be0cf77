package org.ecozone.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * {@code GET /metrics} in the text of Prometheus, on a port of the loopback address that serves nothing else. Not Spring's management
 * port: that would take {@code /api/health} with it.
 */
@Component
class MetricsPort implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsPort.class);
    private static final String PATH = "/metrics";
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost", "[::1]");
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int AT_ONCE = 2;

    private final MetricsSettings settings;
    private final PrometheusMeterRegistry metrics;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    MetricsPort(MetricsSettings settings, PrometheusMeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        Integer wanted = settings.port();
        if (wanted == null) {
            return;
        }
        HttpServer opened = opened(wanted);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
            var daemon = new Thread(work, "metrics");
            daemon.setDaemon(true);
            return daemon;
        });
        opened.setExecutor(workers);
        opened.createContext("/", this::answer);
        opened.start();
        server = opened;
        threads = workers;
        LOG.info("指标 / metrics: http://127.0.0.1:{}{}", opened.getAddress().getPort(), PATH);
    }

    private static HttpServer opened(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException("指标端口 " + port + " 不能使用（ecozone.metrics.port，ECOZONE_METRICS_PORT）", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = status(exchange);
            byte[] body = status == 200 ? metrics.scrape().getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", TEXT);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A name that is not ours is that of a page which was made to point here. */
    private static int status(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !HOSTS.contains(host.replaceFirst(":[0-9]{1,5}$", ""))) {
            return 421;
        }
        if (!PATH.equals(exchange.getRequestURI().getPath())) {
            return 404;
        }
        return "GET".equals(exchange.getRequestMethod()) ? 200 : 405;
    }

    @Override
    public void stop() {
        HttpServer open = server;
        if (open != null) {
            open.stop(0);
            server = null;
        }
        ExecutorService workers = threads;
        if (workers != null) {
            workers.shutdownNow();
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** The port that is open. */
    int port() {
        HttpServer open = server;
        return open == null ? -1 : open.getAddress().getPort();
    }
}
