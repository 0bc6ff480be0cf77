package org.ecozone.gisfile;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ecozone.work.Deadline;

/**
 * Reads KML (Google Earth, 奥维 Ovital): every folder a layer, every Placemark a feature, in WGS 84 as KML always is.
 *
 * <p>Not through GDAL: its readers take what is no number for 0 and say nothing, flatten folders, and fail on files whose encoding
 * is not the declared one. Here a bad coordinate is a fault with its line. Nothing outside the file is fetched. Descriptions become plain text.
 */
final class KmlFile {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_TEXT = 2_000;

    private final XMLStreamReader xml;
    private final Findings found;
    private final boolean isArchived;
    private final Map<String, List<GisFeature>> folders = new LinkedHashMap<>();
    private final KmlTally tally = new KmlTally();

    private KmlFile(XMLStreamReader xml, boolean isArchived, Findings found) {
        this.xml = xml;
        this.isArchived = isArchived;
        this.found = found;
    }

    /** Puts the folders of {@code content}, one file of an archive if {@code isArchived}, into {@code found}. */
    static void read(byte[] content, boolean isArchived, Optional<Charset> encoding, Findings found) throws GisRefusal {
        KmlText text = KmlText.read(content, encoding);
        text.requireNoDeclarations();
        found.encoding(text.encoding().name());
        if (text.isContradicted()) {
            found.notice(
                    "ENCODING_DIFFERS",
                    "KML 写明的编码与内容不符，已按 " + text.encoding() + " 读取。",
                    "The KML is not in the encoding it declares; it was read as " + text.encoding() + ".");
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            var file = new KmlFile(factory.createXMLStreamReader(new StringReader(text.text())), isArchived, found);
            file.document();
            file.tell();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new GisRefusal(
                    "XML_BROKEN",
                    "KML 不是完整的 XML，第 " + line + " 行出错；请重新导出。",
                    "The KML is no complete XML: line " + line + " is wrong.");
        }
    }

    private void document() throws XMLStreamException, GisRefusal {
        if (xml.nextTag() != XMLStreamConstants.START_ELEMENT || !name().equals("kml")) {
            throw new GisRefusal(
                    "FILE_UNREADABLE",
                    "这是 XML，但不是 KML（根元素是 " + GisFault.cut(xml.getLocalName()) + "）；请导出为 KML、GeoJSON 或 Shapefile。",
                    "This is XML but no KML; its root element is " + GisFault.cut(xml.getLocalName()) + ".");
        }
        container("", 0);
        // What stands behind the root is no XML: the parser says so once it gets there.
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** The children of kml, Document or Folder. */
    private void container(String parent, int depth) throws XMLStreamException, GisRefusal {
        if (depth > MAX_DEPTH) {
            throw new GisRefusal(
                    "FILE_TOO_COMPLEX", "KML 的文件夹嵌套超过 " + MAX_DEPTH + " 层。", "KML folders are nested too deep.");
        }
        String folder = parent;
        while (isInside()) {
            switch (name()) {
                case "Document", "Folder" -> container(folder, depth + 1);
                case "name" -> folder = KmlText.folder(parent, readable(text()));
                case "Placemark" -> placemark(folder);
                case "NetworkLink" -> tally.links += isFollowed(text()) ? 0 : 1;
                case "GroundOverlay", "ScreenOverlay", "PhotoOverlay" -> {
                    tally.pictures++;
                    move(false);
                }
                default -> skip();
            }
        }
    }

    private void placemark(String folder) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        Optional<String> name = Optional.empty();
        Map<String, Object> attributes = new LinkedHashMap<>();
        var geometry = new KmlGeometry(this, line);
        while (isInside()) {
            switch (name()) {
                case "name" -> name = Optional.of(readable(text())).filter(n -> !n.isBlank());
                case "description" -> put(attributes, "description", text());
                case "ExtendedData" -> extendedData(attributes);
                case "address" -> tally.addresses += text().isBlank() ? 0 : 1;
                default -> geometry.readOrSkip(name(), 0);
            }
        }
        List<GisFeature> features = geometry.features(name, attributes);
        folders.computeIfAbsent(folder, f -> new ArrayList<>()).addAll(features);
        tally.hasHeights |= geometry.hasHeights();
        tally.closedLines += geometry.closedLines();
        tally.emptyParts(geometry.emptyParts());
    }

    private void extendedData(Map<String, Object> attributes) throws XMLStreamException {
        while (isInside()) {
            String key =
                    Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse("");
            switch (name()) {
                case "Data" -> {
                    while (isInside()) {
                        if (name().equals("value")) {
                            put(attributes, readable(key), text());
                        } else {
                            skip();
                        }
                    }
                }
                case "SchemaData" -> {
                    while (isInside()) {
                        String field = Optional.ofNullable(xml.getAttributeValue(null, "name"))
                                .orElse("");
                        put(attributes, readable(field), text());
                    }
                }
                default -> skip();
            }
        }
    }

    private void put(Map<String, Object> attributes, String key, String html) {
        String text = readable(PlainText.of(html));
        if (!key.isBlank() && !text.isEmpty()) {
            attributes.put(key, text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…");
        }
    }

    private String readable(String text) {
        Optional<String> repaired = MisreadText.repaired(text.strip());
        tally.repairedNames += repaired.isPresent() ? 1 : 0;
        return repaired.orElse(text.strip());
    }

    /** What lies in the same archive is read anyway. */
    private boolean isFollowed(String link) {
        return isArchived && !link.contains("://");
    }

    private void tell() {
        folders.forEach((folder, features) -> found.layer(new GisLayer(
                folder.isEmpty() ? "KML" : folder,
                new StatedCrs.Known(org.ecozone.geo.Crs.WGS84, "WGS 84"),
                features)));
        tally.tell(found);
    }

    // The reader's position, for this class and KmlGeometry.

    /** Moves to the next child; false, behind the end of the parent, if there is none. */
    boolean isInside() throws XMLStreamException {
        while (xml.hasNext()) {
            Deadline.check();
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
        return false;
    }

    /** The element's name without prefix. */
    String name() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** All text in the element, whatever elements it is in; moves behind it. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            Deadline.check();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    tellUnread();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> text.append("");
            }
        }
        return text.toString();
    }

    /** Moves behind the element, which is not read; geometries in it, and it if it is one, are counted. */
    void skip() throws XMLStreamException {
        tellUnread();
        move(true);
    }

    private void move(boolean isTold) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            Deadline.check();
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (isTold && event == XMLStreamConstants.START_ELEMENT) {
                tellUnread();
            }
        }
    }

    private void tellUnread() {
        if (KmlGeometry.isOne(name())) {
            tally.unread(line());
        }
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }
}
