package dev.bilten.ticketing.infra;

import dev.bilten.database.api.Service;
import dev.bilten.ticketing.domain.TicketSheet;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Draws the tickets of an order: a page each, as wide as a postcard, so that it fills a phone and four fit a sheet. */
@Service
public class TicketPages {
    private static final int START_SIZE = 32 * 1024;

    @Inject
    public TicketPages() {}

    public byte[] draw(TicketSheet sheet) {
        var words =
                TicketWords.in(sheet.locale().toLanguageTag()).with(sheet.look().words());
        var logo = sheet.look().logo().map(TicketPages::image).orElse(null);
        var out = new ByteArrayOutputStream(START_SIZE);
        var document = new Document(new Rectangle(TicketPage.WIDTH, TicketPage.HEIGHT));
        var writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        writer.setCompressionLevel(Deflater.BEST_SPEED);
        writer.setViewerPreferences(
                PdfWriter.DisplayDocTitle | (sheet.rightToLeft() ? PdfWriter.DirectionR2L : PdfWriter.DirectionL2R));
        document.addTitle(words.text("ticket.title", sheet.orderCode()));
        document.addAuthor(sheet.look().organizer());
        document.addCreator("Bilten");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(sheet.locale().toLanguageTag()));
        for (var page : sheet.pages()) {
            document.newPage();
            new TicketPage(sheet, words, logo, writer.getDirectContent()).draw(page);
        }
        document.close();
        return out.toByteArray();
    }

    /** Once for all pages: the document then has it once. */
    private static Image image(byte[] logo) {
        try {
            return Image.getInstance(logo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
