package dev.bilten.launcher.smoke;

import java.time.Duration;

/** A paid order's mail, with a PDF of a page per ticket; the same from the order's page. */
record MailStep(Mails mails, Bought order, Report report) {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PDF = "application/pdf";

    void play() {
        int tickets = order.tickets().size();
        var mail = report.within(
                SOON,
                "the mail to the buyer of " + order.code(),
                "a mail with a PDF",
                () -> mails.newest(order.email(), PDF));
        report.check(
                "its PDF has " + tickets + " pages",
                () -> Pdf.check(mails.content(Mails.attachment(mail, PDF).orElseThrow()), tickets));
        report.check("its link leads to the order", () -> {
            var text = mail.path("text").asText() + mail.path("html").asText();
            Mismatch.unless(text.contains(order.page()), order.page(), text);
        });
        report.check("the PDF from the order's page", () -> {
            var here = order.look();
            var file = here.follow(here.url().getPath() + "/tickets.pdf");
            Pdf.check(file.bytes(), tickets);
        });
    }
}
