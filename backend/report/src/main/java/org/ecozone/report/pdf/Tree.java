package org.ecozone.report.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ecozone.report.text.FontFace;
import org.ecozone.report.text.FontSet;
import org.ecozone.report.text.Run;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A tree of XHTML under construction, which knows what characters it sets in what font. */
final class Tree {

    private final Document nodes;
    private final FontSet fonts;
    private final Map<FontFace, Set<Integer>> used = new LinkedHashMap<>();

    Tree(FontSet fonts) {
        this.fonts = fonts;
        try {
            nodes = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Document nodes() {
        return nodes;
    }

    /** The characters that each font sets; fonts that set none are not in it. */
    Map<FontFace, Set<Integer>> used() {
        return used;
    }

    Element root(String name) {
        Element root = nodes.createElement(name);
        nodes.appendChild(root);
        return root;
    }

    Element element(Element parent, String name) {
        Element element = nodes.createElement(name);
        parent.appendChild(element);
        return element;
    }

    Element element(Element parent, String name, String styleClass) {
        Element element = element(parent, name);
        element.setAttribute("class", styleClass);
        return element;
    }

    /** Appends text as it is: for what is not set, such as the style sheet and the title of the window. */
    void plain(Element parent, String text) {
        parent.appendChild(nodes.createTextNode(text));
    }

    Element text(Element parent, String text) {
        return text(parent, text, false);
    }

    /**
     * Appends text that is set, each character in a font that has it. Several parts become elements side by side: text beside
     * elements would be painted, and so copied, before all of them.
     *
     * @param isBold for all that the element holds
     */
    Element text(Element parent, String text, boolean isBold) {
        if (isBold) {
            parent.setAttribute("class", (parent.getAttribute("class") + " bold").strip());
        }
        List<Run> runs = Run.of(text, isBold, fonts);
        FontFace first = isBold ? fonts.bold() : fonts.regular().get(0);
        for (Run run : runs) {
            Element place = parent;
            if (run.face() != first) {
                place = element(parent, "span", styleClass(run.face()));
            } else if (runs.size() > 1) {
                place = element(parent, "span");
            }
            plain(place, run.text());
            uses(run.face(), run.text());
        }
        return parent;
    }

    /** Digits that the layout writes itself, as page numbers, in the first font. */
    void usesDigits() {
        uses(fonts.regular().get(0), "0123456789");
    }

    private void uses(FontFace face, String text) {
        Set<Integer> characters = used.computeIfAbsent(face, first -> new TreeSet<>());
        text.codePoints().filter(codePoint -> codePoint != '\n').forEach(characters::add);
    }

    private String styleClass(FontFace face) {
        return "face" + fonts.regular().indexOf(face);
    }

    /** The name under which the style sheet knows a font: one for the two weights of the first, one for each other. */
    static String family(FontFace face, FontSet fonts) {
        List<FontFace> regular = fonts.regular();
        return "report" + Math.max(0, regular.indexOf(face));
    }
}
