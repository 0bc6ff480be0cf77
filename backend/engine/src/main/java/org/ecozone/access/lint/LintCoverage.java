package org.ecozone.access.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.CoverageMatrix;
import org.ecozone.access.coverage.CoverageMatrix.Cell;
import org.ecozone.access.coverage.CoverageMatrix.Row;
import org.ecozone.access.coverage.CoverageMatrix.Status;

/** Finds kinds of ground that do not answer every industry, on each day on which what is in force changes. */
final class LintCoverage {

    private static final int SHOWN = 12;

    private final RuleBook book;
    private final CoverageMatrix matrix;
    private final LintReport report;

    /**
     * @param codes of all industries
     */
    LintCoverage(RuleBook book, LintZones zones, List<String> codes, LintReport report) {
        this.book = book;
        this.matrix =
                new CoverageMatrix(book.rules(), book.silences(), book.factBook(), zones.layers(), zones::zones, codes);
        this.report = report;
    }

    private record Gap(Row row, Set<String> open) {}

    void check() {
        List<LocalDate> days = CoverageMatrix.days(book.rules(), book.silences(), book.from());
        Set<String> used = new TreeSet<>();
        Map<Gap, List<LocalDate>> gaps = new LinkedHashMap<>();
        for (LocalDate day : days) {
            Map<Row, Set<String>> open = new LinkedHashMap<>();
            for (Cell cell : matrix.cells(book.coverage(day))) {
                used.addAll(cell.silences());
                cell.elsewhere().forEach(used::add);
                if (cell.status() == Status.OPEN) {
                    open.computeIfAbsent(cell.row(), r -> new TreeSet<>()).addAll(cell.open());
                }
            }
            open.forEach((row, codes) -> gaps.computeIfAbsent(new Gap(row, codes), g -> new ArrayList<>())
                    .add(day));
        }
        gaps.forEach(this::add);
        book.silences().stream()
                .filter(silence -> silence.elsewhere() == null && !used.contains(silence.id()))
                .forEach(silence -> report.add(
                        LintCode.SILENCE_UNUSED, List.of(silence.id()), "没有用地和行业依靠这项承认无规定，应删去", silence.reason()));
    }

    private void add(Gap gap, List<LocalDate> days) {
        List<String> codes = List.copyOf(gap.open);
        String shown =
                String.join("、", codes.subList(0, Math.min(SHOWN, codes.size()))) + (codes.size() > SHOWN ? "……" : "");
        report.add(
                LintCode.CELL_OPEN,
                List.of(gap.row.layer(), gap.row.category()),
                "图层 " + gap.row.layer() + " 的类别 " + gap.row.category() + " 对 " + codes.size() + " 个行业小类没有规定，也没有承认无规定："
                        + shown,
                "自 " + days.get(0) + (days.size() > 1 ? " 起 " + days.size() + " 个时段" : " 起一个时段"));
    }
}
