package org.ecozone.sitefile.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.DetectedFile;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.work.DeadlinePassedException;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Excel workbook that is a table of vertices; the others are named. */
public final class XlsxFile {

    private static final int MAX_SHEETS = 50;

    private final XlsxWorkbook workbook;
    private final String fileName;

    private XlsxFile(XlsxWorkbook workbook, String fileName) {
        this.workbook = workbook;
        this.fileName = fileName;
    }

    /** The sites of {@code content}; never throws, since the library's own exceptions, unchecked ones too, become a fault. */
    public static SiteFileReading read(byte[] content, String fileName, SiteFileOptions options) {
        try (XlsxWorkbook workbook = XlsxWorkbook.open(content, MAX_SHEETS)) {
            return new XlsxFile(workbook, fileName).read(options);
        } catch (Table.Unreadable e) {
            return refused(fileName, e.getMessage());
        } catch (DeadlinePassedException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return refused(fileName, reason(e));
        }
    }

    private SiteFileReading read(SiteFileOptions options) throws Table.Unreadable {
        List<String> names = workbook.sheets();
        List<String> others = new ArrayList<>();
        SiteFileReading reading = null;
        String read = "";
        int hidden = 0;
        Optional<String> advice = Optional.empty();
        for (int i = 0; i < names.size(); i++) {
            var sheet = new Sheet(i, names.get(i));
            List<TableRow> head = sheet.head(VertexTable.HEAD);
            Optional<TableLayout> layout = TableLayout.find(head);
            if (layout.isPresent() && reading == null) {
                reading = VertexTable.read(sheet, layout.get(), head, options);
                read = names.get(i);
                hidden = sheet.hidden;
            } else if (layout.isPresent()) {
                others.add(JsonText.cut(names.get(i), 40));
            } else if (advice.isEmpty()) {
                advice = CellAdvice.of(sheet, head).map(found -> "“" + JsonText.cut(sheet.name(), 60) + "”" + found);
            }
        }
        if (reading == null) {
            return refused(fileName, "的工作表" + advice.orElse("里没有顶点表：应有 X、Y 或经度、纬度两列"));
        }
        var detected = new DetectedFile(
                Optional.of(FileFormat.VERTEX_TABLE_XLSX), Optional.empty(), List.of(JsonText.cut(read, 60)));
        List<Fault> notices = new ArrayList<>(reading.notices());
        if (hidden > 0) {
            notices.add(hidden(read, hidden));
        }
        if (!others.isEmpty()) {
            notices.add(SiteFault.notice(
                    "SHEETS_NOT_READ",
                    "只读取了工作表“" + JsonText.cut(read, 60) + "”；未读取的还有：" + String.join("、", others) + "。"));
        }
        return new SiteFileReading(
                reading.sites(), reading.crs(), reading.defects(), notices, reading.proposals(), detected);
    }

    private static Fault hidden(String sheet, int rows) {
        return SiteFault.notice(
                "HIDDEN_ROWS_READ",
                "工作表“" + JsonText.cut(sheet, 60) + "”有 " + rows + " 行是隐藏（或被筛选掉）的，也已读取；若不应包含，请删除后重新上传。",
                rows
                        + " rows of the sheet are hidden or filtered out and were read too; delete them if they do not belong.");
    }

    private static SiteFileReading refused(String fileName, String why) {
        return SiteFileReading.refused(SiteFault.inFile("FILE_UNREADABLE", "Excel 文件“" + fileName + "”" + why + "。"));
    }

    private static String reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = within(cause)) {
            if (cause instanceof XlsxPackage.Refused) {
                return cause.getMessage();
            }
        }
        return "已损坏、加密或不是合法的 xlsx 文件";
    }

    /** What caused {@code e}; the parser has a field of its own for it. */
    private static @Nullable Throwable within(Throwable e) {
        return e instanceof XMLStreamException ofParser && ofParser.getNestedException() != null
                ? ofParser.getNestedException()
                : e.getCause();
    }

    /** A sheet as a table. */
    private final class Sheet implements Table {
        private final int index;
        private final String name;
        private int hidden;

        private Sheet(int index, String name) {
            this.index = index;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String place(int row, int column) {
            return "单元格 " + CellReference.convertNumToColString(column) + row;
        }

        @Override
        public String column(int column) {
            return CellReference.convertNumToColString(column) + " 列";
        }

        @Override
        public MergedCells merged(Set<Integer> columns) throws Unreadable {
            var merged = new MergedCells();
            try {
                boolean isWhole = workbook.merged(
                        index,
                        range -> !columns.contains(range.getFirstColumn())
                                || merged.add(range.getFirstColumn(), range.getFirstRow() + 1, range.getLastRow() + 1));
                if (!isWhole) {
                    throw new Unreadable("的工作表“" + JsonText.cut(name, 60) + "”合并的单元格过多");
                }
                return merged;
            } catch (IOException | XMLStreamException e) {
                throw new Unreadable("的工作表“" + JsonText.cut(name, 60) + "”不能读取：" + reason(e));
            }
        }

        @Override
        public void rows(Predicate<TableRow> each) throws Unreadable {
            var rows = new XlsxRows(each);
            try {
                workbook.read(index, rows);
            } catch (IOException | XMLStreamException e) {
                throw new Unreadable("的工作表“" + JsonText.cut(name, 60) + "”不能读取：" + reason(e));
            }
            hidden = rows.hidden();
            if (rows.contradiction().isPresent()) {
                throw new Unreadable("的工作表“" + JsonText.cut(name, 60) + "”自相矛盾："
                        + rows.contradiction().get() + "；请在 Excel 或 WPS 中打开、核对后另存");
            }
            if (rows.isTooWide()) {
                throw new Unreadable("的工作表“" + JsonText.cut(name, 60) + "”超过 " + MAX_COLUMNS + " 列或单元格过多");
            }
        }
    }
}
