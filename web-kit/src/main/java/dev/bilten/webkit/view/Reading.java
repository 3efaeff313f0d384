package dev.bilten.webkit.view;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attoparser.AbstractMarkupHandler;
import org.unbescape.html.HtmlEscape;

/**
 * What both guards read: elements with their attributes. Refused is whatever a browser ends at another place than this parser does,
 * since all that follows would be something else for each of the two.
 */
abstract class Reading extends AbstractMarkupHandler {
    /** To a browser, whatever stands in them is words until they end. */
    private static final Set<String> WORDS_ONLY = Set.of("textarea", "title");

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String element = "";
    private String within = "";

    /** An element begins. */
    abstract void element(String name, int line);

    abstract void attribute(String element, String name, String value, int line);

    /** An element is read with all its attributes. */
    abstract void whole(String element, Map<String, String> all, boolean holds, int line);

    abstract void refuse(String rule, String what, int line);

    final String element() {
        return element;
    }

    @Override
    public void handleStandaloneElementStart(
            char[] buffer, int nameOffset, int nameLen, boolean minimized, int line, int col) {
        begin(buffer, nameOffset, nameLen, line);
        // no browser takes the slash for an end
        if (WORDS_ONLY.contains(element)) {
            refuse("element", "<" + element + "/>", line);
        }
    }

    @Override
    public void handleStandaloneElementEnd(
            char[] buffer, int nameOffset, int nameLen, boolean minimized, int line, int col) {
        whole(element, Map.copyOf(attributes), false, line);
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
        begin(buffer, nameOffset, nameLen, line);
        if (WORDS_ONLY.contains(element)) {
            within = element;
        }
    }

    @Override
    public void handleOpenElementEnd(char[] buffer, int nameOffset, int nameLen, int line, int col) {
        whole(element, Map.copyOf(attributes), true, line);
    }

    /** Only where it is written: where this parser closes something by itself, a browser may not. */
    @Override
    public void handleCloseElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
        if (name(buffer, nameOffset, nameLen).equals(within)) {
            within = "";
        }
    }

    private void begin(char[] buffer, int offset, int length, int line) {
        element = name(buffer, offset, length);
        attributes.clear();
        wordsOnly("<" + element + ">", line);
        element(element, line);
    }

    private void wordsOnly(String what, int line) {
        if (!within.isEmpty()) {
            refuse("element", what, line);
        }
    }

    @Override
    public void handleComment(
            char[] buffer, int contentOffset, int contentLen, int outerOffset, int outerLen, int line, int col) {
        wordsOnly("<!--", line);
        var content = new String(buffer, contentOffset, contentLen);
        if (content.startsWith(">") || content.startsWith("->") || content.contains("--!>")) {
            refuse("comment", "<!--" + content.lines().findFirst().orElse(""), line);
        }
    }

    @Override
    public void handleCDATASection(
            char[] buffer, int contentOffset, int contentLen, int outerOffset, int outerLen, int line, int col) {
        refuse("comment", "<![CDATA[", line);
    }

    @Override
    public void handleXmlDeclaration(
            char[] buffer,
            int keywordOffset,
            int keywordLen,
            int keywordLine,
            int keywordCol,
            int versionOffset,
            int versionLen,
            int versionLine,
            int versionCol,
            int encodingOffset,
            int encodingLen,
            int encodingLine,
            int encodingCol,
            int standaloneOffset,
            int standaloneLen,
            int standaloneLine,
            int standaloneCol,
            int outerOffset,
            int outerLen,
            int line,
            int col) {
        refuse("element", "<?xml", line);
    }

    @Override
    public void handleProcessingInstruction(
            char[] buffer,
            int targetOffset,
            int targetLen,
            int targetLine,
            int targetCol,
            int contentOffset,
            int contentLen,
            int contentLine,
            int contentCol,
            int outerOffset,
            int outerLen,
            int line,
            int col) {
        refuse("element", "<?" + new String(buffer, targetOffset, targetLen), line);
    }

    @Override
    public void handleDocType(
            char[] buffer,
            int keywordOffset,
            int keywordLen,
            int keywordLine,
            int keywordCol,
            int elementNameOffset,
            int elementNameLen,
            int elementNameLine,
            int elementNameCol,
            int typeOffset,
            int typeLen,
            int typeLine,
            int typeCol,
            int publicIdOffset,
            int publicIdLen,
            int publicIdLine,
            int publicIdCol,
            int systemIdOffset,
            int systemIdLen,
            int systemIdLine,
            int systemIdCol,
            int internalSubsetOffset,
            int internalSubsetLen,
            int internalSubsetLine,
            int internalSubsetCol,
            int outerOffset,
            int outerLen,
            int outerLine,
            int outerCol) {
        wordsOnly("<!DOCTYPE", outerLine);
        if (typeLen > 0 || internalSubsetLen > 0) {
            refuse("element", new String(buffer, outerOffset, outerLen), outerLine);
        }
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLen,
            int nameLine,
            int nameCol,
            int operatorOffset,
            int operatorLen,
            int operatorLine,
            int operatorCol,
            int valueContentOffset,
            int valueContentLen,
            int valueOuterOffset,
            int valueOuterLen,
            int valueLine,
            int valueCol) {
        var name = name(buffer, nameOffset, nameLen);
        var value = HtmlEscape.unescapeHtml(new String(buffer, valueContentOffset, valueContentLen));
        // whichever of two a browser takes, it is looked at
        attributes.merge(Markup.plain(name), value, (one, other) -> one + " " + other);
        attribute(element, name, value, nameLine);
    }

    private static String name(char[] buffer, int offset, int length) {
        return new String(buffer, offset, length).toLowerCase(Locale.ROOT);
    }
}
