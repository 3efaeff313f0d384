package dev.bilten.notifications.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.Hours;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.TicketMail;
import dev.bilten.notifications.app.WriteOrderMail.Result;
import dev.bilten.notifications.domain.OneLine;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Orders;
import dev.bilten.plugin.api.Attachment;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a queued message of how its ticket stands now. Outside any transaction: a ticket may be drawn here. */
@Service
public class WriteTicketMail {
    private static final Set<MailTemplate> WITH_TICKET =
            Set.of(MailTemplate.TICKET_RECEIVED, MailTemplate.TICKET_REPLACED);

    private final Tickets tickets;
    private final Orders orders;
    private final Catalog catalog;
    private final TicketLetters letters;
    private final TicketFiles files;
    private final DescribeOrder describe;
    private final MessageComposer composer;

    @Inject
    public WriteTicketMail(
            Tickets tickets,
            Orders orders,
            Catalog catalog,
            TicketLetters letters,
            TicketFiles files,
            DescribeOrder describe,
            MessageComposer composer) {
        this.tickets = tickets;
        this.orders = orders;
        this.catalog = catalog;
        this.letters = letters;
        this.files = files;
        this.describe = describe;
        this.composer = composer;
    }

    public Result execute(CallContext call, Delivery delivery) {
        if (!OneLine.isAddress(delivery.recipient())) {
            return new Result.NoAddress();
        }
        var tenant = call.tenant();
        var ticket = tickets.byId(tenant, new TicketId(delivery.reference()))
                .orElseThrow(() -> new IllegalStateException("The ticket is not there"));
        var order = orders.byId(tenant, ticket.order())
                .orElseThrow(() -> new IllegalStateException("The ticket's order is not there"));
        if ((ticket.state() == TicketState.VALID) == (delivery.template() == MailTemplate.TICKET_REVOKED)) {
            return new Result.Overtaken("The ticket is " + ticket.state() + " by now.");
        }
        return letters.of(tenant, delivery, ticket, order)
                .<Result>map(letter -> new Result.Written(write(tenant, delivery, ticket, order, letter)))
                .orElseGet(() -> new Result.Overtaken("The ticket went another way."));
    }

    private OutgoingMessage write(
            TenantContext tenant, Delivery delivery, Ticket ticket, Order order, TicketLetters.Letter letter) {
        var locale = Locale.forLanguageTag(delivery.locale());
        var event = catalog.event(tenant, ticket.event())
                .orElseThrow(() -> new IllegalStateException("The ticket's event is not there"));
        var sender = describe.sender(tenant);
        var mail = new TicketMail(
                sender.name(),
                order,
                event,
                letter.to(),
                letter.other(),
                product(tenant, ticket, locale),
                tickets.begins(tenant, ticket),
                Hours.of(ticket),
                letter.link(),
                letter.until());
        var composed = composer.compose(tenant, delivery.template(), locale, mail);
        return sender.sends(
                delivery, composed, WITH_TICKET.contains(delivery.template()) ? attached(tenant, ticket) : List.of());
    }

    private Phrase product(TenantContext tenant, Ticket ticket, Locale locale) {
        return catalog.products(tenant, ticket.event()).stream()
                .filter(product -> product.id().equals(ticket.product()))
                .map(product -> product.name().phrase(locale.getLanguage()))
                .findFirst()
                .orElse(Phrase.EMPTY);
    }

    private List<Attachment> attached(TenantContext tenant, Ticket ticket) {
        return files.pdf(tenant, ticket.order(), ticket.id()).stream()
                .map(file -> new Attachment(file.name(), file.mediaType(), file.bytes()))
                .toList();
    }
}
