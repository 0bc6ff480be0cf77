package org.ecozone.sitefile.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ecozone.work.Deadline;

/**
 * A text of rows whose cells are separated by one kind of mark (tab, comma, semicolon, their full-width forms, a bar) or by
 * blanks. Cells may be quoted.
 */
final class CsvTable implements Table {

    private static final List<String> SEPARATORS = List.of("\t", ",", ";", "，", "；", "|");
    private static final Pattern EXCEL_SEPARATOR = Pattern.compile("(?i:sep)=(.)[^\\n]*+\\n");
    private static final Pattern BLANKS = Pattern.compile("[ \\u3000\\u00a0]+");
    private static final int LINES_TO_LOOK_AT = 50;

    private final String text;
    private final CSVFormat format;
    private final int linesBefore;

    private CsvTable(String text, String separator, int linesBefore) {
        this.text = text;
        this.linesBefore = linesBefore;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setIgnoreSurroundingSpaces(!separator.isBlank())
                .get();
    }

    static CsvTable of(String text) {
        Matcher stated = EXCEL_SEPARATOR.matcher(text);
        if (stated.lookingAt()) {
            return new CsvTable(text.substring(stated.end()), stated.group(1), 1);
        }
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_TO_LOOK_AT)
                .toList();
        Map.Entry<String, Long> best = SEPARATORS.stream()
                .map(mark -> Map.entry(
                        mark, lines.stream().filter(line -> line.contains(mark)).count()))
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow();
        return best.getValue() > 0 && best.getValue() * 2 >= lines.size()
                ? new CsvTable(text, best.getKey(), 0)
                : new CsvTable(BLANKS.matcher(text).replaceAll("\t"), "\t", 0);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String place(int row, int column) {
        return "第 " + row + " 行第 " + (column + 1) + " 列";
    }

    @Override
    public String column(int column) {
        return "第 " + (column + 1) + " 列";
    }

    @Override
    public void rows(Predicate<TableRow> each) throws Unreadable {
        long line = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> records = parser.iterator();
            boolean goesOn = true;
            while (goesOn && records.hasNext()) {
                Deadline.check();
                CSVRecord row = records.next();
                line++;
                if (row.size() > MAX_COLUMNS) {
                    throw new Unreadable(
                            "第 " + (line + linesBefore) + " 行有 " + row.size() + " 列，最多 " + MAX_COLUMNS + " 列");
                }
                goesOn = each.test(new TableRow((int) line + linesBefore, Arrays.asList(row.values())));
                line = parser.getCurrentLineNumber();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("第 " + (line + linesBefore) + " 行之后不是合法的分隔文本（引号没有成对？）");
        }
    }
}
