package org.ecozone.report.pdf;

import java.util.List;
import java.util.Locale;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.form.QrPicture;
import org.ecozone.report.text.Visible;
import org.w3c.dom.Element;

/** The blocks of a document as XHTML. */
final class Blocks {

    /** Of a page without its margins. */
    private static final double WIDTH_MM = 170;

    private static final double HEIGHT_MM = 225;
    private static final double CODE_MM = 26;

    private final Tree tree;
    private final Pictures pictures;

    Blocks(Tree tree, Pictures pictures) {
        this.tree = tree;
        this.pictures = pictures;
    }

    /**
     * Appends a block.
     *
     * @param heading of its section: a caption that repeats it is not set again
     */
    void append(Element parent, Block block, String heading) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(parent, paragraph);
        } else if (block instanceof Block.Properties properties) {
            properties(parent, properties.properties());
        } else if (block instanceof Block.Items items) {
            items(parent, items.items());
        } else if (block instanceof Block.Table table) {
            table(parent, table, heading);
        } else if (block instanceof Block.Picture picture) {
            picture(parent, picture);
        } else if (block instanceof Block.Signatures signatures) {
            signatures.roles().forEach(role -> signature(parent, role));
        } else if (block instanceof Block.Code code) {
            code(parent, code);
        }
    }

    private void paragraph(Element parent, Block.Paragraph paragraph) {
        if (!paragraph.text().isEmpty()) {
            Element element = tree.element(parent, "p", styleClass(paragraph.tone()));
            tree.text(element, paragraph.text(), paragraph.tone() == Block.Tone.LEAD);
        }
    }

    private void properties(Element parent, List<Block.Property> properties) {
        if (properties.isEmpty()) {
            return;
        }
        Element body = tree.element(tree.element(parent, "table", "pairs"), "tbody");
        for (Block.Property property : properties) {
            Element row = tree.element(body, "tr");
            Element name = tree.element(row, "th");
            name.setAttribute("scope", "row");
            tree.text(name, property.name());
            cell(row, property.value(), false);
        }
    }

    private void items(Element parent, List<String> items) {
        if (!items.isEmpty()) {
            Element list = tree.element(parent, "ul");
            items.forEach(item -> tree.text(tree.element(list, "li"), item));
        }
    }

    private void table(Element parent, Block.Table table, String above) {
        if (!table.caption().isEmpty() && !table.caption().equals(above)) {
            tree.text(tree.element(parent, "p", "caption"), table.caption(), true);
        }
        Element element = tree.element(parent, "table", "data " + table.id());
        int shares = Math.max(
                1, table.columns().stream().mapToInt(Block.Column::share).sum());
        for (Block.Column column : table.columns()) {
            tree.element(element, "col")
                    .setAttribute(
                            "style", String.format(Locale.ROOT, "width: %.2f%%", 100.0 * column.share() / shares));
        }
        Element head = tree.element(tree.element(element, "thead"), "tr");
        for (Block.Column column : table.columns()) {
            Element heading = tree.element(head, "th", column.isNumeric() ? "number" : "words");
            heading.setAttribute("scope", "col");
            tree.text(heading, column.heading(), true);
        }
        Element body = tree.element(element, "tbody");
        for (List<Cell> cells : table.rows()) {
            Element row = tree.element(body, "tr");
            for (int i = 0; i < cells.size(); i++) {
                cell(row, cells.get(i), table.columns().get(i).isNumeric());
            }
        }
        if (table.rows().isEmpty()) {
            Element none = tree.element(tree.element(body, "tr"), "td");
            none.setAttribute("colspan", Integer.toString(table.columns().size()));
            tree.text(none, "（无）");
        }
    }

    private void cell(Element row, Cell cell, boolean isNumeric) {
        Block.Tone tone = cell instanceof Cell.Text text ? text.tone() : Block.Tone.PLAIN;
        Element element = tree.element(row, "td", isNumeric ? "number" : styleClass(tone));
        tree.text(element, cell.text(), tone == Block.Tone.LEAD && !isNumeric);
    }

    private void picture(Element parent, Block.Picture picture) {
        double scale =
                Math.min(1, Math.min(WIDTH_MM / picture.widthMillimetres(), HEIGHT_MM / picture.heightMillimetres()));
        Element figure = tree.element(parent, "div", "figure");
        image(
                figure,
                picture.png(),
                scale * picture.widthMillimetres(),
                scale * picture.heightMillimetres(),
                picture.alternative());
        if (!picture.caption().isEmpty()) {
            tree.text(tree.element(figure, "p", "caption"), picture.caption());
        }
    }

    private void image(Element parent, byte[] png, double widthMm, double heightMm, String alternative) {
        Element image = tree.element(parent, "img");
        image.setAttribute("src", pictures.add(png));
        image.setAttribute("alt", Visible.of(alternative));
        image.setAttribute("style", String.format(Locale.ROOT, "width: %.2fmm; height: %.2fmm", widthMm, heightMm));
    }

    private void signature(Element parent, String role) {
        Element line = tree.element(parent, "p", "signature");
        tree.text(tree.element(line, "span", "role"), role + "：");
        tree.element(line, "span", "name");
        tree.text(line, "日期：");
        for (String part : List.of("年", "月", "日")) {
            tree.element(line, "span", "day");
            tree.text(line, part);
        }
    }

    private void code(Element parent, Block.Code code) {
        Element element = tree.element(parent, "div", "code");
        image(element, QrPicture.of(code.content()), CODE_MM, CODE_MM, "二维码，内容为：" + code.content());
        Element words = tree.element(element, "div", "codeWords");
        if (!code.words().isEmpty()) {
            tree.text(tree.element(words, "p"), code.words());
        }
        tree.text(tree.element(words, "p", "exact"), code.content());
    }

    private static String styleClass(Block.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
