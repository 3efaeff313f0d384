package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Scope;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer.Composed;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.web.theme.ComposedMails.Branded;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Sources;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What mails and tickets have of the organizer's brand, of an event's colour and of an uploaded theme. */
class BrandedMailsTest {
    private final ComposedMails mails = ComposedMails.usual();

    @Test
    void mails_and_tickets_have_the_organizers_colour_and_mails_its_logo_and_words() {
        var logo = "images/" + "a".repeat(64) + ".png";
        var branded = new Branded(
                new ShopBrand("#ffee00", "", logo, "", Map.of("en", Map.of("mail.why", "Sent by {0}: \\o/"))));
        var html =
                mails.compose(branded, MailTemplate.ORDER_PAID, Locale.ENGLISH).html();
        assertThat(html).contains("src=\"http://nile.localhost/brand/" + logo + "\"", "alt=\"Nile\"");
        assertThat(html).contains("Sent by Nile: \\o/");
        var plain = mails.compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).html();
        assertThat(plain).doesNotContain("<img");
        var accent = printed(branded).accent();
        assertThat(html).contains("bgcolor=\"" + accent + "\"");
        assertThat(plain).doesNotContain(accent);
    }

    @Test
    void an_event_with_a_colour_of_its_own_has_it_on_its_mails_and_tickets_before_the_organizers() {
        var branded = new Branded(new ShopBrand("#ffee00", "", "", "", Map.of()));
        var looks = ComposedMails.looks(
                new BundledThemes(ComposedMails.NOTHING_SET),
                NoUploads.themes(),
                branded,
                new Assets(new Sources(ComposedMails.NOTHING_SET)));
        var own = looks.look(ComposedMails.TENANT, Optional.of("#7a1f4b"));
        assertThat(own.model().css()).anyMatch(sheet -> sheet.startsWith("/theme/accent/7a1f4b"));
        assertThat(printed(branded, Optional.of("#7a1f4b")).accent())
                .isEqualTo(own.accent().light().fill())
                .isNotEqualTo(printed(branded).accent());
        var painted = new ComposedMails(Optional.of("#7a1f4b"));
        for (var template : List.of(MailTemplate.ORDER_PAID, MailTemplate.WAITING_OFFERED)) {
            assertThat(painted.compose(branded, template, Locale.ENGLISH).html())
                    .as(template.name())
                    .contains("bgcolor=\"" + own.accent().light().fill() + "\"");
        }
        assertThat(painted.compose(branded, MailTemplate.MEMBER_INVITED, Locale.ENGLISH)
                        .html())
                .as("about no event")
                .contains("bgcolor=\"" + printed(branded).accent() + "\"");
    }

    @Test
    void what_is_printed_has_the_organizers_words_and_a_small_copy_of_its_logo() throws IOException {
        var logo = "images/" + "a".repeat(64) + ".png";
        var words = Map.of("en", Map.of("pdf.ticket.footer", "Come early", "mail.closing", "Bye"));
        var look = printed(new Branded(new ShopBrand("", "", logo, "", words)));
        assertThat(look.words()).isEqualTo(Map.of("en", Map.of("ticket.footer", "Come early")));
        var picture = ImageIO.read(new ByteArrayInputStream(look.logo().orElseThrow()));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(100);
        assertThat(PrintedLogos.small("RIFF....WEBP".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private TicketLook printed(TenantSettings settings) {
        return printed(settings, Optional.empty());
    }

    private TicketLook printed(TenantSettings settings, Optional<String> accent) {
        var looks = ComposedMails.looks(
                new BundledThemes(ComposedMails.NOTHING_SET),
                NoUploads.themes(),
                settings,
                new Assets(new Sources(ComposedMails.NOTHING_SET)));
        return new PrintedLooks(looks, new PrintedLogos(new OneFile()), NoUploads.brands(settings), settings)
                .of(ComposedMails.TENANT, accent)
                .orElseThrow();
    }

    /** Whatever is asked for is a large picture. */
    private static final class OneFile implements Files {
        @Override
        public FileRef put(Scope keeper, String folder, FileType type, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> read(Scope keeper, FileRef ref) {
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(new BufferedImage(3_000, 1_500, BufferedImage.TYPE_INT_RGB), "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(out.toByteArray());
        }

        @Override
        public void delete(Scope keeper, FileRef ref) {
            throw new UnsupportedOperationException();
        }
    }

    private final List<Object> told = new ArrayList<>();

    @Test
    void an_uploaded_theme_shows_the_own_logo() throws IOException {
        var logo = "images/" + "a".repeat(64) + ".png";
        var html = uploaded(logo, Map.of("templates/mail.html", """
                <html><body><img th:src="${shop.logo}" alt="harbour"></body></html>""")).html();
        assertThat(html).contains("<img src=\"http://nile.localhost/brand/" + logo + "\" alt=\"harbour\">");
    }

    @Test
    void a_mail_leaves_in_what_an_uploaded_theme_extends_when_that_fails() throws IOException {
        var mail = uploaded(
                "",
                Map.of(
                        "templates/mail.html",
                        "<html><body><img src=\"https://elsewhere.example/x\" alt=\"\"></body></html>",
                        "templates/mail.txt",
                        "[(${mail.subject})] [# th:utext=\"__x__\"]x[/]"));
        assertThat(mail.html()).doesNotContain("elsewhere.example").contains("Mona Salem");
        assertThat(mail.text()).contains("Mona Salem");
        assertThat(told).as("and the organizer is told").first().isInstanceOfSatisfying(ThemeTrouble.class, trouble -> {
            assertThat(trouble.theme()).isEqualTo("harbour");
            assertThat(trouble.page()).isEqualTo("mail");
            assertThat(trouble.place()).startsWith("templates/mail.html");
        });
    }

    private Composed uploaded(String logo, Map<String, String> templates) throws IOException {
        var files = new HashMap<>(templates);
        files.put("theme.yaml", """
                id: harbour
                name: {en: Harbour, ar: المرفأ}
                version: 1.0.0
                extends: base
                requires: "contract 1"
                """);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        var settings =
                new Branded(new ShopBrand("", "", logo, "", Map.of()), new ThemeChoice("harbour", Map.of()), told);
        return mails.compose(
                settings, NoUploads.one("harbour", zip.toByteArray()), MailTemplate.ORDER_PAID, Locale.ENGLISH);
    }
}
