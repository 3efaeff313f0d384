package dev.bilten.notifications;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.InviteMail;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.notifications.api.WaitingMail;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes messages without a theme. The buyer's name goes into the subject as it is, as a careless theme would do. */
@Service
public class PlainComposer implements MessageComposer {
    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, OrderMail mail) {
        var text = new StringBuilder(mail.event().title().in(locale.getLanguage())).append('\n');
        mail.begins().forEach(start -> text.append("begins: ").append(start).append('\n'));
        mail.lines().forEach(line -> {
            text.append(line.quantity())
                    .append(" x ")
                    .append(line.product())
                    .append(' ')
                    .append(line.amount().major())
                    .append('\n');
            if (!line.made().options().isZero()) {
                text.append("options: ").append(line.made().options().major()).append('\n');
            }
            line.hours().forEach(hours -> text.append(hours).append('\n'));
        });
        mail.instructions()
                .forEach(line -> text.append(line.label())
                        .append(": ")
                        .append(line.value())
                        .append('\n'));
        var returned = mail.returned();
        if (returned != null) {
            text.append("back: ").append(returned.all().major()).append('\n');
            returned.forTickets()
                    .forEach(one -> text.append("for ticket ")
                            .append(one.number())
                            .append(", ")
                            .append(one.product())
                            .append(": ")
                            .append(one.amount().major())
                            .append('\n'));
        }
        text.append(mail.orderLink());
        return new Composed(template.key() + " " + mail.order().name(), text.toString(), "");
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, WaitingMail mail) {
        var text = String.join(
                "\n",
                mail.to(),
                mail.kept().stream()
                        .map(one -> one.quantity() + " x " + one.name())
                        .collect(Collectors.joining("\n")),
                mail.link().toString(),
                mail.until().map(Object::toString).orElse(""));
        return new Composed(template.key() + " " + mail.to(), text, "");
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, InviteMail mail) {
        var text = String.join("\n", mail.email(), mail.link().toString(), mail.days() + " days");
        return new Composed(template.key() + " " + locale, text, "");
    }

    @Override
    public Composed compose(TenantContext tenant, MailTemplate template, Locale locale, TicketMail mail) {
        var text = String.join(
                "\n",
                mail.to(),
                mail.other(),
                mail.product().toString(),
                mail.hours().map(Object::toString).orElse(""),
                mail.link().toString());
        return new Composed(template.key() + " " + mail.to(), text, "");
    }
}
