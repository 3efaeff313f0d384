package dev.bilten.ordering;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.DatePlan;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VariationDraft;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.catalog.app.ReadCatalog;
import dev.bilten.catalog.app.SaveCategory;
import dev.bilten.catalog.app.SaveProduct;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.catalog.app.SaveVariation;
import dev.bilten.database.api.Json;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.domain.NewOrder;
import dev.bilten.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An organizer who uses all that can be sold: beside one evening a fair on two days, with kinds, add-ons, a bundle, passes,
 * open prices, requests, questions, taxes, discounts and fees. There is little of everything.
 */
final class WholeShop {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final String PRICING = """
            {"schema": 1, "country": "DE", "rounding": {"schema": 1, "mode": "LINE"},
             "taxes": {
               "full": {"schema": 1, "homeRate": 0.19, "prices": "TAX_INCLUDED", "adapting": "NET_STAYS",
                 "place": "ONLINE", "rows": [{"countries": ["AT"], "buyers": "EVERYBODY", "outcome": "RATE", "rate": 0.2}]},
               "top": {"schema": 1, "homeRate": 0.07, "prices": "TAX_ON_TOP", "adapting": "NET_STAYS",
                 "place": "VENUE", "rows": []}},
             "discounts": [
               {"schema": 1, "id": "group", "name": {"en": "Group"}, "active": true,
                "reach": {"channels": [], "window": {}, "products": [], "dates": "SAME", "withVouchers": true},
                "offer": {"kind": "COUNT", "count": 5, "cheapest": 0, "worthMinor": 0, "off": 0.1}},
               {"schema": 1, "id": "third", "name": {"en": "Third free"}, "active": true,
                "reach": {"channels": [], "window": {}, "products": [], "dates": "ANY", "withVouchers": false},
                "offer": {"kind": "CHEAPEST", "count": 3, "cheapest": 1, "worthMinor": 0, "off": 1}}],
             "fees": [
               {"schema": 1, "id": "service", "name": {"en": "Service"}, "kind": "SERVICE", "rate": 0.05, "fixedMinor": 33,
                "ofTotal": false, "paymentMethods": [], "channels": [], "bearer": "BUYER", "taxRule": "full"},
               {"schema": 1, "id": "card", "name": {"en": "Card"}, "kind": "PAYMENT", "rate": 0.029, "fixedMinor": 35,
                "ofTotal": true, "paymentMethods": ["scripted"], "channels": [], "bearer": "BUYER", "taxRule": "full"}]}""";

    final Shop shop = new Shop(6, 25_00);
    final EventId fair;
    final Product entry;
    final Product guided;
    final Product workshop;
    final Product mug;
    final Product lunch;
    final Product family;
    final Product box;
    final List<Variation> hours;
    final List<EventDate> days;
    final Question meal;
    final Question bus;
    private final CategoryId extras;
    private final List<Product> sold;

