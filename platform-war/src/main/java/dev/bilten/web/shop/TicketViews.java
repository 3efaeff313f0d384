package dev.bilten.web.shop;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.answers.AskWhoComes;
import dev.bilten.ordering.app.answers.DescribeAnswers;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.ticketing.app.DescribeTickets;
import dev.bilten.ticketing.app.DrawQr;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tickets on the buyer's page and on their holder's: codes, files, and the forms to change and to hand over. */
@Service
public class TicketViews {
    private final Tickets tickets;
    private final SignedCodes codes;
    private final DescribeTickets describe;
    private final DescribeAnswers answers;
    private final AskWhoComes whoComes;
    private final DrawQr drawQr;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public TicketViews(
            Tickets tickets,
            SignedCodes codes,
            DescribeTickets describe,
            DescribeAnswers answers,
            AskWhoComes whoComes,
            DrawQr drawQr,
            CurrentCall current,
            Shopfront shopfront) {
        this.tickets = tickets;
        this.codes = codes;
        this.describe = describe;
        this.answers = answers;
        this.whoComes = whoComes;
        this.drawQr = drawQr;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * A ticket; see {@code docs/themes/reference.md}.
     *
     * @param qr none where it is somebody else's by now, or is void
     * @param edit where its name is changed; none where that is over
     * @param asked who was asked to take it over, in a sentence
     * @param needsEmail its e-mail is not optional
     * @param missing what has to be said of whoever comes and is not, in a sentence; none where it cannot be said here
     */
    public record TicketView(
            String id,
            String number,
            Phrase product,
            List<String> when,
            @Nullable String name,
            @Nullable String qr,
            @Nullable String code,
            String state,
            @Nullable String stateText,
            @Nullable String pdf,
            List<OrderModel.Line> answers,
            @Nullable String edit,
            @Nullable String handover,
            @Nullable String asked,
            @Nullable String withdraw,
            boolean editing,
            boolean handing,
            boolean needsEmail,
            @Nullable String missing) {}

    /** All of an order, for its buyer. */
    List<TicketView> ofOrder(Order order, FormView form) {
        var issued = tickets.ofOrder(current.tenant(), order.id());
        var mine = issued.stream().filter(ticket -> !ticket.handedOver()).toList();
        return views(order, issued, mine, "/o/" + order.secret() + "/tickets/", form);
    }

    /** One, for whoever holds it. */
    List<TicketView> ofHolder(Order order, Ticket ticket, FormView form) {
        return views(order, List.of(ticket), List.of(ticket), "/t/", form);
    }

    private List<TicketView> views(Order order, List<Ticket> shown, List<Ticket> mine, String base, FormView form) {
        var signed = codes.of(current.tenant(), mine);
        var around = new Around(
                answers.execute(current.tenant(), order),
                byNumber(whoComes.execute(current.tenant(), order)),
                byNumber(whoComes.missing(current.tenant(), order)),
                form);
        var described = describe.execute(current.call("looking"), order, shown, shopfront.locale());
        var valid = tickets.ofOrder(current.tenant(), order.id()).stream()
                .filter(ticket -> ticket.state() == TicketState.VALID)
                .map(Ticket::id)
                .toList();
        return described.stream()
                .sorted(Comparator.comparing(one -> one.ticket().state() != TicketState.VALID))
                .map(one -> {
                    var ticket = one.ticket();
                    var path = base + (base.equals("/t/") ? ticket.secret() : ticket.id());
                    var number = number(ticket, valid);
                    return mine.contains(ticket)
                            ? view(one, signed.getOrDefault(ticket.id(), ""), number, path, around)
                            : gone(one, number);
                })
                .toList();
    }

    /**
     * @param asked of whoever comes, by the number of the position
     * @param missing what of that has to be said and is not
     */
    private record Around(
            List<DescribeAnswers.Line> lines,
            Map<Integer, AskedOfAttendee> asked,
            Map<Integer, AskedOfAttendee> missing,
            FormView form) {}

    private static Map<Integer, AskedOfAttendee> byNumber(List<AskedTicket> tickets) {
        return tickets.stream().collect(Collectors.toMap(AskedTicket::number, AskedTicket::of));
    }

    /** Which of those that are good: the same as on paper. One that is void is called by its place in the order. */
    private String number(Ticket ticket, List<TicketId> valid) {
        int at = valid.indexOf(ticket.id());
        return at < 0 ? String.valueOf(ticket.number()) : shopfront.word("ticket.of", at + 1, valid.size());
    }

    private TicketView view(DescribeTickets.Described one, String code, String number, String path, Around around) {
        var ticket = one.ticket();
        var form = around.form();
        boolean valid = ticket.state() == TicketState.VALID;
        var language = shopfront.locale().getLanguage();
        return new TicketView(
                ticket.id().toString(),
                number,
                one.product(),
                one.when(),
                ticket.holder(),
                valid ? drawQr.svgDataUri(code) : null,
                ticket.secret(),
                valid ? "valid" : "revoked",
                shopfront.word(valid ? "ticket.valid" : "ticket.revoked"),
                valid ? path + "/ticket.pdf" : null,
                around.lines().stream()
                        .filter(line -> line.position() == ticket.number())
                        .map(line -> new OrderModel.Line(line.label().phrase(language), values(line, language)))
                        .toList(),
                one.mayEdit() ? path + "/name" : null,
                one.mayHandOver() ? path + "/handover" : null,
                ticket.handover().map(offer -> asked(offer, one)).orElse(null),
                ticket.handover().map(offer -> path + "/handover/withdrawal").orElse(null),
                form.errors().keySet().stream()
                        .anyMatch(field -> field.equals("name-" + ticket.id()) || field.equals("email-" + ticket.id())),
                form.errors().keySet().stream()
                        .anyMatch(field -> field.startsWith("to-")
                                && field.endsWith(ticket.id().toString())),
                around.asked()
                                .getOrDefault(ticket.number(), AskedOfAttendee.NOTHING)
                                .email()
                        == Asked.REQUIRED,
                one.mayEdit() ? missing(around.missing().get(ticket.number())) : null);
    }

    private @Nullable String missing(@Nullable AskedOfAttendee asked) {
        if (asked == null) {
            return null;
        }
        var what = asked.email() == Asked.NOT_ASKED ? "name" : asked.name() == Asked.NOT_ASKED ? "email" : "both";
        return shopfront.word("ticket.who." + what);
    }

    /** Somebody else's by now: who had it sees that, and no code. */
    private TicketView gone(DescribeTickets.Described one, String number) {
        var ticket = one.ticket();
        return new TicketView(
                ticket.id().toString(),
                number,
                one.product(),
                one.when(),
                ticket.holder(),
                null,
                null,
                ticket.state() == TicketState.VALID ? "gone" : "revoked",
                shopfront.word(ticket.state() == TicketState.VALID ? "ticket.gone" : "ticket.revoked"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null);
    }

    private String asked(Ticket.Handover offer, DescribeTickets.Described one) {
        var formats = Formats.of(shopfront.locale(), one.zone());
        return shopfront.word("ticket.asked", offer.name(), formats.dateTime(offer.until()));
    }

    /** What the forms hold: what was typed, else what is stored. */
    FormView filled(Order order, FormView form) {
        var values = new HashMap<String, String>();
        for (var ticket : tickets.ofOrder(current.tenant(), order.id())) {
            if (!ticket.handedOver()) {
                values.putAll(stored(ticket));
            }
        }
        values.putAll(form.values());
        return new FormView(values, form.errors(), form.summary());
    }

    static Map<String, String> stored(Ticket ticket) {
        return Map.of(
                "name-" + ticket.id(),
                ticket.holder(),
                "email-" + ticket.id(),
                ticket.holderEmail().orElse(""));
    }

    static Phrase values(DescribeAnswers.Line line, String language) {
        return Phrase.joined(
                ", ", line.values().stream().map(text -> text.phrase(language)).toList());
    }
}
