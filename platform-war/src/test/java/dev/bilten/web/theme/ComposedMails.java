package dev.bilten.web.theme;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.app.KeptThemeTroubles;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Settings;
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
import dev.bilten.web.filter.KnownProfile;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.Templates;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mails of an organizer as they are sent.
 *
 * @param accent the colour of the event that they are about
 * @param title what that is called
 */
record ComposedMails(Optional<String> accent, Text title) {
    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2027-03-01T18:00:00Z");
    static final Settings NOTHING_SET = key -> Optional.empty();

    static final TenantContext TENANT =
            new Tenant(TenantId.next(), "nile", "Nile", "main", "t_x", "t_x", Tenant.State.ACTIVE, "", NOW).context();

    ComposedMails(Optional<String> accent) {
        this(accent, Text.of("en", "Night", "ar", "ليلة"));
    }

    static ComposedMails usual() {
        return new ComposedMails(Optional.empty());
    }

    /** An organizer that never changed a setting. */
    static final class Untouched implements TenantSettings {
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
    record Branded(ShopBrand brand, ThemeChoice theme, List<Object> saved) implements TenantSettings {
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

    Composed compose(MailTemplate template, Locale locale) {
        return compose(new Untouched(), template, locale);
    }

    Composed compose(TenantSettings settings, MailTemplate template, Locale locale) {
        return compose(settings, NoUploads.themes(), template, locale);
    }

    Composed compose(TenantSettings settings, UploadedThemes uploaded, MailTemplate template, Locale locale) {
        var mails = mails(settings, uploaded);
        return switch (template) {
            case WAITING_JOINED -> mails.compose(TENANT, template, locale, waits(Optional.empty()));
            case WAITING_OFFERED -> mails.compose(TENANT, template, locale, waits(Optional.of(NOW)));
            case MEMBER_INVITED -> mails.compose(TENANT, template, locale, invitation());
            default -> mails.compose(TENANT, template, locale, order(template));
        };
    }

    Composed compose(OrderMail mail) {
        return mails(new Untouched(), NoUploads.themes())
                .compose(TENANT, MailTemplate.ORDER_PAID, Locale.ENGLISH, mail);
    }

    static ThemedMails mails(TenantSettings settings, UploadedThemes uploaded) {
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

    static Looks looks(BundledThemes bundled, UploadedThemes uploaded, TenantSettings settings, Assets assets) {
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

    static InviteMail invitation() {
        return new InviteMail(
                "Mona Salem",
                "omar@example.org",
                URI.create("http://nile.localhost/admin/invitation/" + "0".repeat(64)),
                7);
    }

    WaitingMail waits(Optional<Instant> until) {
        return new WaitingMail(
                "Nile",
                event(),
                "Mona Salem",
                List.of(new WaitingMail.Kept(2, Phrase.of("Day ticket")), new WaitingMail.Kept(1, Phrase.of("Dinner"))),
                Optional.of(NOW),
                until.map(_ -> "K3XW7"),
                URI.create("http://nile.localhost/waiting/" + "0".repeat(64)),
                until);
    }

    Event event() {
        return new Event(
                EventId.next(),
                "night",
                EventState.LIVE,
                false,
                false,
                title,
                Text.EMPTY,
                Optional.of(NOW),
                Optional.empty(),
                ZoneId.of("Africa/Cairo"),
                "Hall",
                "",
                EUR,
                SaleWindow.ALWAYS,
                Optional.empty(),
                Text.EMPTY,
                accent,
                1);
    }

    OrderMail order(MailTemplate template) {
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
                List.of(new OrderMail.Line(Phrase.of("Day ticket"), 2, total)),
                template == MailTemplate.ORDER_PLACED
                        ? List.of(new OrderMail.Instruction(Phrase.of("IBAN"), "DE89"))
                        : List.of(),
                URI.create("http://nile.localhost/o/s"),
                false,
                template == MailTemplate.LATE_PAYMENT_RETURNED ? new OrderMail.Returned(total, List.of()) : null,
                List.of(
                        new OrderMail.Fee(Phrase.of("Booking fee"), Order.Fee.Kind.SERVICE, new Money(2_50, EUR)),
                        new OrderMail.Fee(Phrase.EMPTY, Order.Fee.Kind.PAYMENT, new Money(1_00, EUR))));
    }
}
