package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.PhraseFormat;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sentences of mails, and what an organizer says instead. Its own stand among its words under {@code mail.<key>}. */
@Service
public class MailWords {
    static final String OWN = "mail.";
    private static final String BUNDLE = "dev/bilten/web/theme/mails";
    private static final List<String> PARTS = List.of("subject", "heading", "text", "button");
    private static final List<String> LABELS = List.of(
            "order",
            "when",
            "where",
            "line",
            "total",
            "returned",
            "owed",
            "pay-until",
            "ticket",
            "until",
            "fee.PAYMENT",
            "fee.SERVICE",
            "fee.CANCELLATION",
            "waits-for",
            "kept",
            "kept-until",
            "code",
            "sign-in-as");

    private final Messages messages;
    private final Bundles bundles;
    private final TenantSettings settings;

    @Inject
    public MailWords(Messages messages, Bundles bundles, TenantSettings settings) {
        this.messages = messages;
        this.bundles = bundles;
        this.settings = settings;
    }

    String text(TenantContext tenant, Locale locale, String key, Object... arguments) {
        return settings.recall(tenant, ShopBrand.KEY)
                .map(ShopBrand::words)
                .flatMap(words -> Optional.ofNullable(
                        words.getOrDefault(locale.getLanguage(), Map.of()).get(OWN + key)))
                .map(pattern -> messages.format(pattern, locale, arguments))
                .orElseGet(() -> messages.text(BUNDLE, locale, key, arguments));
    }

    /** As {@link #text}; phrases among the arguments keep their languages. */
    Phrase phrase(TenantContext tenant, Locale locale, String key, Object... arguments) {
        var filling = new PhraseFormat(arguments);
        return filling.phrase(text(tenant, locale, key, filling.arguments()));
    }

    /** Patterns by the name an organizer gives its own. */
    Map<String, String> patterns(String language) {
        var all = new TreeMap<String, String>();
        keys().forEach(key -> bundles.pattern(BUNDLE, Locale.forLanguageTag(language), key)
                .ifPresent(pattern -> all.put(OWN + key, pattern)));
        return all;
    }

    private static Stream<String> keys() {
        var templates = Arrays.stream(MailTemplate.values());
        var sentences = templates.flatMap(template -> PARTS.stream().map(part -> template.key() + "." + part));
        var closings =
                Arrays.stream(MailTemplate.values()).map(MailWords::closing).distinct();
        return Stream.of(sentences, closings, LABELS.stream()).flatMap(keys -> keys);
    }

    /** Who does not come is not told "see you there". */
    static String closing(MailTemplate template) {
        return switch (template) {
            case ORDER_PLACED, ORDER_APPROVED, ORDER_PAID, ORDER_CHANGED, ORDER_PARTLY_CANCELLED, ORDER_REACTIVATED ->
                "closing";
            case ORDER_DENIED, ORDER_CANCELLED, ORDER_EXPIRED, LATE_PAYMENT_RETURNED -> "closing.over";
            case WAITING_JOINED, WAITING_OFFERED -> "closing." + template.key();
            case MEMBER_INVITED -> "closing.member-invited";
            case TICKET_OFFERED, TICKET_RECEIVED, TICKET_HANDED_OVER, TICKET_REVOKED, TICKET_REPLACED ->
                "closing." + template.key();
        };
    }

    /** The mail a sentence is part of; empty for one that is in several. */
    static Optional<MailTemplate> template(String own) {
        return Arrays.stream(MailTemplate.values())
                .filter(template -> own.startsWith(OWN + template.key() + "."))
                .findFirst();
    }

    /** What is filled in, in the order of its numbers. */
    static List<String> variables(String own) {
        if (own.startsWith(OWN + "closing")) {
            return List.of("organizer");
        }
        if (own.equals(OWN + "line")) {
            return List.of("count", "ticket");
        }
        var part = own.substring(own.lastIndexOf('.') + 1);
        return template(own).map(template -> variables(template, part)).orElse(List.of());
    }

    private static List<String> variables(MailTemplate template, String part) {
        return switch (template.about()) {
            case ORDER ->
                switch (part) {
                    case "subject", "heading" -> List.of("event", "code");
                    case "text" -> List.of("name", "event", "code");
                    default -> List.of();
                };
            case TICKET ->
                switch (part) {
                    case "subject", "heading" -> List.of("event", "other");
                    case "text" -> List.of("name", "event", "other");
                    default -> List.of();
                };
            case WAITING ->
                switch (part) {
                    case "subject", "heading" ->
                        template == MailTemplate.WAITING_JOINED ? List.of("event") : List.of("event", "until");
                    case "text" ->
                        template == MailTemplate.WAITING_JOINED
                                ? List.of("name", "event")
                                : List.of("name", "event", "until");
                    default -> List.of();
                };
            case MEMBER ->
                switch (part) {
                    case "subject", "heading" -> List.of("organizer");
                    case "text" -> List.of("organizer", "days");
                    default -> List.of();
                };
        };
    }
}
