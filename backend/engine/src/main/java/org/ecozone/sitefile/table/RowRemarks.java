package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecozone.sitefile.plot.TxtNumber;
import org.ecozone.sitefile.site.DatumText;
import org.ecozone.sitefile.site.FaultList;

/** Rows of a table that hold no point: remarks, sums, marks of pages, lengths of sides between the points. */
final class RowRemarks {

    private static final Pattern REMARK =
            Pattern.compile("(?i).*(合计|小计|总计|备注|说明|注[:：]|面积|制表|审核|单位|日期|坐标系|带号|total|note).*");
    private static final Pattern TOTAL = Pattern.compile("(?i)(合|小|总)\\s*计.{0,10}|total.{0,10}");
    private static final Pattern PAGE = Pattern.compile(".*(续表|续上表|接上页|转下页|第\\s*.{1,4}\\s*页).*|.{0,30}[(（]续[)）]");

    /** So many say enough of a table's datum. */
    private static final int MOST = 20;

    private final Map<Integer, String> datums = new LinkedHashMap<>();
    private final List<Integer> numberRows = new ArrayList<>();
    private String last = "";
    private Optional<String> system = Optional.empty();

    static boolean isRemark(String text) {
        return REMARK.matcher(text).matches();
    }

    static boolean isPage(String text) {
        return PAGE.matcher(text).matches();
    }

    static boolean isTotal(String text) {
        return TOTAL.matcher(text).matches();
    }

    /** Takes note of {@code words} in row {@code row} if they name a datum that is not read. */
    void note(int row, String words) {
        boolean isNew = words.length() > 1 && !words.equals(last) && datums.size() < MOST;
        if (isNew && (DatumText.isOfAnother(words) || DatumText.isConverted(words))) {
            datums.put(row, words);
        }
        if (system.isEmpty() && !words.equals(last) && DatumText.isNamed(words)) {
            system = Optional.of(words);
        }
        last = words;
    }

    /** The first words that name a system, if they are none of {@link #datums()}. */
    Optional<String> system() {
        return system.filter(words -> !datums.containsValue(words));
    }

    /** Whether the cells of row {@code row} that are filled are numbers only, which are counted and not read. */
    boolean areNumbers(int row, List<String> filled) {
        boolean areNumbers =
                filled.stream().allMatch(cell -> TxtNumber.ofCell(cell).isPresent());
        if (areNumbers) {
            numberRows.add(row);
        }
        return areNumbers;
    }

    /** What rows and cells say of a datum that is not read, by their rows. */
    Map<Integer, String> datums() {
        return datums;
    }

    void announce(FaultList faults) {
        if (!numberRows.isEmpty()) {
            faults.notice(
                    "NUMBER_ROWS_IGNORED",
                    "有 " + numberRows.size() + " 行没有坐标、只有别的数（边长等，首处第 " + numberRows.get(0) + " 行），未读取。",
                    numberRows.size() + " rows without coordinates hold other numbers (lengths of sides, first in row "
                            + numberRows.get(0) + "); they were not read.");
        }
    }
}
