package dev.bilten.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.extensions.app.KeptThemeTroubles;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.Scope;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.InviteMail;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer.Composed;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.ticketing.api.TicketLook;
import dev.bilten.web.filter.KnownProfile;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.themes.WordingCheck;
import dev.bilten.webkit.view.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemedMailsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2027-03-01T18:00:00Z");
    private static final Settings NOTHING_SET = key -> Optional.empty();
    private static final Locale ARABIC = Locale.of("ar");

    /** The colour of the event that the mails are about. */
    private Optional<String> painted = Optional.empty();

    private final TenantContext tenant =
            new Tenant(TenantId.next(), "nile", "Nile", "main", "t_x", "t_x", Tenant.State.ACTIVE, "", NOW).context();

    /** An organizer that never changed a setting. */
    private static final class Untouched implements TenantSettings {
        @Override
        public <T> Optional<T> recall(TenantContext tenant, SettingKey<T> key) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> read(TenantContext tenant, SettingKey<T> key) {
            return Optional.empty();
        }

        @Override
        public <T> void save(CallContext call, SettingKey<T> key, T value) {}
    }

    /** One that has a brand and a name, and nothing else. */
    private record Branded(ShopBrand brand, ThemeChoice theme, List<Object> saved) implements TenantSettings {
        Branded(ShopBrand brand) {
            this(brand, new ThemeChoice("meadow", Map.of()), new ArrayList<>());
        }

        @Override
        public <T> Optional<T> recall(TenantContext tenant, SettingKey<T> key) {
            return Stream.of(brand, theme, OwnProfile.named("Nile"))
                    .filter(key.type()::isInstance)
                    .map(key.type()::cast)
                    .findFirst();
        }

        @Override
        public <T> Optional<T> read(TenantContext tenant, SettingKey<T> key) {
            return recall(tenant, key);
        }

        @Override
        public <T> void save(CallContext call, SettingKey<T> key, T value) {
            saved.add(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_mail_has_its_words_in_english_and_arabic(MailTemplate template) {
        for (var locale : List.of(Locale.ENGLISH, ARABIC)) {
            var mail = compose(template, locale);
            // a text that is missing shows as its key
            assertThat(mail.subject()).doesNotContain(template.key()).isNotBlank();
            assertThat(mail.text())
                    .doesNotContain(template.key(), "closing", "returned")
                    .contains("Mona Salem");
            assertThat(mail.html()).contains("lang=\"" + locale.toLanguageTag() + "\"");
        }
        assertThat(compose(template, ARABIC).subject())
                .isNotEqualTo(compose(template, Locale.ENGLISH).subject());
    }

    @Test
    void who_has_to_transfer_reads_each_fee_and_until_when() {
        var mail = compose(MailTemplate.ORDER_PLACED, Locale.ENGLISH);
        assertThat(mail.text())
                .contains("Booking fee: €2.50", "Payment fee: €1.00", "Total: €50.00", "IBAN: DE89")
                .containsPattern("Pay by: .*1 Mar 2027");
        assertThat(compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).text())
                .contains("Booking fee: €2.50")
                .doesNotContain("Pay by");
    }

    @Test
    void who_waits_from_now_on_gets_the_page_that_shows_where_they_stand_and_no_code() {
        var mail = compose(MailTemplate.WAITING_JOINED, Locale.ENGLISH);
        assertThat(mail.subject()).startsWith("You are on the waiting list for");
        assertThat(mail.text())
                .contains("You wait for: 2 × Day ticket, 1 × Dinner", "/waiting/0000")
                .doesNotContain("Code", "Kept", "{");
    }

    @Test
    void a_buyer_whose_money_goes_back_reads_how_much_and_is_not_told_see_you_there() {
        var mail = compose(MailTemplate.LATE_PAYMENT_RETURNED, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Your payment for order ABC23 goes back to you");
        assertThat(mail.text()).contains("Goes back to you: €50.00").doesNotContain("See you there");
        assertThat(compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).text()).contains("See you there");
    }

    @Test
    void mails_and_tickets_have_the_organizers_colour_and_mails_its_logo_and_words() {
        var logo = "images/" + "a".repeat(64) + ".png";
        var branded = new Branded(
                new ShopBrand("#ffee00", "", logo, "", Map.of("en", Map.of("mail.why", "Sent by {0}: \\o/"))));
        var html = compose(branded, MailTemplate.ORDER_PAID, Locale.ENGLISH).html();
        assertThat(html).contains("src=\"http://nile.localhost/brand/" + logo + "\"", "alt=\"Nile\"");
        assertThat(html).contains("Sent by Nile: \\o/");
        var plain = compose(MailTemplate.ORDER_PAID, Locale.ENGLISH).html();
        assertThat(plain).doesNotContain("<img");
        var accent = printed(branded).accent();
        assertThat(html).contains("bgcolor=\"" + accent + "\"");
        assertThat(plain).doesNotContain(accent);
    }

    @Test
    void an_event_with_a_colour_of_its_own_has_it_on_its_mails_and_tickets_before_the_organizers() {
        var branded = new Branded(new ShopBrand("#ffee00", "", "", "", Map.of()));
        var looks = looks(
                new BundledThemes(NOTHING_SET), NoUploads.themes(), branded, new Assets(new Sources(NOTHING_SET)));
        var own = looks.look(tenant, Optional.of("#7a1f4b"));
        assertThat(own.model().css()).anyMatch(sheet -> sheet.startsWith("/theme/accent/7a1f4b"));
        assertThat(printed(branded, Optional.of("#7a1f4b")).accent())
                .isEqualTo(own.accent().light().fill())
                .isNotEqualTo(printed(branded).accent());
        painted = Optional.of("#7a1f4b");
        for (var template : List.of(MailTemplate.ORDER_PAID, MailTemplate.WAITING_OFFERED)) {
            assertThat(compose(branded, template, Locale.ENGLISH).html())
                    .as(template.name())
                    .contains("bgcolor=\"" + own.accent().light().fill() + "\"");
        }
        assertThat(compose(branded, MailTemplate.MEMBER_INVITED, Locale.ENGLISH).html())
                .as("about no event")
                .contains("bgcolor=\"" + printed(branded).accent() + "\"");
    }

    @Test
    void a_sentence_of_a_mail_is_the_organizers_in_the_language_in_which_it_has_one() {
        var words = Map.of("en", Map.of("mail.order-paid.text", "{0}! It's {1}, order {2}.", "mail.closing", "Bye"));
        var branded = new Branded(new ShopBrand("", "", "", "", words));
        var mail = compose(branded, MailTemplate.ORDER_PAID, Locale.ENGLISH);
        assertThat(mail.text())
                .contains("Mona Salem! It's Night, order ABC23.", "Bye")
                .doesNotContain("Dear Mona", "See you there");
        assertThat(mail.subject()).as("all else as usual").isEqualTo("Your tickets for Night");
        assertThat(compose(branded, MailTemplate.ORDER_PAID, ARABIC).text())
                .isEqualTo(compose(MailTemplate.ORDER_PAID, ARABIC).text());
    }

    @Test
    void words_of_mails_are_text_and_never_markup() {
        var words = Map.of("en", Map.of("mail.order-paid.heading", "<img src=x onerror=alert(1)> {0}"));
        var html = compose(new Branded(new ShopBrand("", "", "", "", words)), MailTemplate.ORDER_PAID, Locale.ENGLISH)
                .html();
        assertThat(html).contains("&lt;img src=x").doesNotContain("<img src=x");
    }

    /** What the page of words offers is what a mail really fills in: each place of each sentence has its name. */
    @ParameterizedTest
    @EnumSource
    void each_place_of_a_sentence_has_a_name(MailTemplate template) {
        var bundles = new Bundles(new Sources(NOTHING_SET));
        var messages = new Messages(bundles, new Sources(NOTHING_SET));
        var patterns = new MailWords(messages, bundles, new Untouched()).patterns("en");
        for (var part : List.of("subject", "heading", "text", "button")) {
            var key = "mail." + template.key() + "." + part;
            var names = MailWords.variables(key);
            assertThat(patterns).containsKey(key);
            var all = IntStream.range(0, names.size())
                    .mapToObj(i -> "{" + i + "}")
                    .collect(Collectors.joining());
            assertThat(WordingCheck.fault(patterns.getOrDefault(key, ""), all, "en"))
                    .as(key)
                    .isNull();
        }
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
        var looks = looks(
                new BundledThemes(NOTHING_SET), NoUploads.themes(), settings, new Assets(new Sources(NOTHING_SET)));
        return new PrintedLooks(looks, new PrintedLogos(new OneFile()), NoUploads.brands(settings), settings)
                .of(tenant, accent)
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
        return compose(settings, NoUploads.one("harbour", zip.toByteArray()), MailTemplate.ORDER_PAID, Locale.ENGLISH);
    }

    private Composed compose(MailTemplate template, Locale locale) {
        return compose(new Untouched(), template, locale);
    }

    private Composed compose(TenantSettings settings, MailTemplate template, Locale locale) {
        return compose(settings, NoUploads.themes(), template, locale);
    }

    private Composed compose(TenantSettings settings, UploadedThemes uploaded, MailTemplate template, Locale locale) {
        var mails = mails(settings, uploaded);
        return switch (template) {
            case WAITING_JOINED -> mails.compose(tenant, template, locale, waits(Optional.empty()));
            case WAITING_OFFERED -> mails.compose(tenant, template, locale, waits(Optional.of(NOW)));
            case MEMBER_INVITED -> mails.compose(tenant, template, locale, invitation());
            default -> mails.compose(tenant, template, locale, order(template));
        };
    }

    private Composed compose(OrderMail mail) {
        return mails(new Untouched(), NoUploads.themes())
                .compose(tenant, MailTemplate.ORDER_PAID, Locale.ENGLISH, mail);
    }

    private static ThemedMails mails(TenantSettings settings, UploadedThemes uploaded) {
        Settings configuration = NOTHING_SET;
        var sources = new Sources(configuration);
        var bundles = new Bundles(sources);
        var messages = new Messages(bundles, sources);
        var assets = new Assets(sources);
        return new ThemedMails(
                looks(new BundledThemes(configuration), uploaded, settings, assets),
                new Templates(sources, bundles, messages, assets),
                new MailWords(messages, bundles, settings),
                NoUploads.handed(settings),
                KnownProfile.read(Optional.empty()));
    }

    private static Looks looks(BundledThemes bundled, UploadedThemes uploaded, TenantSettings settings, Assets assets) {
        var given = NoUploads.given(settings);
        return new Looks(
                bundled,
                new HouseThemes(bundled, uploaded, given, NoUploads.handed(settings)),
                uploaded,
                given,
                settings,
                NoUploads.handed(settings),
                assets,
                new KeptThemeTroubles(settings, NoUploads.read(), given));
    }

    private static InviteMail invitation() {
        return new InviteMail(
                "Mona Salem",
                "omar@example.org",
                URI.create("http://nile.localhost/admin/invitation/" + "0".repeat(64)),
                7);
    }

    private WaitingMail waits(Optional<Instant> until) {
        return new WaitingMail(
                "Nile",
                event(),
                "Mona Salem",
                List.of(new WaitingMail.Kept(2, "Day ticket"), new WaitingMail.Kept(1, "Dinner")),
                Optional.of(NOW),
                until.map(_ -> "K3XW7"),
                URI.create("http://nile.localhost/waiting/" + "0".repeat(64)),
                until);
    }

    @Test
    void who_is_invited_reads_by_whom_how_to_sign_in_and_how_long_the_link_is_good() {
        var mail = compose(MailTemplate.MEMBER_INVITED, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Your invitation to the team of Mona Salem");
        assertThat(mail.text())
                .contains("You sign in as: omar@example.org", "for 7 days")
                .contains("http://nile.localhost/admin/invitation/0000");
    }

    @Test
    void who_waited_reads_until_when_what_is_kept_and_where_to_take_it() {
        var mail = compose(MailTemplate.WAITING_OFFERED, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Tickets for Night are kept for you");
        assertThat(mail.text())
                .contains("Kept for you: 2 × Day ticket", "Code: K3XW7", "Kept until: ")
                .contains("http://nile.localhost/waiting/000", "Dinner");
    }

    @Test
    void a_buyer_whose_request_was_accepted_reads_until_when_to_pay() {
        assertThat(compose(MailTemplate.ORDER_APPROVED, Locale.ENGLISH).text()).contains("Pay by: ");
        assertThat(compose(MailTemplate.ORDER_CHANGED, Locale.ENGLISH).text()).contains("Still to pay: €5.00");
    }

    @Test
    void what_begins_on_several_dates_is_told_by_all_of_them() {
        var plain = order(MailTemplate.ORDER_PAID);
        var later = new OrderMail(
                plain.organizer(),
                plain.order(),
                plain.event(),
                List.of(NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(9))),
                plain.lines(),
                plain.instructions(),
                plain.orderLink(),
                false,
                null,
                List.of());
        assertThat(compose(later).text()).contains("When: Wed, 3 Mar 2027, 20:00 · Wed, 10 Mar 2027, 20:00");
        assertThat(compose(plain).text()).contains("When: Mon, 1 Mar 2027, 20:00");
    }

    private Event event() {
        return new Event(
                EventId.next(),
                "night",
                EventState.LIVE,
                false,
                false,
                Text.of("en", "Night", "ar", "ليلة"),
                Text.EMPTY,
                Optional.of(NOW),
                Optional.empty(),
                ZoneId.of("Africa/Cairo"),
                "Hall",
                "",
                EUR,
                SaleWindow.ALWAYS,
                Optional.empty(),
                painted,
                1);
    }

    private OrderMail order(MailTemplate template) {
        var event = event();
        var total = new Money(50_00, EUR);
        var order = new Order(
                OrderId.next(),
                "ABC23",
                "s",
                event.id(),
                OrderState.EXPIRED,
                false,
                "mona@example.org",
                "Mona Salem",
                "en",
                InvoiceTo.NOBODY,
                Channel.SHOP,
                total,
                Money.zero(EUR),
                template == MailTemplate.ORDER_CHANGED ? new Money(5_00, EUR) : Money.zero(EUR),
                NOW,
                NOW,
                Optional.empty(),
                List.of(),
                List.of());
        return new OrderMail(
                "Nile",
                order,
                event,
                event.startsAt().stream().toList(),
                List.of(new OrderMail.Line("Day ticket", 2, total)),
                template == MailTemplate.ORDER_PLACED ? List.of(new OrderMail.Instruction("IBAN", "DE89")) : List.of(),
                URI.create("http://nile.localhost/o/s"),
                false,
                template == MailTemplate.LATE_PAYMENT_RETURNED ? total : null,
                List.of(
                        new OrderMail.Fee("Booking fee", Order.Fee.Kind.SERVICE, new Money(2_50, EUR)),
                        new OrderMail.Fee("", Order.Fee.Kind.PAYMENT, new Money(1_00, EUR))));
    }
}
