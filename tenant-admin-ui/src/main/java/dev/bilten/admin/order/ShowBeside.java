package dev.bilten.admin.order;

import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.MadePrices;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one order beside the list, with what is done there at once. One that is not theirs alone is not shown. */
@Service
public class ShowBeside {
    private static final Set<String> DONE =
            Set.of("paid", "part", "already-paid", "over", "mail", "mail-soon", "noted");

    private final ReadOrder read;
    private final OrderFile file;
    private final MadePrices made;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ShowBeside(
            ReadOrder read,
            OrderFile file,
            MadePrices made,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.read = read;
        this.file = file;
        this.made = made;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param code of the order
     * @param done what the form before did, or empty
     * @param form empty before anything was typed
     */
    public record Asked(String code, String done, FormView form) {
        public static Asked of(@Nullable String code, @Nullable String done) {
            return new Asked(code == null ? "" : code, done == null ? "" : done, FormView.of(Map.of()));
        }
    }

    /**
     * @param close the list without it
     * @param list the filters and the page of the list
     */
    public Optional<Beside> execute(Asked asked, String close, Map<String, String> list) {
        return Optional.of(asked.code())
                .filter(code -> !code.isBlank())
                .flatMap(code -> read.byCode(current.tenant(), code))
                .filter(details -> theirs.at(details.order().events(), Permissions.ORDERS_VIEW))
                .map(details -> beside(details, asked, close, list));
    }

    /** What was typed into a form, and what is wrong with it. */
    public FormView typed(Form form) {
        return wording().again(form);
    }

    private Beside beside(ReadOrder.Details details, Asked asked, String close, Map<String, String> list) {
        var order = details.order();
        var formats = wording().formats(details.event().zone());
        var balance = new Balance(details, formats);
        var names = file.names(current.tenant(), details, wording());
        return new Beside(
                order.code(),
                "/admin/orders/" + order.code(),
                close,
                OrderSheet.word(order.state()),
                order.test(),
                order.name(),
                Buyer.reachable(order.email()) ? order.email() : null,
                wording().said(details.event().title()),
                formats.money(order.total()),
                formats.dateTime(order.createdAt()),
                wording().text("channel." + order.channel().name()),
                PaidBy.all(wording(), file.gateways(current.tenant(), wording()), details),
                List.copyOf(made.of(current.tenant(), order.positions()).codes().keySet()),
                order.active()
                        .map(position -> Phrase.of(position.number() + " · ")
                                .then(names.of(position.item()))
                                .then(position.attendee()
                                        .map(name -> " · " + name)
                                        .orElse("")))
                        .toList(),
                theirs.at(order.events(), Permissions.ORDERS_EDIT),
                balance.effect(wording()),
                formats.money(balance.open()),
                order.total().currency().getSymbol(current.locale()),
                links(details, balance),
                list,
                asked.form().values().isEmpty() ? FormView.of(Map.of("amount", balance.typed())) : asked.form(),
                DONE.contains(asked.done()) ? told(asked.done()) : null);
    }

    private List<Beside.Link> links(ReadOrder.Details details, Balance balance) {
        var order = details.order();
        var here = "/admin/orders/" + order.code();
        var links = new ArrayList<Beside.Link>();
        if (!order.state().over()) {
            links.add(link(here + "/change", "order.change"));
        }
        links.add(link(here + "/people", "order.people"));
        if (details.kept().minor() > 0) {
            links.add(link(balance.refund(), "order.refund"));
        }
        if (!order.state().over()) {
            links.add(link(here + "/cancellation", "order.cancel"));
        }
        return links;
    }

    private Beside.Link link(String href, String key) {
        return new Beside.Link(href, wording().text(key));
    }

    private Beside.Told told(String done) {
        var told = OrderModel.Told.of(done);
        return new Beside.Told(told.kind(), wording().text(told.key()));
    }

    private Wording wording() {
        return new Wording(messages, OrderPage.PAGE, current.locale());
    }
}
