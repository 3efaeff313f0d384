package dev.bilten.web.shop;

import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.ThemedMails;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.view.PageContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which variables each page of the shop gives its template. Themes of strangers are checked against it: nothing may leave it. */
final class PageVariables {
    private PageVariables() {}

    /** @param optional may be missing */
    record Given(Class<?> type, boolean list, boolean optional) {}

    static Map<String, Map<String, Given>> all() {
        var pages = new LinkedHashMap<String, Map<String, Given>>();
        pages.put(
                "every-page",
                given(
                        "page",
                        one(PageContext.class),
                        "theme",
                        one(Look.Model.class),
                        "shop",
                        one(Shopfront.Shop.class),
                        "cart",
                        maybe(Shopfront.CartLink.class)));
        pages.put(
                "home",
                given(
                        "events",
                        many(EventCards.Card.class),
                        "list",
                        one(Listing.class),
                        "calendar",
                        maybe(DatePicker.Dates.class),
                        "front",
                        one(HomeFront.Front.class),
                        "meta",
                        one(PageMeta.Meta.class)));
        pages.put(
                "event",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "groups",
                        many(OfferViews.Group.class),
                        "order",
                        one(OrderForm.class),
                        "dates",
                        maybe(DatePicker.Dates.class),
                        "meta",
                        one(PageMeta.Meta.class)));
        pages.put(
                "embed",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "groups",
                        many(OfferViews.Group.class),
                        "order",
                        one(OrderForm.class),
                        "dates",
                        maybe(DatePicker.Dates.class),
                        "frame",
                        one(Frame.Around.class)));
        pages.put(
                "embed-home",
                given(
                        "events",
                        many(EventCards.Card.class),
                        "list",
                        one(Listing.class),
                        "calendar",
                        maybe(DatePicker.Dates.class),
                        "frame",
                        one(Frame.Around.class)));
        pages.put(
                "cart",
                given(
                        "basket",
                        one(CartModel.CartView.class),
                        "event",
                        maybe(EventFacts.Facts.class),
                        "hold",
                        maybe(Clocked.class)));
        pages.put(
                "waiting-join",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "join",
                        one(WaitingModel.Join.class),
                        "form",
                        one(FormView.class)));
        pages.put(
                "waiting",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "place",
                        one(WaitingModel.Place.class),
                        "notice",
                        maybe(Shopfront.Notice.class)));
        pages.put("text", given("text", one(ImprintPage.Text.class), "meta", one(PageMeta.Meta.class)));
        pages.put("legal", given("legal", one(LegalPage.Legal.class), "meta", one(PageMeta.Meta.class)));
        pages.put(
                "checkout",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "hold",
                        one(Clocked.class),
                        "form",
                        one(FormView.class),
                        "questions",
                        many(QuestionFields.Block.class),
                        "gateways",
                        many(GatewayChoice.Item.class),
                        "bill",
                        one(Bill.class),
                        "checkout",
                        one(Checkout.class),
                        "notice",
                        maybe(Shopfront.Notice.class)));
        pages.put(
                "payment",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "order",
                        one(OrderModel.OrderView.class),
                        "payment",
                        one(PaymentViews.PaymentView.class),
                        "buyer",
                        maybe(OrderModel.BuyerView.class),
                        "bill",
                        maybe(Bill.class)));
        pages.put("order", order());
        pages.put(
                "order-cancel",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "bill",
                        one(Bill.class),
                        "cancellation",
                        one(CancelPage.Cancellation.class)));
        pages.put(
                "order-answers",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "answers",
                        one(AnswersPage.Answers.class),
                        "questions",
                        many(QuestionFields.Block.class),
                        "form",
                        one(FormView.class)));
        pages.put(
                "ticket",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "tickets",
                        many(TicketViews.TicketView.class),
                        "form",
                        one(FormView.class),
                        "notice",
                        maybe(Shopfront.Notice.class)));
        pages.put("handover", given("event", maybe(EventFacts.Facts.class), "offer", one(HandoverPage.Offer.class)));
        pages.put(
                "held-expired",
                given(
                        "event",
                        one(EventFacts.Facts.class),
                        "kept",
                        many(OverModel.Kept.class),
                        "again",
                        one(OverModel.Again.class),
                        "typed",
                        many(OverModel.Typed.class)));
        pages.put("error", given("error", one(ShopErrors.Trouble.class)));
        pages.put("mail", mail());
        pages.put("mail.txt", mail());
        return pages;
    }

    /** Said while developing: a page that gives more than this promises it to nobody's theme. */
    static void check(String page, Set<String> variables) {
        var known = all().getOrDefault(page, Map.of()).keySet();
        if (!known.containsAll(variables)) {
            throw new IllegalStateException("PageVariables does not name all of " + variables + " of the page " + page);
        }
    }

    private static Map<String, Given> order() {
        return given(
                "order",
                one(OrderModel.OrderView.class),
                "event",
                one(EventFacts.Facts.class),
                "tickets",
                many(TicketViews.TicketView.class),
                "form",
                one(FormView.class),
                "answers",
                many(OrderModel.Line.class),
                "notice",
                maybe(Shopfront.Notice.class),
                "buyer",
                one(OrderModel.BuyerView.class),
                "bill",
                one(Bill.class),
                "payment",
                maybe(PaymentViews.PaymentView.class));
    }

    private static Map<String, Given> mail() {
        return given(
                "locale",
                one(String.class),
                "dir",
                one(String.class),
                "shop",
                one(ThemedMails.Sender.class),
                "theme",
                one(ThemedMails.Colours.class),
                "mail",
                one(ThemedMails.Mail.class));
    }

    private static Given one(Class<?> type) {
        return new Given(type, false, false);
    }

    private static Given maybe(Class<?> type) {
        return new Given(type, false, true);
    }

    private static Given many(Class<?> type) {
        return new Given(type, true, false);
    }

    private static Map<String, Given> given(Object... pairs) {
        var variables = new LinkedHashMap<String, Given>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put((String) pairs[i], (Given) pairs[i + 1]);
        }
        return variables;
    }
}
