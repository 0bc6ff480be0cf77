package org.ecozone.sitefile.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The XML parts of a workbook, each streamed: elements by their local names, so that the strict form of the format is read too. */
final class XlsxParts implements AutoCloseable {

    private final XlsxPackage zip;
    private final String workbook;

    private XlsxParts(XlsxPackage zip, String workbook) {
        this.zip = zip;
        this.workbook = workbook;
    }

    /** Takes one element; whether to go on. */
    interface Each {
        boolean element(XMLStreamReader at) throws XMLStreamException, IOException;
    }

    static XlsxParts open(XlsxPackage zip) throws IOException, XMLStreamException {
        Optional<ZipArchiveEntry> main = relations(zip, "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(relation -> zip.getEntry(relation.target()))
                .filter(entry -> entry != null)
                .findFirst()
                .or(() -> Collections.list(zip.getEntries()).stream()
                        .<ZipArchiveEntry>map(entry -> entry)
                        .filter(XlsxPackage::isMain)
                        .findFirst());
        if (main.isEmpty()) {
            throw new IOException("no workbook");
        }
        return new XlsxParts(zip, main.get().getName());
    }

    /** A sheet: its name, and the name of its part. */
    record Sheet(String name, String part) {}

    private record Relation(String type, String target) {}

    /** The first {@code most} sheets that have a part. */
    List<Sheet> sheets(int most) throws IOException, XMLStreamException {
        Map<String, Relation> relations = relations(zip, workbook);
        List<Sheet> sheets = new ArrayList<>();
        read(workbook, at -> {
            if (at.getLocalName().equals("sheet")) {
                Relation relation = relations.get(attribute(at, "id"));
                boolean isSheet = relation != null && relation.type().endsWith("/worksheet");
                if (isSheet && zip.getEntry(relation.target()) != null) {
                    sheets.add(new Sheet(String.valueOf(attribute(at, "name")), relation.target()));
                }
            }
            return sheets.size() < most;
        });
        return sheets;
    }

    /** The part of the workbook whose relation's type ends in {@code type}. */
    Optional<String> part(String type) throws IOException, XMLStreamException {
        return relations(zip, workbook).values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .filter(target -> zip.getEntry(target) != null)
                .findFirst();
    }

    /** Hands the elements of {@code part} to {@code each} until it has enough. */
    void read(String part, Each each) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        read(zip, entry, each);
    }

    private static void read(XlsxPackage zip, ZipArchiveEntry entry, Each each) throws IOException, XMLStreamException {
        try (InputStream in = new XmlGuard(zip.getInputStream(entry));
                Reader text = text(in)) {
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            boolean goesOn = true;
            while (goesOn && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("a document type");
                }
                goesOn = event != XMLStreamConstants.START_ELEMENT || each.element(xml);
            }
        }
    }

    /**
     * In UTF-16 where it begins so, else in UTF-8: a part has no other (ECMA-376-2, annex on XML markup). Decoded here, since the parser
     * writes what it cannot decode to standard error.
     */
    private static Reader text(InputStream part) throws IOException {
        var in = new PushbackInputStream(part, 3);
        byte[] mark = in.readNBytes(3);
        boolean isBigEndian = begins(mark, 0xFE, 0xFF);
        boolean isUtf16 = isBigEndian || begins(mark, 0xFF, 0xFE);
        int length = isUtf16 ? 2 : begins(mark, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        in.unread(mark, length, mark.length - length);
        Charset charset =
                isBigEndian ? StandardCharsets.UTF_16BE : isUtf16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return new InputStreamReader(in, charset.newDecoder());
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Relation> relations(XlsxPackage zip, String part)
            throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        ZipArchiveEntry entry = zip.getEntry(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (entry != null) {
            read(zip, entry, at -> {
                String id = attribute(at, "Id");
                String type = attribute(at, "Type");
                String target = attribute(at, "Target");
                if (id != null && type != null && target != null && !"External".equals(attribute(at, "TargetMode"))) {
                    relations.putIfAbsent(id, new Relation(type, resolved(folder, target)));
                }
                return relations.size() < XlsxPackage.MAX_ENTRIES;
            });
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        List<String> path = new ArrayList<>();
        for (String step : ((target.startsWith("/") ? "" : folder) + target).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** The attribute called {@code name}, whatever its namespace; null if there is none. */
    static @org.jspecify.annotations.Nullable String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(@org.jspecify.annotations.Nullable String text, int otherwise) {
        boolean isNumber = text != null
                && !text.isEmpty()
                && text.length() <= 9
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : otherwise;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
