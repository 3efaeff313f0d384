package dev.bilten.ticketing.infra;

import dev.bilten.kernel.Phrase;
import dev.bilten.ticketing.domain.Ink;
import dev.bilten.ticketing.domain.TicketSheet;
import dev.bilten.ticketing.infra.Column.Style;
import java.awt.Color;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;

/** One ticket: the organizer's colour and the event on top, what it is for below, and the code where the gate looks. */
final class TicketPage {
    /** Points: 105 × 190 mm. */
    static final float WIDTH = 297.6f;

    static final float HEIGHT = 538.6f;

    private static final float EDGE = 24;
    private static final float GAP = 12;
    private static final float CODE = 150;
    private static final float FOOT = 40;
    private static final float LOGO_HEIGHT = 24;
    private static final float LOGO_WIDTH = 150;
    private static final float LOGO_EDGE = 3;
    private static final Color TEXT = new Color(Ink.DARK);
    private static final Color MUTED = new Color(0x58636d);
    private static final Color LINE = new Color(0xb8c0c7);

    private static final Style LABEL = new Style(Faces.TEXT, 7.5f, 7.5f, 1, MUTED, false);
    private static final Style FACT = new Style(Faces.TEXT, 10, 8, 2, TEXT, false);
    private static final Style NAME = new Style(Faces.STRONG, 15, 10, 2, TEXT, false);
    private static final Style PRODUCT = new Style(Faces.STRONG, 11, 8.5f, 2, TEXT, false);
    private static final Style TYPED = new Style(Faces.TEXT, 8, 8, 1, MUTED, true);
    private static final Style FOOTER = new Style(Faces.TEXT, 7.5f, 7, 2, MUTED, true);

    private final TicketSheet sheet;
    private final TicketWords words;
    private final @Nullable Image logo;
    private final PdfContentByte canvas;
    private final Column column;

    TicketPage(TicketSheet sheet, TicketWords words, @Nullable Image logo, PdfContentByte canvas) {
        this.sheet = sheet;
        this.words = words;
        this.logo = logo;
        this.canvas = canvas;
        this.column = new Column(canvas, sheet.rightToLeft());
    }

    void draw(TicketSheet.Page page) {
        float y = head(page.occasion().title());
        y = occasion(y - GAP, page.occasion());
        y = typed(y - GAP, words.text("ticket.holder"), page.holder(), NAME);
        var number = words.text("ticket.number", String.valueOf(page.number()), String.valueOf(sheet.of()));
        y = named(y - GAP, number, page.product());
        if (!page.valid().isEmpty()) {
            y = fact(y - GAP, words.text("ticket.valid"), page.valid(), FACT);
        }
        fact(y - GAP, words.text("ticket.order"), sheet.orderCode(), FACT);
        tear(FOOT + CODE + 34);
        code(page);
        column.set(words.text("ticket.footer"), FOOTER, EDGE, WIDTH - EDGE, FOOT - 6);
    }

    /** Drawn twice: first to learn how high it is, then upon its colour. */
    private float head(Phrase event) {
        var ink = new Color(Ink.on(sheet.look().accent()));
        var small = new Style(Faces.TEXT, 9, 7.5f, 1, ink, false);
        var title = new Style(Faces.STRONG, 21, 12, 4, ink, false);
        float top = HEIGHT - EDGE + 4;
        var measured = new Column(canvas.getDuplicate(), sheet.rightToLeft());
        float bottom = heading(measured, event, small, title, top) - GAP;
        canvas.setColorFill(new Color(Ink.rgb(sheet.look().accent())));
        canvas.rectangle(0, bottom, WIDTH, HEIGHT - bottom);
        canvas.fill();
        heading(column, event, small, title, top);
        if (logo != null) {
            logo(logo, top);
        }
        return bottom;
    }

    /** A logo stands for the name. */
    private float heading(Column where, Phrase event, Style small, Style title, float top) {
        float y = logo == null
                ? where.quote(sheet.look().organizer(), small, EDGE, WIDTH - EDGE, top)
                : top - LOGO_HEIGHT - 2 * LOGO_EDGE;
        return where.say(event, title, EDGE, WIDTH - EDGE, y - 5);
    }

