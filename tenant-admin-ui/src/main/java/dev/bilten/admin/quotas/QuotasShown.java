package dev.bilten.admin.quotas;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.EditedRow;
import dev.bilten.admin.inplace.LimitRow;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaOfDates;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The list of all limits as a page, also with a row that was not taken. */
@Service
public class QuotasShown {
    private static final String PAGE = "dev/bilten/admin/quotas/quotas";

    private final Catalog catalog;
    private final ReadQuotas read;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuotasShown(Catalog catalog, ReadQuotas read, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.read = read;
        this.messages = messages;
        this.current = current;
    }

    record Row(String name, String href, Phrase counts, String taken, String left, boolean closed, EditedRow edit) {}

    record OfDates(String name, Phrase counts, String dates, String size, String taken) {}

    record Model(
            String here,
            String back,
            Around around,
            boolean series,
            String dates,
            List<Row> rows,
            List<OfDates> ofDates) {}

    public View page(EventId id, Typed typed) {
        var event = catalog.event(current.tenant(), id).orElseThrow(ProblemException::notFound);
        var back = "/admin/events/" + event.id();
        var products = catalog.products(current.tenant(), event.id());
        var scopes = Scopes.in(products, wording());
        return View.of(
                PAGE,
                new Model(
                        back + "/quotas",
                        back,
                        Around.of(event, wording()),
                        event.series(),
                        back + "/dates?view=calendar",
                        read.of(current.tenant(), event.id(), Optional.empty()).stream()
                                .map(quota -> row(event, quota, scopes, typed))
                                .toList(),
                        read.ofDates(current.tenant(), event.id()).stream()
                                .map(quota -> row(quota, scopes))
                                .toList()));
    }

    private Row row(Event event, Quota quota, Scopes scopes, Typed typed) {
        return new Row(
                quota.name(),
                "/admin/events/" + event.id() + "/quotas/" + quota.id(),
                scopes.told(quota.items()),
                taken(quota.counts().sold(), quota.counts().held()),
                quota.left().map(this::number).orElse(wording().text("quotas.unlimited")),
                quota.closed(),
                LimitRow.of(quota, LimitRow.LIST, typed));
    }

    private OfDates row(QuotaOfDates quota, Scopes scopes) {
        return new OfDates(
                quota.name(),
                scopes.told(quota.items()),
                number(quota.dates()),
                size(quota),
                taken(quota.sold(), quota.held()));
    }

    private String size(QuotaOfDates quota) {
        var unlimited = wording().text("quotas.unlimited");
        if (quota.smallest().equals(quota.largest())) {
            return quota.smallest().map(this::number).orElse(unlimited);
        }
        return wording()
                .text(
                        "quotas.between",
                        quota.smallest().map(this::number).orElse(unlimited),
                        quota.largest().map(this::number).orElse(unlimited));
    }

    private String taken(int sold, int held) {
        return wording().text("quotas.taken", sold, held);
    }

    private String number(int count) {
        return wording().formats(ZoneOffset.UTC).number(count);
    }

    public Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
