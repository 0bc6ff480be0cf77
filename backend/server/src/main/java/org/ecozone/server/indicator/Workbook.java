package org.ecozone.server.indicator;

import java.util.List;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.server.indicator.Table.Cell;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Tables that belong together.
 *
 * @param tables the main one first; the last one says what they are of
 */
record Workbook(List<Table> tables) {

    private static final String METHOD = "CGCS2000 椭球面积（ELLIPSOIDAL_CGCS2000）；1 亩 = 2000/3 平方米；重叠处只计一次";

    Workbook {
        tables = List.copyOf(tables);
    }

    /**
     * What figures are of.
     *
     * @param baseline null where nothing is told against another edition
     */
    record Origin(
            String title,
            Edition edition,
            @Nullable Edition baseline,
            IndicatorBook book,
            boolean synthetic,
            String resultHash) {

        Table table() {
            var rows = new Table.Rows();
            rows.add(Cell.of("内容"), Cell.of(title));
            rows.add(
                    Cell.of("数据"),
                    Cell.of(synthetic ? "演示数据（合成），不是真实的管控数据 / synthetic demonstration data" : "已公布的数据版本"));
            edition(rows, "数据版本", edition);
            if (baseline != null) {
                edition(rows, "基准版本", baseline);
            }
            rows.add(Cell.of("指标定义"), Cell.of(book.version()));
            rows.add(Cell.of("指标定义散列值"), Cell.of(book.hash()));
            rows.add(Cell.of("方法"), Cell.of(METHOD));
            rows.add(Cell.of("结果散列值"), Cell.of(resultHash));
            rows.add(Cell.of("说明"), Cell.of("数值列是数；和、差、百分数是公式，可在表中复算。达标与否按未舍入的值判断。"));
            return new Table("说明", List.of("项目", "内容"), rows.all());
        }

        private static void edition(Table.Rows rows, String name, Edition edition) {
            rows.add(Cell.of(name), Cell.of(edition.code() + "（" + edition.effectiveFrom() + " 起生效）"));
            rows.add(Cell.of(name + "散列值"), Cell.of(edition.hash()));
        }
    }
}
