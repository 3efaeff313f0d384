package dev.bilten.ticketing.infra;

import java.awt.Color;
import java.text.Bidi;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Sets text from the top of a column downwards. What is too long for its lines is set smaller, and cut with an ellipsis only
 * where even that is not enough.
 */
final class Column {
    private static final float LEADING = 1.22f;
    private static final float STEP = 0.92f;
    private static final PdfName SPAN = new PdfName("Span");

    private final PdfContentByte page;
    private final boolean rightToLeft;

    Column(PdfContentByte page, boolean rightToLeft) {
        this.page = page;
        this.rightToLeft = rightToLeft;
    }

    /** How a text is set: from the largest size that fits down to the smallest. */
    record Style(Faces face, float largest, float smallest, int lines, Color colour, boolean centred) {}

    /** Our words, from {@code left} to {@code right} below {@code top}; says where the next text may begin. */
    float set(String words, Style style, float left, float right, float top) {
        return set(words, style, left, right, top, rightToLeft);
    }

    /**
     * The same with what somebody typed: in the direction of its first letter, as {@code dir=auto} has it on a page. An address in
     * Latin letters keeps its house number in front on an Arabic ticket too.
     */
    float quote(String typed, Style style, float left, float right, float top) {
        var base = rightToLeft ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        return set(typed, style, left, right, top, !new Bidi(typed, base).baseIsLeftToRight());
    }

    /** The same with what is in another language, marked as such: whoever has the file read aloud hears it in its own. */
    float say(dev.bilten.kernel.Phrase words, Style style, float left, float right, float top) {
        var language = words.language();
        language.ifPresent(tag -> page.beginMarkedContentSequence(SPAN, in(tag), true));
        float bottom = quote(words.toString(), style, left, right, top);
        language.ifPresent(_ -> page.endMarkedContentSequence());
        return bottom;
    }

    private static PdfDictionary in(String language) {
        var said = new PdfDictionary();
        said.put(PdfName.LANG, new PdfString(language));
        return said;
    }

    private float set(String raw, Style style, float left, float right, float top, boolean turned) {
        var text = style.face().printable(raw);
        float width = right - left;
        float size = style.largest();
        while (size > style.smallest() && !fits(text, style, size, width, turned)) {
            size = Math.max(style.smallest(), size * STEP);
        }
        while (text.length() > 2 && lines(text, style, size, width, turned) > style.lines()) {
            text = text.substring(0, text.length() * 9 / 10).strip() + "…";
        }
        var column = column(text, style, size, left, right, top, turned);
        go(column, false);
        return column.getYLine() - size * (LEADING - 1);
    }

    /** No word broken, no line too many. */
    private boolean fits(String text, Style style, float size, float width, boolean turned) {
        var font = style.face().font();
        if (font.getWidthPoint(text, size) <= width) {
            return true;
        }
        for (var word : text.split(" ")) {
            if (font.getWidthPoint(word, size) > width) {
                return false;
            }
        }
        return lines(text, style, size, width, turned) <= style.lines();
    }

    private int lines(String text, Style style, float size, float width, boolean turned) {
        if (style.face().font().getWidthPoint(text, size) <= width) {
            return 1;
        }
        var column = column(text, style, size, 0, width, 10_000, turned);
        go(column, true);
        return column.getLinesWritten();
    }

    /** @param turned whether the text runs from right to left; it begins where the page does all the same */
    private ColumnText column(
            String text, Style style, float size, float left, float right, float top, boolean turned) {
        var column = new ColumnText(page);
        // the library counts a line's height from its own bottom, and leaves this much above the first one
        column.setSimpleColumn(left, 0, right, top + size * (LEADING - 1));
        column.setRunDirection(turned ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        column.setAlignment(
                style.centred()
                        ? Element.ALIGN_CENTER
                        : turned == rightToLeft ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
        column.setLeading(size * LEADING);
        column.addText(
                new Phrase(size * LEADING, text, new Font(style.face().font(), size, Font.NORMAL, style.colour())));
        return column;
    }

    private static void go(ColumnText column, boolean simulate) {
        try {
            column.go(simulate);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
