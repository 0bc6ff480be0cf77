package org.ecozone.sitefile.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ecozone.sitefile.plot.TxtNumber;
import org.ecozone.sitefile.site.JsonText;
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
    private static final int LONGEST_LINE = 1_000;
    private static final int FEW_DIGITS = 3;

    private final String text;
    private final CSVFormat format;
    private final int linesBefore;
    private final String separator;
    private Optional<String> swallowed = Optional.empty();

    private CsvTable(String text, String separator, int linesBefore) {
        this.text = text;
        this.separator = separator;
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
                if (swallowed.isEmpty() && parser.getCurrentLineNumber() > line) {
                    swallowed = swallowed(row, line + linesBefore, parser.getCurrentLineNumber() + linesBefore);
                }
                goesOn = each.test(new TableRow((int) line + linesBefore, Arrays.asList(row.values())));
                line = parser.getCurrentLineNumber();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("第 " + (line + linesBefore) + " 行之后不是合法的分隔文本（引号没有成对？）");
        }
    }

    /** Of the rows read: the lines of a quoted cell among which are rows of coordinates, a Chinese clause; empty if there are none. */
    Optional<String> swallowed() {
        return swallowed;
    }

    private Optional<String> swallowed(CSVRecord row, long begin, long end) {
        for (String cell : row) {
            Optional<String> found = cell.lines().skip(1).filter(this::isRow).findFirst();
            if (found.isPresent()) {
                return Optional.of("第 " + begin + " 行的一个单元格以引号开始，到第 " + end + " 行才结束，其中的“"
                        + JsonText.cut(found.get().strip(), 40) + "”像是坐标行，会被当作一个单元格的内容而漏掉；如引号是多余的，请删去第 " + begin
                        + " 行至第 " + end
                        + " 行里的引号后重新上传，如确是备注，请去掉其中的换行");
            }
        }
        return Optional.empty();
    }

    /** Whether two cells of {@code line} are numbers, one of them of more than a few digits. */
    private boolean isRow(String line) {
        List<String> numbers = Arrays.stream(JsonText.cut(line, LONGEST_LINE).split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(cell -> TxtNumber.ofCell(cell).isPresent())
                .toList();
        return numbers.size() > 1 && numbers.stream().anyMatch(number -> number.length() > FEW_DIGITS);
    }
}
