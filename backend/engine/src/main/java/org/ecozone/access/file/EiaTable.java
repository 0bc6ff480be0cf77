package org.ecozone.access.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaRow;
import org.ecozone.fault.FaultPlace;
import org.ecozone.fault.Faults;

/** Reads {@code eia-catalogue-2021.csv}, the catalogue as printed: one line an item, {@code /} for an empty column. */
final class EiaTable {

    private static final List<String> HEAD = List.of(
            "item_no", "section", "item_name", "report_book", "report_form", "registration", "sensitive_area_note");
    private static final Map<EiaClass, String> COLUMNS = Map.of(
            EiaClass.REPORT_BOOK, "report_book",
            EiaClass.REPORT_FORM, "report_form",
            EiaClass.REGISTRATION, "registration");
    private static final String EMPTY = "/";

    private final String file;
    private final Faults faults;
    private final SortedMap<Integer, EiaRow> rows = new TreeMap<>();

    EiaTable(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The rows of {@code text} by item number; every fault is put down. */
    SortedMap<Integer, EiaRow> read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().equals(HEAD)) {
                fault(1, "TABLE_HEAD", "表头应为 " + String.join(",", HEAD));
                return rows;
            }
            for (CSVRecord row : parser) {
                read(row, (int) row.getRecordNumber() + 1);
            }
        } catch (IOException | RuntimeException e) {
            fault(1, "TABLE_SYNTAX", "不是合法的 CSV：" + e.getMessage());
        }
        return rows;
    }

    private void read(CSVRecord row, int line) {
        if (!row.isConsistent()) {
            fault(line, "TABLE_ROW", "应有 " + HEAD.size() + " 列，收到 " + row.size() + " 列");
            return;
        }
        String number = row.get("item_no");
        if (!number.matches("[1-9]\\d{0,2}")) {
            fault(line, "VALUE_INVALID", "item_no 应为项目类别编号，收到 " + number);
            return;
        }
        SortedMap<EiaClass, String> texts = new TreeMap<>();
        COLUMNS.forEach((eiaClass, column) -> {
            if (row.get(column).isBlank()) {
                fault(line, "KEY_MISSING", column + " 为空；没有的写 " + EMPTY);
            } else if (!row.get(column).equals(EMPTY)) {
                texts.put(eiaClass, row.get(column));
            }
        });
        String note = row.get("sensitive_area_note");
        EiaRow item = new EiaRow(
                Integer.parseInt(number),
                row.get("section"),
                row.get("item_name"),
                texts,
                note.isBlank() ? null : note);
        if (rows.put(item.number(), item) != null) {
            fault(line, "ID_DUPLICATE", "项目类别 " + number + " 已有");
        }
    }

    private void fault(int line, String code, String message) {
        faults.add(FaultPlace.line(file, line), code, message);
    }
}
