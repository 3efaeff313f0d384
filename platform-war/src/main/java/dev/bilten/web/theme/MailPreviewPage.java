package dev.bilten.web.theme;

import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.ProblemException;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/** A mail as somebody would get it who bought two tickets: in the organizer's theme, colours and words. */
@Path("/admin/brand/mails/{template: [a-z-]+}/{language: [a-z]{2}}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class MailPreviewPage {
    private static final String WORDS = "dev/bilten/web/theme/mails";

    private final MessageComposer mails;
    private final ReadProfile profile;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public MailPreviewPage(MessageComposer mails, ReadProfile profile, Messages messages, CurrentCall current) {
        this.mails = mails;
        this.profile = profile;
        this.messages = messages;
        this.current = current;
    }

    @GET
    public Response show(@PathParam("template") String name, @PathParam("language") String language) {
        var template = Arrays.stream(MailTemplate.values())
                .filter(one -> one.key().equals(name) && OurLanguages.TAGS.contains(language))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return Response.ok(compose(template, Locale.forLanguageTag(language)).html())
                // mails carry their style on the elements; nothing in them may do anything
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'")
                .header("Cache-Control", "no-store")
                .build();
    }

    private MessageComposer.Composed compose(MailTemplate template, Locale locale) {
        var sample = new SampleMails(
                profile.execute(current.tenant()).displayName(),
                locale,
                new SampleMails.Words(
                        word(locale, "event"),
                        word(locale, "venue"),
                        word(locale, "ticket"),
                        word(locale, "name"),
                        word(locale, "other")),
                current.origin().resolve("/"),
                clock.instant());
        return switch (template.about()) {
            case ORDER -> mails.compose(current.tenant(), template, locale, sample.order(template));
            case TICKET -> mails.compose(current.tenant(), template, locale, sample.ticket());
            case WAITING -> mails.compose(current.tenant(), template, locale, sample.waiting(template));
            case MEMBER -> mails.compose(current.tenant(), template, locale, sample.invitation());
        };
    }

    private String word(Locale locale, String key) {
        return messages.text(WORDS, locale, "sample." + key);
    }
}
