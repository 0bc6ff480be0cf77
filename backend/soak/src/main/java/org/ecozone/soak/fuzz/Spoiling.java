package org.ecozone.soak.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Ways to spoil a request before it is bytes: its method, its target, its headers, its body. */
final class Spoiling {

    private final Random random;

    Spoiling(Random random) {
        this.random = random;
    }

    Request spoil(Request right) {
        Request spoilt = right;
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private Request once(Request request) {
        int kind = random.nextInt(request.body().length > 0 ? 10 : 5);
        return switch (kind) {
            case 0 -> request.withMethod(one(OddWords.METHODS));
            case 1 -> request.withTarget(one(OddWords.TARGETS));
            case 2 -> request.withTarget(parameters(request.target()));
            case 3 -> headers(request);
            case 4 -> request.withTarget(variable(request.target()));
            default -> request.isJson() ? json(request) : request.withBody(body(request.body()));
        };
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    private Request headers(Request request) {
        String header = one(OddWords.HEADERS);
        String name =
                header.contains(":") ? header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT) : header;
        return switch (random.nextInt(4)) {
            case 0 -> request.without("host");
            case 1 -> request.without(name.strip()).with(header);
            case 2 -> request.withoutLength().with(header);
            default -> request.with(header);
        };
    }

    private String parameters(String target) {
        int question = target.indexOf('?');
        if (question < 0) {
            return target + "?" + one(List.of("x", "asOf", "edition", "limit", "with", "crs", "=", "&&")) + "="
                    + one(OddWords.ODD);
        }
        List<String> pairs =
                new ArrayList<>(List.of(target.substring(question + 1).split("&")));
        int place = random.nextInt(pairs.size());
        String name = pairs.get(place).split("=", 2)[0];
        switch (random.nextInt(3)) {
            case 0 -> pairs.set(place, name + "=" + one(OddWords.ODD));
            case 1 -> pairs.add(name + "=" + one(OddWords.ODD));
            default -> pairs.set(place, name + "[]=" + one(OddWords.ODD));
        }
        return target.substring(0, question + 1) + String.join("&", pairs);
    }

    /** One step of the path is another. */
    private String variable(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        List<String> steps = new ArrayList<>(List.of(path.split("/", -1)));
        int place = random.nextInt(steps.size());
        if (random.nextBoolean()) {
            steps.set(place, one(OddWords.ODD));
        } else {
            steps.add(place, one(OddWords.ODD));
        }
        return (place == 0 ? "/" : "") + String.join("/", steps) + (question < 0 ? "" : target.substring(question));
    }

    private Request json(Request request) {
        String text = new String(request.body(), StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> request.withBody(text.getBytes(Charset.forName(one(OddWords.CHARSETS))));
            case 1 -> request.withBody(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
            case 2 -> request.withBody(body(request.body()));
            default -> request.withBody(JsonSpoiling.spoil(text, random).getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] body(byte[] right) {
        if (right.length == 0) {
            return "{".getBytes(StandardCharsets.UTF_8);
        }
        byte[] body = right.clone();
        int place = random.nextInt(body.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(body, place);
            }
            case 1 -> {
                return Arrays.copyOfRange(body, place, body.length);
            }
            case 2 ->
                Arrays.fill(
                        body, place, Math.min(body.length, place + 1 + random.nextInt(40)), (byte) random.nextInt(256));
            case 3 -> {
                byte[] twice = Arrays.copyOf(body, body.length * 2);
                System.arraycopy(body, 0, twice, body.length, body.length);
                return twice;
            }
            default -> {
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return body;
    }
}
