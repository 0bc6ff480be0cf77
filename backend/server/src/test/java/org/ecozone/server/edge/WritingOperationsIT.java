package org.ecozone.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that is not reading: who may, and why. */
class WritingOperationsIT extends RunningServer {

    private static final String SECRET = "secret: ";

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            entry("POST /api/rules/releases", SECRET + "changes what every later answer says"),
            entry("POST /api/indicators/definitions", SECRET + "changes what every later figure says"),
            entry("POST /api/screenings", "everybody: adds a record, changes none; bounded by address and day"),
            entry(
                    "POST /api/screenings/{id}/reviews",
                    "everybody: adds a version, changes none; bounded by address and day"),
            entry("POST /api/projects", "everybody: adds a project, changes none; bounded by address and day"),
            entry(
                    "POST /api/projects/{id}/changes",
                    "everybody: adds a version, changes none; bounded by address and day"),
            entry(
                    "POST /api/projects/{id}/screenings",
                    "everybody: adds a version, changes none; bounded by address and day"),
            entry(
                    "POST /api/projects/rescreening",
                    "everybody: keeps nothing; work with a deadline, in turns by portions"),
            entry("POST /api/screenings/{id}/verify", "everybody: changes nothing; work with a deadline"),
            entry("POST /api/screenings/batch", "everybody: keeps nothing; work with a deadline, in turns by portions"),
            entry("POST /api/screenings/preview", "everybody: keeps nothing; work with a deadline"),
            entry(
                    "POST /api/screenings/preview/alternatives",
                    "everybody: keeps nothing; work with a deadline, two at once"),
            entry("POST /api/screenings/preview/overlaps", "everybody: keeps nothing; work with a deadline"),
            entry("POST /api/screenings/preview/sheet", "everybody: keeps nothing; work with a deadline"),
            entry("POST /api/extracts", "everybody: keeps nothing; work with a deadline, on paper in turns"),
            entry("POST /api/siting", "everybody: keeps nothing; work with a deadline, cells cut one after the other"),
            entry("POST /api/siting/industries", "everybody: keeps nothing; work with a deadline"),
            entry("POST /api/sites/read", "everybody: keeps nothing; work with a deadline and in turns"),
            entry("POST /api/editions/{code}/verification", "everybody: adds a report; one runs, eight wait"),
            entry(
                    "DELETE /api/editions/{code}/verifications/{id}",
                    "everybody: stops a verification that anybody may start again; what is finished stays"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void eachStandsHereWithItsReason() {
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(each -> each.getValue().getBeanType().getName().startsWith("org.ecozone"))
                        .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream()
                                .filter(method -> method != RequestMethod.GET)
                                .map(method -> method + " "
                                        + each.getKey()
                                                .getPatternValues()
                                                .iterator()
                                                .next()
                                                .replaceAll(":[^}]+}", "}")))
                        .collect(Collectors.toSet()))
                .isEqualTo(OPERATIONS.keySet());
    }

    @Test
    void theyAskForTheSecretWhereItIsSaid() {
        OPERATIONS.forEach((operation, who) -> {
            boolean asks = who.startsWith(SECRET);
            assertThat(answer(operation, "X-None: 1").startsWith("HTTP/1.1 401"))
                    .as(operation)
                    .isEqualTo(asks);
            if (asks) {
                assertThat(answer(operation, "X-None: 1")).contains("SECRET_MISSING", "WWW-Authenticate: Bearer");
                assertThat(answer(operation, "Authorization: Bearer known-to-nobody-at-all"))
                        .startsWith("HTTP/1.1 403")
                        .contains("SECRET_WRONG");
            }
        });
    }

    @Test
    void noneIsDoneForAnotherPage() {
        OPERATIONS
                .keySet()
                .forEach(operation -> assertThat(answer(operation, "Sec-Fetch-Site: cross-site"))
                        .as(operation)
                        .startsWith("HTTP/1.1 403")
                        .contains("FOREIGN_PAGE"));
    }

    @Test
    void theDefinitionsAreReadAgainForWhoHasTheSecret() {
        assertThat(answer("POST /api/indicators/definitions", "Authorization: Bearer known-to-the-tests"))
                .startsWith("HTTP/1.1 201")
                .contains("\"changed\":false");
    }

    private String answer(String operation, String header) {
        int port = http().uri("/").getPort();
        String text = operation.replaceAll("\\{[a-z]+}", "0") + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: close\r\nContent-Length: 0\r\n" + header + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
