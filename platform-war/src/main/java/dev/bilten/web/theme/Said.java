package dev.bilten.web.theme;

import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.web.theme.ThemedMails.Button;
import dev.bilten.web.theme.ThemedMails.Fact;
import dev.bilten.web.theme.ThemedMails.From;
import dev.bilten.web.theme.ThemedMails.Mail;
import dev.bilten.webkit.messages.Formats;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** In whose words a mail is written, and in which language. */
record Said(MailWords words, TenantContext tenant, Locale locale) {
    Phrase word(String key, Object... arguments) {
        return words.phrase(tenant, locale, key, arguments);
    }

    Phrase in(Text text) {
        return text.phrase(locale.getLanguage());
    }

    Formats formats(ZoneId zone) {
        return Formats.of(locale, zone);
    }

    Fact fact(String label, Phrase value) {
        return new Fact(word(label), value);
    }

    Fact fact(String label, String value) {
        return fact(label, Phrase.of(value));
    }

    MailLines lines(Formats formats) {
        return new MailLines(this::word, formats, locale.getLanguage());
    }

    /**
     * A mail as all are built, of the template's own sentences.
     *
     * @param title what subject and heading speak of
     * @param text what the text speaks of
     */
    Mail mail(MailTemplate template, From from, List<Object> title, List<Object> text, List<Fact> facts) {
        var key = template.key();
        return new Mail(
                word(key + ".subject", title.toArray()),
                word(key + ".heading", title.toArray()),
                List.of(word(key + ".text", text.toArray())),
                facts,
                new Button(
                        words.text(tenant, locale, key + ".button"), from.link().toString()),
                words.text(tenant, locale, MailWords.closing(template), from.organizer()));
    }
}
