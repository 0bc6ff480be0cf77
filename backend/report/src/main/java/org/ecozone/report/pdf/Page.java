package org.ecozone.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.text.FontSet;
import org.ecozone.report.text.Visible;
import org.w3c.dom.Element;

/**
 * A document as XHTML.
 *
 * @param tree its nodes, and what they set
 * @param pictures that it shows
 */
record Page(Tree tree, Pictures pictures) {

    private static final String STYLE = style();

    static Page of(Document document, FontSet fonts) {
        var tree = new Tree(fonts);
        var pictures = new Pictures();
        Element html = tree.root("html");
        html.setAttribute("lang", "zh-CN");
        head(tree, html, document, fonts);
        Element body = tree.element(html, "body");
        running(tree, body, document);
        tree.text(tree.element(body, "h1"), document.title(), true);
        paragraph(tree, body, "subtitle", document.subtitle());
        paragraph(tree, body, "banner", document.banner());
        var blocks = new Blocks(tree, pictures);
        List<Section> sections = document.sections();
        for (int i = 0; i < sections.size(); i++) {
            section(tree, blocks, body, sections.get(i), i);
        }
        return new Page(tree, pictures);
    }

    private static void head(Tree tree, Element html, Document document, FontSet fonts) {
        Element head = tree.element(html, "head");
        tree.plain(tree.element(head, "title"), Visible.of(document.title()));
        Element subject = tree.element(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", subject(document));
        Element style = tree.element(head, "style");
        style.setAttribute("type", "text/css");
        tree.plain(style, STYLE + faces(fonts));
        Element bookmarks = tree.element(head, "bookmarks");
        for (int i = 0; i < document.sections().size(); i++) {
            String heading = document.sections().get(i).heading();
            if (!heading.isEmpty()) {
                Element bookmark = tree.element(bookmarks, "bookmark");
                bookmark.setAttribute("name", Visible.of(heading));
                bookmark.setAttribute("href", "#" + anchor(i));
            }
        }
    }

    /** What the file says of itself beside its title. */
    static String subject(Document document) {
        return Visible.of(document.subtitle().isEmpty() ? document.title() : document.subtitle());
    }

    private static String faces(FontSet fonts) {
        var faces = new StringBuilder();
        for (int i = 0; i < fonts.regular().size(); i++) {
            faces.append(".face" + i + " { font-family: report" + i + "; font-weight: 400 }\n");
        }
        return faces.toString();
    }

    /** What stands on each page. */
    private static void running(Tree tree, Element body, Document document) {
        Element head = tree.element(body, "div", "runningHead");
        tree.text(tree.element(head, "div", "runningTitle"), document.title());
        if (!document.banner().isEmpty()) {
            tree.text(tree.element(head, "div", "runningBanner"), document.banner(), true);
        }
        Element foot = tree.element(body, "div", "runningFoot");
        Element row = tree.element(tree.element(foot, "table"), "tr");
        tree.text(tree.element(row, "td", "footText"), document.footer());
        Element number = tree.element(row, "td", "footNumber");
        tree.text(tree.element(number, "span"), "第 ");
        tree.element(number, "span", "page");
        tree.text(tree.element(number, "span"), " 页 / 共 ");
        tree.element(number, "span", "pages");
        tree.text(tree.element(number, "span"), " 页");
        tree.usesDigits();
    }

    private static void section(Tree tree, Blocks blocks, Element body, Section section, int index) {
        Element part = tree.element(body, "div", section.startsPage() ? "section startsPage" : "section");
        if (!section.heading().isEmpty()) {
            Element heading = tree.element(part, "h2");
            heading.setAttribute("id", anchor(index));
            tree.text(heading, section.heading(), true);
        }
        for (Block block : section.blocks()) {
            blocks.append(part, block, section.heading());
        }
    }

    private static String anchor(int section) {
        return "section" + section;
    }

    private static void paragraph(Tree tree, Element parent, String styleClass, String text) {
        if (!text.isEmpty()) {
            tree.text(tree.element(parent, "p", styleClass), text);
        }
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IOException("no style sheet");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