    WholeShop(Rounding rounding) {
        var event = created();
        fair = event.id();
        var pricing = Json.read(PRICING, PricingRules.class);
        rules(
                event,
                new PricingRules(1, pricing.country(), rounding, pricing.taxes(), pricing.discounts(), pricing.fees()));
        extras = category();
        lunch = product("Lunch", 8_99, "{\"taxRule\": \"top\"}", Optional.of(extras));
        var drink = product("Drink", 3_33, "{}", Optional.of(extras));
        entry = product("Entry", 14_99, """
                {"taxRule": "full", "maxPerPerson": 5, "tiers": [{"first": 4, "priceMinor": 999}], "addOns": [
                  {"category": "%s", "min": 0, "max": 2, "included": false, "repeatable": true}]}""".formatted(extras), Optional.empty());
        guided = product("Guided", 33_33, """
                {"taxRule": "top", "approval": true, "addOns": [
                  {"category": "%s", "min": 1, "max": 1, "included": true, "repeatable": true}]}""".formatted(extras), Optional.empty());
        workshop = product("Workshop", 20_00, "{\"taxRule\": \"full\"}", Optional.empty());
        hours = List.of(kind("Morning", Optional.of(19_99L)), kind("Evening", Optional.empty()));
        mug = product("Mug", 7_77, "{\"acrossDates\": true, \"admission\": false}", Optional.empty());
        family = product("Family", 40_01, """
                {"taxRule": "full", "bundle": [{"product": "%s", "count": 2, "shareMinor": 2500},
                  {"product": "%s", "count": 1, "shareMinor": 500}]}""".formatted(entry.id(), mug.id()), Optional.empty());
        box = product(
                "Box",
                6_66,
                "{\"admission\": false, \"bundle\": [{\"product\": \"%s\", \"count\": 1, \"shareMinor\": 250}]}"
                        .formatted(mug.id()),
                Optional.of(extras));
        var gift = product(
                "Gift",
                1_00,
                "{\"acrossDates\": true, \"price\": \"OPEN\", \"open\": {\"suggestedMinor\": 1000}}",
                Optional.empty());
        days = days();
        quota("Kitchen", Optional.of(7), lunch);
        quota("Bar", Optional.empty(), drink, gift, box);
        quota("Things", Optional.of(6), mug, drink);
        quota("Families", Optional.of(3), family);
        quota("Rooms", Optional.of(5), workshop);
        quota(new QuotaDraft(
                "Morning room",
                Optional.of(2),
                Optional.empty(),
                Set.of(new Quota.Scope(
                        workshop.id(), Optional.of(hours.getFirst().id()))),
                false));
        meal = question(Question.Scope.ATTENDEE, Question.Kind.CHOICE, true, Set.of(entry, guided), """
                [{"key": "fish", "label": {"en": "Fish"}, "places": 2, "surchargeMinor": 401},
                 {"key": "bread", "label": {"en": "Bread"}, "places": 3, "surchargeMinor": 0},
                 {"key": "soup", "label": {"en": "Soup"}, "surchargeMinor": 0}]""");
        bus = question(Question.Scope.ORDER, Question.Kind.CHOICES, false, Set.of(), """
                [{"key": "bus", "label": {"en": "Bus"}, "places": 3, "surchargeMinor": 0}]""");
        sold = get(ReadCatalog.class).products(shop.tenant, fair);
        get(PublishEvent.class).execute(shop.now, fair);
    }

    <T> T get(Class<T> bean) {
        return shop.platform.get(bean);
    }

    /** Everything that may be asked for by itself, as somebody would name it. */
    List<Item> items() {
        return sold.stream()
                .filter(product -> product.category().isEmpty())
                .flatMap(product -> named(product).stream())
                .toList();
    }

    Voucher voucher(VoucherTerms terms, int uses, Optional<Long> budget, Optional<Instant> until) {
        var draft = new VoucherDraft(Optional.of(fair), terms, uses, budget, until, "", "");
        var result = get(CreateVouchers.class)
                .execute(shop.now, new CreateVouchers.Command(draft, new CreateVouchers.Codes.Random(1, 8)));
        return ((CreateVouchers.Result.Created) result).vouchers().getFirst();
    }

    /** Places of an entry on the first day are kept for it. */
    VoucherTerms keeping(VoucherValue value) {
        var scope = new VoucherScope(1, Set.of(entry.id()), Set.of(), Set.of());
        return new VoucherTerms(1, value, scope, Optional.of(days.getFirst().id()), true, false, false);
    }

    /** To all that is asked about what a cart has. */
    List<GivenAnswer> answers(Hold hold, Supplier<String> dish) {
        return NewOrder.tickets(hold).stream()
                .filter(ticket -> meal.asks(ticket.product()))
                .map(ticket -> GivenAnswer.of(ticket.number(), meal.id(), dish.get()))
                .toList();
    }

    /** What may be chosen with something. */
    List<Item> extras(Optional<DateId> day) {
        return sold.stream()
                .filter(product -> product.category().isPresent())
                .map(product -> new Item(product.id(), Optional.empty(), day))
                .toList();
    }

    private List<Item> named(Product product) {
        if (product.terms().acrossDates()) {
            return List.of(Item.of(product.id()));
        }
        return days.stream()
                .flatMap(day -> product.id().equals(workshop.id())
                        ? hours.stream()
                                .map(kind -> new Item(product.id(), Optional.of(kind.id()), Optional.of(day.id())))
                        : List.of(new Item(product.id(), Optional.empty(), Optional.of(day.id()))).stream())
                .toList();
    }

