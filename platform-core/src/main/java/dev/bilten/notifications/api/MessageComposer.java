package dev.bilten.notifications.api;

import dev.bilten.kernel.TenantContext;
import java.util.Locale;

/** Writes messages in the organizer's theme; answered by the edge, which has the templates. Called outside transactions. */
public interface MessageComposer {
    /** The message in this language. It throws when a template is broken: the message waits and is tried again. */
    Composed compose(TenantContext tenant, MailTemplate template, Locale locale, OrderMail mail);

    /** The same about one ticket. */
    Composed compose(TenantContext tenant, MailTemplate template, Locale locale, TicketMail mail);

    /** The same about places that are kept for somebody who waited. */
    Composed compose(TenantContext tenant, MailTemplate template, Locale locale, WaitingMail mail);

    /** The same to somebody who is asked into the team. */
    Composed compose(TenantContext tenant, MailTemplate template, Locale locale, InviteMail mail);

    /**
     * A message without its envelope.
     *
     * @param subject one line of plain text
     * @param text the message as plain text, never empty
     * @param html the same as a whole HTML document with everything a person typed escaped; empty when there is only text
     */
    record Composed(String subject, String text, String html) {}
}
