package dev.bilten.catalog;

import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.ReadCatalog;
import dev.bilten.catalog.app.SaveCategory;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.catalog.app.SaveVariation;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.testing.TestPlatform;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An organizer's hands in the catalogue, with an event in Berlin to work on. */
final class Fair {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final TestPlatform platform = TestPlatform.shared();
    final TenantContext tenant = platform.newTenant();
    final CallContext now = TestPlatform.call(tenant);
    final EventId event = event("Fair");

    EventId event(String title) {
        var draft = new EventDraft(
                Text.of("en", title),
                Text.EMPTY,
                Optional.of(
                        LocalDateTime.parse("2028-06-01T20:00").atZone(BERLIN).toInstant()),
                Optional.empty(),
                BERLIN,
                "Hall",
                "",
                Currency.getInstance("EUR"));
        return ((CreateEvent.Result.Created) get(CreateEvent.class).execute(now, draft))
                .event()
                .id();
    }

    <T> T get(Class<T> bean) {
        return platform.get(bean);
    }

    static ProductDraft draft(String name) {
        return new ProductDraft(Text.of("en", name), Text.EMPTY, 50_00, new BigDecimal("0.19"), 10, true);
    }

    SaveProduct.Result save(ProductDraft draft) {
        return get(SaveProduct.class).execute(now, new SaveProduct.Command(event, Optional.empty(), draft));
    }

    SaveProduct.Result save(Product edited, ProductDraft draft) {
        var seen = new SaveProduct.Edited(edited.id(), edited.version());
        return get(SaveProduct.class).execute(now, new SaveProduct.Command(event, Optional.of(seen), draft));
    }

    Product product(String name) {
        return product(draft(name));
    }

    Product product(ProductDraft draft) {
        return ((SaveProduct.Result.Saved) save(draft)).product();
    }

    Product read(ProductId id) {
        return get(ReadCatalog.class).products(tenant, event).stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Variation variation(ProductId product, String name) {
        var draft = new VariationDraft(Text.of("en", name), Text.EMPTY, Optional.empty(), SaleWindow.ALWAYS, true);
        var command = new SaveVariation.Command(event, product, Optional.empty(), draft);
        return ((SaveVariation.Result.Saved) get(SaveVariation.class).execute(now, command)).variation();
    }

    CategoryId category(String name, boolean addOn) {
        var command = new SaveCategory.Command(
                event, Optional.empty(), new CategoryDraft(Text.of("en", name), Text.EMPTY, addOn));
        return ((SaveCategory.Result.Saved) get(SaveCategory.class).execute(now, command))
                .category()
                .id();
    }

    SaveQuota.Result quota(Optional<Quota> edited, QuotaDraft draft) {
        return get(SaveQuota.class).execute(now, new SaveQuota.Command(event, edited.map(Quota::id), draft));
    }

    Quota quota(QuotaDraft draft) {
        return ((SaveQuota.Result.Saved) quota(Optional.empty(), draft)).quota();
    }

    Quota quota(String name, Integer size, Quota.Scope... items) {
        return quota(new QuotaDraft(name, Optional.ofNullable(size), Optional.empty(), Set.of(items), false));
    }

    static DatePlan plan(String first, String rule, QuotaDraft... quotas) {
        return new DatePlan(
                LocalDateTime.parse(first),
                Optional.of(LocalDateTime.parse(first).plusHours(2)),
                Optional.ofNullable(rule),
                Set.of(),
                Text.EMPTY,
                Optional.empty(),
                Optional.empty(),
                true,
                Map.of(),
                List.of(quotas));
    }

    CreateDates.Result dates(DatePlan plan) {
        return get(CreateDates.class).execute(now, new CreateDates.Command(event, plan));
    }

    List<EventDate> made(DatePlan plan) {
        return ((CreateDates.Result.Created) dates(plan)).dates();
    }

    boolean claim(Item... items) {
        var takes = Arrays.stream(items)
                .collect(Collectors.groupingBy(item -> item, Collectors.summingInt(_ -> 1)))
                .entrySet()
                .stream()
                .map(entry -> Stock.Take.free(entry.getKey(), entry.getValue()))
                .toList();
        return get(Stock.class).claim(now, takes) instanceof Stock.Claim.Claimed;
    }

    List<String> column(String query) {
        var database = get(Database.class);
        return database.inTransaction(
                tenant,
                () -> database.sql().createQuery(query).mapTo(String.class).list());
    }

    void sql(String statement) {
        var database = get(Database.class);
        database.inTransaction(tenant, () -> {
            database.sql().execute(statement);
        });
    }
}
