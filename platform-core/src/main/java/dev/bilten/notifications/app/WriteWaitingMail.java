package dev.bilten.notifications.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.WaitingMail;
import dev.bilten.notifications.app.WriteOrderMail.Result;
import dev.bilten.notifications.domain.OneLine;
import dev.bilten.notifications.infra.OrderLinks;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WaitingLists;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a queued message to somebody on a waiting list: that they wait, or of what is kept, as long as that is so. */
@Service
public class WriteWaitingMail {
    private final Database database;
    private final WaitingLists waiting;
    private final Vouchers vouchers;
    private final Catalog catalog;
    private final DescribeOrder describe;
    private final OrderLinks links;
    private final MessageComposer composer;

    @Inject
    public WriteWaitingMail(
            Database database,
            WaitingLists waiting,
            Vouchers vouchers,
            Catalog catalog,
            DescribeOrder describe,
            OrderLinks links,
            MessageComposer composer) {
        this.database = database;
        this.waiting = waiting;
        this.vouchers = vouchers;
        this.catalog = catalog;
        this.describe = describe;
        this.links = links;
        this.composer = composer;
    }

    /** @param voucher what opens the offer; none while they wait */
    private record Told(Waiting waiting, Optional<Voucher> voucher) {}

    public Result execute(CallContext call, Delivery delivery) {
        if (!OneLine.isAddress(delivery.recipient())) {
            return new Result.NoAddress();
        }
        var id = new WaitingId(delivery.reference());
        boolean joined = delivery.template() == MailTemplate.WAITING_JOINED;
        var told = database.inTransaction(call.tenant(), () -> joined ? joined(call, id) : offered(call, id));
        return told.<Result>map(its -> write(call.tenant(), delivery, its))
                .orElseGet(() -> new Result.Overtaken(joined ? "They do not wait any more." : "The offer is over."));
    }

    private Optional<Told> joined(CallContext call, WaitingId id) {
        return waiting.byId(call.tenant(), id)
                .filter(one -> one.state() == Waiting.State.WAITING)
                .map(one -> new Told(one, Optional.empty()));
    }

    private Optional<Told> offered(CallContext call, WaitingId id) {
        return waiting.byId(call.tenant(), id)
                .filter(one -> one.state() == Waiting.State.OFFERED)
                .flatMap(one -> one.voucher()
                        .flatMap(voucher -> vouchers.byId(call.tenant(), voucher))
                        .filter(voucher -> !voucher.over(call.now()))
                        .filter(voucher -> voucher.validUntil().isPresent())
                        .map(voucher -> new Told(one, Optional.of(voucher))));
    }

    private Result.Written write(TenantContext tenant, Delivery delivery, Told told) {
        var locale = Locale.forLanguageTag(delivery.locale());
        var event = catalog.event(tenant, told.waiting().event())
                .orElseThrow(() -> new IllegalStateException("The event they wait for is not there"));
        var sender = describe.sender(tenant);
        var mail = new WaitingMail(
                sender.name(),
                event,
                told.waiting().name(),
                kept(tenant, told.waiting(), locale),
                begins(tenant, told.waiting(), event),
                told.voucher().map(Voucher::code),
                links.waiting(tenant, told.waiting()),
                told.voucher().flatMap(Voucher::validUntil));
        var composed = composer.compose(tenant, delivery.template(), locale, mail);
        return new Result.Written(sender.sends(delivery, composed, List.of()));
    }

    private Optional<Instant> begins(TenantContext tenant, Waiting waiting, Event event) {
        return waiting.item()
                .date()
                .flatMap(date -> catalog.date(tenant, date))
                .map(EventDate::startsAt)
                .or(() -> event.series() ? Optional.empty() : event.startsAt());
    }

    private List<WaitingMail.Kept> kept(TenantContext tenant, Waiting waiting, Locale locale) {
        var products = catalog.products(tenant, waiting.event());
        return waiting.wanted().entrySet().stream()
                .map(one -> new WaitingMail.Kept(one.getValue(), name(products, one.getKey(), locale)))
                .toList();
    }

    private static Phrase name(List<Product> products, Item item, Locale locale) {
        return products.stream()
                .filter(product -> product.id().equals(item.product()))
                .findFirst()
                .map(product -> Stream.concat(
                                Stream.of(product.name()),
                                item.variation().flatMap(product::variation).map(kind -> kind.name()).stream())
                        .map(name -> name.phrase(locale.getLanguage()))
                        .toList())
                .map(names -> Phrase.joined(" · ", names))
                .orElse(Phrase.EMPTY);
    }
}
