package org.ecozone.report.document;

import java.util.List;

/** What stands in a section. */
public sealed interface Block {

    /** A paragraph. A line feed in its text breaks the line. */
    record Paragraph(String text, Tone tone) implements Block {}

    /** Names with their values, in pairs. */
    record Properties(List<Property> properties) implements Block {
        public Properties {
            properties = List.copyOf(properties);
        }
    }

    /** A name and its value. */
    record Property(String name, Cell value) {}

    /** Points in a list. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table with a row of headings; every row has as many cells as there are columns.
     *
     * @param id stable name for programs, unique in a document; a workbook has a sheet for each table
     * @param caption what it lists; also the name of the workbook's sheet
     */
    record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("table " + id + " has rows of other than " + width + " cells");
            }
        }
    }

    /** A column: its heading, and its share of the width beside the others'. */
    record Column(String heading, int share, boolean isNumeric) {}

    /**
     * A picture.
     *
     * @param png the picture as PNG
     * @param widthMillimetres on paper
     * @param heightMillimetres on paper
     * @param caption below it
     * @param alternative what it shows, for who cannot see it
     */
    record Picture(byte[] png, double widthMillimetres, double heightMillimetres, String caption, String alternative)
            implements Block {}

    /** Lines to be signed and dated by hand, each with who signs. */
    record Signatures(List<String> roles) implements Block {
        public Signatures {
            roles = List.copyOf(roles);
        }
    }

    /** A text as a QR code, with the words beside it. */
    record Code(String content, String words) implements Block {}

    /** How a text is meant. */
    enum Tone {
        PLAIN,
        /** What everybody must read: the conclusion. */
        LEAD,
        /** Smaller: reservations, methods. */
        NOTE,
        /** Something forbids or is missing. */
        WARNING,
        /** Hashes and codes, in letters of one width. */
        EXACT
    }
}
