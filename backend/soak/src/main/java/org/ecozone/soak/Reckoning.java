package org.ecozone.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is there when all is over, held to what was said.
 *
 * @param acknowledged records that the server said it made
 * @param lost of these, those that are not there
 * @param changed of these, those that are not as they were said to be, or cannot be verified
 * @param twins records that nobody was told of though all was asked again until it was acknowledged
 * @param silent recordings that were never acknowledged
 * @param verified how many records were made again and compared
 */
record Reckoning(
        int acknowledged, List<String> lost, List<String> changed, List<String> twins, int silent, int verified) {

    private static final int MOST_VERIFIED = 500;
    private static final int PAGE = 200;

    /** The records that are there now, by the list. */
    static Set<String> listed(Server server) throws IOException, InterruptedException {
        Set<String> ids = new HashSet<>();
        String after = "";
        do {
            HttpResponse<byte[]> answer = server.ask(
                    server.request("/api/screenings?limit=" + PAGE + after).GET());
            if (answer.statusCode() != 200) {
                throw new IOException(Answers.text(answer.body()));
            }
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            page.path("screenings").forEach(entry -> ids.add(entry.path("id").asString()));
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return ids;
    }

    /** Looks at every record that {@code journal} knows, and makes a sample of them again. */
    static Reckoning of(Server server, Journal journal, Set<String> before, long seed)
            throws IOException, InterruptedException {
        List<Journal.Entry> entries = new ArrayList<>(journal.entries());
        Set<String> unknown = listed(server);
        unknown.removeAll(before);
        List<String> lost = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Journal.Entry entry : entries) {
            unknown.remove(entry.id());
            Optional<String> kept = fetched(server, entry.id());
            if (kept.isEmpty()) {
                lost.add(entry.id());
            } else if (!kept.get().equals(entry.digest())) {
                changed.add(entry.id());
            }
        }
        Collections.shuffle(entries, new Random(seed));
        List<Journal.Entry> sample = entries.subList(0, Math.min(MOST_VERIFIED, entries.size()));
        for (Journal.Entry entry : sample) {
            if (!isVerified(server, entry.id())) {
                changed.add(entry.id());
            }
        }
        return new Reckoning(entries.size(), lost, changed, List.copyOf(unknown), journal.open(), sample.size());
    }

    /** The digest of what is there now. */
    private static Optional<String> fetched(Server server, String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                server.ask(server.request("/api/screenings/" + id).GET());
        return answer.statusCode() == 200 ? Optional.of(Answers.digest(answer.body())) : Optional.empty();
    }

    private static boolean isVerified(Server server, String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.ask(server.json("/api/screenings/" + id + "/verify", new byte[0]));
        return Answers.text(answer.body()).contains("\"verified\":true");
    }
}
