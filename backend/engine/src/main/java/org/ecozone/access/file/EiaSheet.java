package org.ecozone.access.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.eia.EiaCatalogue;
import org.ecozone.access.eia.EiaCell;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.eia.EiaEntry;
import org.ecozone.access.eia.EiaRow;
import org.ecozone.access.eia.EiaSensitivity;
import org.ecozone.access.rule.Fact;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads {@code eia-catalogue.yaml}: how the items of the printed catalogue are decided. */
final class EiaSheet {

    private static final List<String> NEEDED_FACTS =
            List.of(EiaCatalogue.ITEM, EiaCatalogue.OTHER_ITEMS, EiaEntry.INDUSTRIAL_BUILDING, EiaEntry.NAME_EXCLUSION);
    private static final Map<EiaClass, String> COLUMNS = new TreeMap<>(
            Map.of(EiaClass.REPORT_BOOK, "book", EiaClass.REPORT_FORM, "form", EiaClass.REGISTRATION, "registration"));

    private final YamlObject sheet;
    private final SortedMap<Integer, EiaRow> rows;
    private final List<Fact> facts;
    private final EiaVocabulary vocabulary;
    private final EiaCellSheet cells;
    private final Map<String, EiaCell.ByPerson> areas = new HashMap<>();
    private final SortedMap<Integer, List<EiaEntry>> entries = new TreeMap<>();

    EiaSheet(YamlObject sheet, SortedMap<Integer, EiaRow> rows, List<Fact> facts) {
        this.sheet = sheet;
        this.rows = rows;
        this.facts = facts;
        Map<String, Fact> byKey = new HashMap<>();
        facts.forEach(fact -> byKey.putIfAbsent(fact.key(), fact));
        this.vocabulary = new EiaVocabulary(byKey, false);
        this.cells = new EiaCellSheet(new EiaVocabulary(byKey, true));
        for (String needed : NEEDED_FACTS) {
            if (!byKey.containsKey(needed)) {
                sheet.fault("items", "FACT_UNKNOWN", "名录的判断须有事实 " + needed);
            }
        }
    }

    EiaCatalogue read() {
        cells.readPatterns(sheet.objects("patterns"));
        for (YamlObject area : sheet.objects("sensitiveAreas")) {
            EiaCell.ByPerson part =
                    new EiaCell.ByPerson(vocabulary.condition(area, "holds"), vocabulary.condition(area, "fails"));
            String id = area.text("id");
            if (areas.put(id, part) != null) {
                area.fault("id", "ID_DUPLICATE", "环境敏感区 " + id + " 已有");
            }
            area.refuseOtherKeys();
        }
        sheet.objects("items").forEach(this::item);
        sheet.refuseOtherKeys();
        checkAgainstTable();
        List<EiaEntry> all = new ArrayList<>();
        entries.values().forEach(all::addAll);
        return new EiaCatalogue(all);
    }

    private void item(YamlObject yaml) {
        @Nullable
        Integer number = yaml.number("no", 1, 999).map(Double::intValue).orElse(null);
        @Nullable EiaRow row = number == null ? null : rows.get(number);
        if (row == null) {
            yaml.fault(
                    "no",
                    "EIA_ITEM_UNKNOWN",
                    "名录没有项目类别 " + yaml.optionalText("no").orElse(""));
            return;
        }
        List<EiaCell> columns = new ArrayList<>();
        COLUMNS.forEach((eiaClass, key) -> columns.add(column(yaml, key, row, eiaClass)));
        EiaEntry entry = new EiaEntry(
                row,
                codes(yaml, "industries"),
                codes(yaml, "hints"),
                yaml.optionalText("excludes").equals(Optional.of("true")),
                vocabulary.condition(yaml, "applies"),
                vocabulary.condition(yaml, "mayApply"),
                columns,
                sensitivity(yaml, row));
        if (entry.excludes() && !row.name().contains("不含")) {
            yaml.fault("excludes", "VALUE_INVALID", "项目类别 " + number + " 的名称没有“不含”");
        }
        yaml.refuseOtherKeys();
        requireDisjoint(yaml, entry);
        entries.computeIfAbsent(number, n -> new ArrayList<>()).add(entry);
    }

    private EiaCell column(YamlObject yaml, String key, EiaRow row, EiaClass eiaClass) {
        EiaCell cell = cells.read(yaml, key);
        boolean isEmpty = cell instanceof EiaCell.Whole whole && !whole.all();
        if (!isEmpty && !row.texts().containsKey(eiaClass)) {
            yaml.fault(key, "EIA_COLUMN", "名录第 " + row.number() + " 类的" + eiaClass.label() + "栏是空的，应为 none");
        }
        return cell;
    }

    private EiaSensitivity sensitivity(YamlObject yaml, EiaRow row) {
        List<EiaCell.ByPerson> parts = new ArrayList<>();
        for (String id : yaml.texts("sensitive")) {
            EiaCell.@Nullable ByPerson part = areas.get(id);
            if (part == null) {
                yaml.fault("sensitive", "EIA_AREA_UNKNOWN", "sensitiveAreas 没有 " + id);
            } else {
                parts.add(part);
            }
        }
        if (!parts.isEmpty() && row.sensitiveAreas() == null) {
            yaml.fault("sensitive", "EIA_COLUMN", "名录第 " + row.number() + " 类没有环境敏感区含义，不能有 sensitive");
        }
        return new EiaSensitivity(parts);
    }

    private static List<String> codes(YamlObject yaml, String key) {
        List<String> codes = yaml.texts(key);
        for (String code : codes) {
            if (!code.matches("\\d{2,4}")) {
                yaml.fault(key, "VALUE_INVALID", "行业前缀应为 2 至 4 位数字，收到 " + code);
            }
        }
        return codes.stream().filter(c -> c.matches("\\d{2,4}")).toList();
    }

    private void requireDisjoint(YamlObject yaml, EiaEntry entry) {
        List<EiaEntry> before = entries.getOrDefault(entry.row().number(), List.of());
        for (String code : entry.industries()) {
            boolean meets = before.stream()
                    .flatMap(e -> e.industries().stream())
                    .anyMatch(c -> c.startsWith(code) || code.startsWith(c));
            if (meets) {
                yaml.fault("industries", "ID_DUPLICATE", "行业 " + code + " 在本项目类别的前一项已有");
            }
        }
    }

    /** What is printed must be decided: an item left out would let projects pass. */
    private void checkAgainstTable() {
        TreeSet<Integer> missing = new TreeSet<>(rows.keySet());
        missing.removeAll(entries.keySet());
        for (int number : missing) {
            sheet.fault("items", "EIA_ITEM_MISSING", "items 没有项目类别 " + number);
        }
        entries.forEach(this::checkAgainstTable);
    }

    private void checkAgainstTable(int number, List<EiaEntry> own) {
        EiaRow row = rows.getOrDefault(number, own.get(0).row());
        for (EiaClass printed : row.texts().keySet()) {
            boolean isDecided = own.stream()
                    .map(e -> e.columns().get(printed.ordinal()))
                    .anyMatch(c -> !(c instanceof EiaCell.Whole whole) || whole.all());
            if (!isDecided) {
                sheet.fault("items", "EIA_COLUMN", "名录第 " + number + " 类的" + printed.label() + "栏有内容，各项却都写 none");
            }
        }
        boolean isSensitive =
                own.stream().anyMatch(e -> !e.sensitivity().parts().isEmpty());
        if (row.sensitiveAreas() != null && !isSensitive) {
            sheet.fault("items", "EIA_COLUMN", "名录第 " + number + " 类有环境敏感区含义，各项却都没有 sensitive");
        }
    }
}