    private Event created() {
        var draft = new EventDraft(
                Text.of("en", "Fair"),
                Text.EMPTY,
                Optional.of(shop.now.now().plus(Duration.ofDays(60))),
                Optional.empty(),
                BERLIN,
                "Hall",
                "",
                Currency.getInstance("EUR"));
        return ((CreateEvent.Result.Created) get(CreateEvent.class).execute(shop.now, draft)).event();
    }

    private void rules(Event event, PricingRules pricing) {
        var cancelling = new CancelRules(true, true, Optional.empty(), new BigDecimal("0.1"), 1_00);
        var rules = new EventRules(1, pricing, 15, 10, 30, 7, 48, cancelling, EventRules.BuyerRules.PLAIN, 120, true);
        var saved = get(SaveRules.class).execute(shop.now, new SaveRules.Command(event.id(), event.version(), rules));
        if (!(saved instanceof SaveRules.Result.Saved)) {
            throw new IllegalStateException("no rules: " + saved);
        }
    }

    private CategoryId category() {
        var draft = new CategoryDraft(Text.of("en", "Extras"), Text.EMPTY, true);
        var saved = get(SaveCategory.class).execute(shop.now, new SaveCategory.Command(fair, Optional.empty(), draft));
        return ((SaveCategory.Result.Saved) saved).category().id();
    }

    private Product product(String name, long minor, String terms, Optional<CategoryId> category) {
        var draft = new ProductDraft(
                Text.of("en", name),
                Text.EMPTY,
                minor,
                new BigDecimal("0.19"),
                10,
                true,
                category,
                Json.onto(ProductTerms.PLAIN).read(terms));
        var saved = get(SaveProduct.class).execute(shop.now, new SaveProduct.Command(fair, Optional.empty(), draft));
        return ((SaveProduct.Result.Saved) saved).product();
    }

    private Variation kind(String name, Optional<Long> minor) {
        var draft = new VariationDraft(Text.of("en", name), Text.EMPTY, minor, SaleWindow.ALWAYS, true);
        var saved = get(SaveVariation.class)
                .execute(shop.now, new SaveVariation.Command(fair, workshop.id(), Optional.empty(), draft));
        return ((SaveVariation.Result.Saved) saved).variation();
    }

    /** Two days, each with a hall that several things share. */
    private List<EventDate> days() {
        var first = LocalDateTime.ofInstant(shop.now.now(), BERLIN).plusDays(20).truncatedTo(ChronoUnit.MINUTES);
        var hall = QuotaDraft.plain("Hall", Optional.of(8), Set.of(entry.id(), guided.id(), workshop.id()));
        var plan = new DatePlan(
                first,
                Optional.of(first.plusHours(2)),
                Optional.of("FREQ=DAILY;COUNT=2"),
                Set.of(),
                Text.EMPTY,
                Optional.empty(),
                Optional.empty(),
                true,
                Map.of(workshop.id().value(), 13_01L),
                List.of(hall));
        var made = get(CreateDates.class).execute(shop.now, new CreateDates.Command(fair, plan));
        return ((CreateDates.Result.Created) made).dates();
    }

    private void quota(String name, Optional<Integer> size, Product... products) {
        quota(QuotaDraft.plain(
                name,
                size,
                Set.copyOf(List.of(products).stream().map(Product::id).toList())));
    }

    private void quota(QuotaDraft draft) {
        var saved = get(SaveQuota.class).execute(shop.now, new SaveQuota.Command(fair, Optional.empty(), draft));
        if (!(saved instanceof SaveQuota.Result.Saved)) {
            throw new IllegalStateException("no quota: " + saved);
        }
    }

    private Question question(
            Question.Scope scope, Question.Kind kind, boolean required, Set<Product> of, String options) {
        var products = Set.copyOf(of.stream().map(Product::id).toList());
        var plain = Question.Terms.PLAIN;
        var choices = List.of(Json.read(options, Question.Option[].class));
        var command = new SaveQuestion.Command(
                fair,
                Optional.empty(),
                scope,
                kind,
                Text.of("en", "Which?"),
                Text.EMPTY,
                required,
                Question.AskedAt.CHECKOUT,
                0,
                true,
                new Question.Terms(
                        1,
                        choices,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        products,
                        plain.largestMegabytes()),
                0);
        return ((SaveQuestion.Result.Saved) get(SaveQuestion.class).execute(shop.now, command)).question();
    }
}
