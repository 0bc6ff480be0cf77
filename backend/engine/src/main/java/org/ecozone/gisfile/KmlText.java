package org.ecozone.gisfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML file: the encoding the user names, else a byte order mark, else what the declaration says (UTF-8 if nothing), and where the bytes
 * are not that, UTF-8 or GB18030: programs declare UTF-8 and write GBK.
 *
 * @param text without byte order mark
 * @param encoding the one it was read in
 * @param isContradicted whether the declaration says otherwise
 */
record KmlText(String text, Charset encoding, boolean isContradicted) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int HEAD = 4096;
    private static final int MAX_FOLDER = 1_000;

    /** Whether {@code content} begins as XML does. */
    static boolean isXml(byte[] content) {
        return head(content).strip().startsWith("<");
    }

    /** Whether the first bytes are those of KML. */
    static boolean looksLikeKml(byte[] head) {
        return isXml(head) && head(head).contains("<kml");
    }

    static KmlText read(byte[] content, Optional<Charset> said) throws GisRefusal {
        Charset declared = declared(content);
        if (said.isPresent()) {
            String text = strict(content, said.get())
                    .orElseThrow(() -> unreadable("不是 " + said.get() + " 编码的文本", "is no text in " + said.get()));
            return new KmlText(text, said.get(), false);
        }
        for (Charset charset : new Charset[] {declared, StandardCharsets.UTF_8, GB18030}) {
            Optional<String> text = strict(content, charset);
            if (text.isPresent()) {
                return new KmlText(text.get(), charset, !charset.equals(declared));
            }
        }
        throw unreadable("不是文本", "is no text");
    }

    /**
     * Refuses document types and entities before any parser sees them: they may stand only before the root element. What a
     * description holds as CDATA is no declaration.
     */
    void requireNoDeclarations() throws GisRefusal {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind("?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind("-->", at);
            } else if (text.startsWith("<!", at)) {
                throw new GisRefusal(
                        "XML_UNSAFE",
                        "KML 里有 DOCTYPE 或 ENTITY 声明，不予读取；请重新导出。",
                        "The KML declares a document type or entities and is not read; export it again.");
            } else {
                return;
            }
        }
    }

    /** The name of a folder in another; cut, since every folder carries the names of those around it. */
    static String folder(String parent, String name) {
        String folder = parent.isEmpty() ? name : name.isEmpty() ? parent : parent + " / " + name;
        return folder.length() <= MAX_FOLDER ? folder : folder.substring(0, MAX_FOLDER) + "…";
    }

    private int behind(String end, int at) {
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found + end.length();
    }

    private static Charset declared(byte[] content) {
        int first = content.length > 1 ? (content[0] & 0xff) << 8 | content[1] & 0xff : 0;
        if (first == 0xfeff || first == 0xfffe) {
            return StandardCharsets.UTF_16;
        }
        Matcher declaration = DECLARED.matcher(head(content));
        String name = declaration.find() ? declaration.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        return switch (name) {
            case "GBK", "GB2312", "GB18030", "CP936", "GB_2312-80" -> GB18030;
            case "UTF-16", "UTF-16LE", "UTF-16BE" -> StandardCharsets.UTF_16;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String head(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u00ef\u00bb\u00bf")
                ? head.substring(3)
                : head.replace("\0", "").replaceFirst("^(\u00ff\u00fe|\u00fe\u00ff)", "");
    }

    private static GisRefusal unreadable(String why, String whyEn) {
        return new GisRefusal("FILE_UNREADABLE", "KML 文件" + why + "。", "The KML file " + whyEn + ".");
    }
}
