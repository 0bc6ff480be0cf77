package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * A node of well-known text of coordinate systems (WKT 1 of OGC, of ESRI, and WKT 2): {@code KEYWORD["text", 1.5, NODE[…]]}.
 *
 * @param keyword in capitals
 * @param values texts (String), numbers (Double) and nodes, in order
 */
record WktNode(String keyword, List<Object> values) {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_DEPTH = 32;

    /** The root node of {@code text}; empty if it is no WKT. */
    static Optional<WktNode> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var parser = new Parser(text);
            return Optional.of(parser.node(0));
        } catch (IllegalArgumentException notWkt) {
            return Optional.empty();
        }
    }

    /** The first text: the node's name. */
    String name() {
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    /** The {@code index}-th number, counted from 0. */
    OptionalDouble number(int index) {
        return values.stream()
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .skip(index)
                .findFirst();
    }

    List<WktNode> children() {
        return values.stream()
                .filter(WktNode.class::isInstance)
                .map(WktNode.class::cast)
                .toList();
    }

    /** The first of the children, then of their descendants, that has one of {@code keywords}. */
    Optional<WktNode> find(List<String> keywords) {
        return find(node -> keywords.contains(node.keyword));
    }

    private Optional<WktNode> find(Predicate<WktNode> wanted) {
        List<WktNode> children = children();
        return children.stream()
                .filter(wanted)
                .findFirst()
                .or(() -> children.stream()
                        .flatMap(child -> child.find(wanted).stream())
                        .findFirst());
    }

    /** Those of the node's descendants that have {@code keyword}. */
    List<WktNode> all(String keyword) {
        List<WktNode> found = new ArrayList<>();
        for (WktNode child : children()) {
            if (child.keyword.equals(keyword)) {
                found.add(child);
            }
            found.addAll(child.all(keyword));
        }
        return found;
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        WktNode node(int depth) {
            String keyword = word().toUpperCase(Locale.ROOT);
            if (depth > MAX_DEPTH || keyword.isEmpty() || "[(".indexOf(next()) < 0) {
                throw new IllegalArgumentException("no node at " + at);
            }
            at++;
            List<Object> values = new ArrayList<>();
            while ("])".indexOf(next()) < 0) {
                values.add(value(depth));
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return new WktNode(keyword, List.copyOf(values));
        }

        private Object value(int depth) {
            char first = next();
            if (first == '"') {
                return quoted();
            }
            if (Character.isLetter(first)) {
                int start = at;
                String word = word();
                if ("[(".indexOf(next()) < 0) {
                    return word;
                }
                at = start;
                return node(depth + 1);
            }
            int start = at;
            while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Double.valueOf(text.substring(start, at));
        }

        private String quoted() {
            var value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean isDoubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (c == '"' && !isDoubled) {
                    at++;
                    return value.toString();
                }
                at += isDoubled ? 1 : 0;
                value.append(c);
            }
            throw new IllegalArgumentException("unended text");
        }

        private String word() {
            next();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            return text.substring(start, at);
        }

        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                throw new IllegalArgumentException("unended node");
            }
            return text.charAt(at);
        }
    }
}