    /** On white, where reading begins: nobody knows which colours it goes with. */
    private void logo(Image picture, float top) {
        float scale = Math.min(LOGO_HEIGHT / picture.getHeight(), LOGO_WIDTH / picture.getWidth());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        float box = width + 2 * LOGO_EDGE;
        float left = sheet.rightToLeft() ? WIDTH - EDGE - box : EDGE;
        float bottom = top - LOGO_HEIGHT - 2 * LOGO_EDGE;
        canvas.setColorFill(Color.WHITE);
        canvas.roundRectangle(left, bottom, box, LOGO_HEIGHT + 2 * LOGO_EDGE, 3);
        canvas.fill();
        canvas.addImage(
                picture, width, 0, 0, height, left + LOGO_EDGE, bottom + LOGO_EDGE + (LOGO_HEIGHT - height) / 2);
    }

    private float fact(float top, String label, String value, Style style) {
        float y = column.set(label, LABEL, EDGE, WIDTH - EDGE, top);
        return column.set(value, style, EDGE, WIDTH - EDGE, y - 2);
    }

    private float named(float top, String label, Phrase product) {
        float y = column.set(label, LABEL, EDGE, WIDTH - EDGE, top);
        return column.say(product, PRODUCT, EDGE, WIDTH - EDGE, y - 2);
    }

    private float typed(float top, String label, String value, Style style) {
        float y = column.set(label, LABEL, EDGE, WIDTH - EDGE, top);
        return column.quote(value, style, EDGE, WIDTH - EDGE, y - 2);
    }

    /** When and where, side by side; the first stands where reading begins. */
    private float occasion(float top, TicketSheet.Occasion occasion) {
        if (occasion.date().isEmpty() && occasion.venue().isEmpty()) {
            return top + GAP;
        }
        if (occasion.venue().isEmpty()) {
            return when(top, occasion, EDGE, WIDTH - EDGE);
        }
        if (occasion.date().isEmpty()) {
            return where(top, occasion, EDGE, WIDTH - EDGE);
        }
        float left = WIDTH / 2 - 6;
        float right = WIDTH / 2 + 6;
        return sheet.rightToLeft()
                ? Math.min(when(top, occasion, right, WIDTH - EDGE), where(top, occasion, EDGE, left))
                : Math.min(when(top, occasion, EDGE, left), where(top, occasion, right, WIDTH - EDGE));
    }

    private float when(float top, TicketSheet.Occasion occasion, float left, float right) {
        float y = column.set(words.text("ticket.when"), LABEL, left, right, top) - 2;
        for (var line : occasion.date()) {
            y = column.set(line, FACT, left, right, y);
        }
        return y;
    }

    private float where(float top, TicketSheet.Occasion occasion, float left, float right) {
        float y = column.set(words.text("ticket.where"), LABEL, left, right, top) - 2;
        for (var line : occasion.venue()) {
            y = column.quote(line, FACT, left, right, y);
        }
        return y;
    }

    private void tear(float y) {
        canvas.setColorStroke(LINE);
        canvas.setLineWidth(0.75f);
        canvas.setLineDash(3, 3, 0);
        canvas.moveTo(0, y);
        canvas.lineTo(WIDTH, y);
        canvas.stroke();
        canvas.setLineDash(0);
    }

    /** In vector squares: sharp at any size, on any printer. */
    private void code(TicketSheet.Page ticket) {
        var code = QrCode.of(ticket.code());
        float module = CODE / code.size();
        float left = (WIDTH - CODE) / 2;
        float top = FOOT + 18 + CODE;
        canvas.setColorFill(Color.BLACK);
        for (var bar : code.bars()) {
            canvas.rectangle(left + bar.x() * module, top - (bar.y() + 1) * module, bar.width() * module, module);
        }
        canvas.fill();
        new Column(canvas, false).set(inFours(ticket.secret()), TYPED, EDGE, WIDTH - EDGE, FOOT + 11);
    }

    /** In fours, as people type it where a camera fails. */
    private static String inFours(String secret) {
        return secret.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
