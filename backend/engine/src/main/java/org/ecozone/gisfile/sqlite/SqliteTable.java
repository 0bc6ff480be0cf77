package org.ecozone.gisfile.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table or view, as the schema has it.
 *
 * @param page where its rows begin; 0 for a view or a virtual table
 * @param sql the statement that made it
 */
public record SqliteTable(String name, boolean isView, int page, String sql) {

    /** The place of {@code column} among the values of a row; -1 if there is no such column. */
    public int column(String column) {
        return columns().indexOf(column.toLowerCase(Locale.ROOT));
    }

    /** Names of columns in small letters: the first words between the commas of the outermost bracket. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        int depth = 0;
        boolean isStart = false;
        for (int at = 0; at < sql.length(); at++) {
            char c = sql.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 1 && (c == '(' || c == ',')) {
                isStart = true;
            } else if (isStart && !Character.isWhitespace(c)) {
                int end = nameEnd(at);
                columns.add(plain(sql.substring(at, end)));
                at = end - 1;
                isStart = false;
            } else if (isQuote(c)) {
                at = nameEnd(at) - 1;
            }
        }
        return columns;
    }

    private int nameEnd(int start) {
        char c = sql.charAt(start);
        if (isQuote(c)) {
            int end = sql.indexOf(c == '[' ? ']' : c, start + 1);
            return end < 0 ? sql.length() : end + 1;
        }
        int end = start + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '`' || c == '[' || c == '\'';
    }

    private static String plain(String name) {
        boolean isQuoted = name.length() > 1 && isQuote(name.charAt(0));
        return (isQuoted ? name.substring(1, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }
}
