package dev.bilten.admin.jump;

import static dev.bilten.identity.api.Permissions.EVENTS_EDIT;
import static dev.bilten.identity.api.Permissions.EVENTS_VIEW;
import static dev.bilten.identity.api.Permissions.LINKS_EDIT;
import static dev.bilten.identity.api.Permissions.ORDERS_EDIT;
import static dev.bilten.identity.api.Permissions.ORDERS_VIEW;
import static dev.bilten.identity.api.Permissions.PEOPLE_ERASE;
import static dev.bilten.identity.api.Permissions.REPORTS_VIEW;
import static dev.bilten.identity.api.Permissions.SETTINGS_EDIT;
import static dev.bilten.identity.api.Permissions.TEAM_EDIT;
import static dev.bilten.identity.api.Permissions.THEMES_EDIT;

import dev.bilten.admin.Wording;
import dev.bilten.admin.jump.JumpPage.Found;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A page below those of the rail, a part of a page, or an act, called as that page calls it itself.
 *
 * @param href whole, or what stands behind the address of an event, order or person, or before its id
 * @param page whose words name it
 * @param right who may open it; empty for everybody signed in
 * @param also the key of what else people call it; empty where its name says it
 */
record Spot(String href, String page, String key, String right, String also) {
    static final List<Spot> EVERYWHERE = List.of(
            spot("/admin/events/new", "jump/jump", "jump.new-event", EVENTS_EDIT)
                    .also("new"),
            spot("/admin/codes/new", "jump/jump", "jump.new-codes", EVENTS_EDIT).also("new"),
            spot("/admin/brand", "brand/brand", "brand.title", THEMES_EDIT).also("brand"),
            spot("/admin/brand#logo", "brand/parts", "brand.logo", THEMES_EDIT),
            spot("/admin/brand#hero", "brand/parts", "brand.hero", THEMES_EDIT),
            spot("/admin/brand/words", "brand/words", "words.title", THEMES_EDIT),
            spot("/admin/themes/upload", "themes/upload", "upload.title", THEMES_EDIT),
            spot("/admin/settings#displayName", "settings/settings", "settings.name", SETTINGS_EDIT),
            spot("/admin/settings#contactEmail", "settings/settings", "settings.contact", SETTINGS_EDIT),
            spot("/admin/settings#imprint", "settings/settings", "settings.imprint", SETTINGS_EDIT),
            spot("/admin/settings#languages", "settings/settings", "settings.languages", SETTINGS_EDIT),
            spot("/admin/settings#country", "settings/settings", "settings.country", SETTINGS_EDIT),
            spot("/admin/settings#zone", "settings/settings", "settings.zone", SETTINGS_EDIT),
            spot("/admin/settings/legal", "legal/legal", "legal.title", SETTINGS_EDIT)
                    .also("legal"),
            spot("/admin/settings/pages", "pages/pages", "pages.title", SETTINGS_EDIT),
            spot("/admin/settings/signing", "signing/signing", "signing.title", SETTINGS_EDIT),
            spot("/admin/settings/agency", "settings/agency-access", "access.title", TEAM_EDIT),
            spot("/admin/team/invitations", "team/invite", "invite.title", TEAM_EDIT)
                    .also("invite"),
            spot("/admin/team/roles/new", "team/role", "role.new", TEAM_EDIT),
            spot("/admin/reports/funnel", "reports/funnel", "funnel.title", REPORTS_VIEW),
            spot("/admin/reports/door", "reports/door", "door.title", REPORTS_VIEW),
            spot("/admin/reports/links", "reports/links", "links.title", REPORTS_VIEW),
            spot("/admin/reports/links#l-new", "reports/links", "links.new", LINKS_EDIT),
            spot("/admin/orders?state=PENDING", "orders/orders", "orders.unpaid", ORDERS_VIEW),
            spot("/admin/me", "me/me", "me.title", "").also("me"),
            spot("#sign-out", "jump/jump", "common.signout", "").also("sign-out"),
            spot("#scheme", "jump/jump", "common.scheme", "").also("scheme"),
            spot("#keys", "jump/jump", "common.keys", "").also("keyboard"));

    static final List<Spot> OF_EVENT = List.of(
            spot("", "event/event", "event.facts", EVENTS_VIEW),
            spot("/edit", "event/edit-event", "edit.heading", EVENTS_EDIT).also("edit"),
            spot("/picture", "picture/picture", "picture.title", EVENTS_EDIT),
            spot("#products", "event/event", "event.products", EVENTS_VIEW),
            spot("/products/new", "products/product", "product.new", EVENTS_EDIT)
                    .also("new"),
            spot("/dates", "dates/dates", "dates.title", EVENTS_EDIT),
            spot("/dates/new", "dates/dates", "dates.new", EVENTS_EDIT).also("new"),
            spot("/questions", "questions/questions", "questions.title", EVENTS_EDIT)
                    .also("questions"),
            spot("/quotas", "quotas/quotas", "quotas.title", EVENTS_EDIT).also("quotas"),
            spot("/quotas/new", "quotas/quota", "quota.new", EVENTS_EDIT).also("new"),
            spot("/checkin-lists", "checkin/lists", "lists.title", EVENTS_EDIT),
            spot("/checkin-lists/new", "checkin/list", "list.new", EVENTS_EDIT).also("new"),
            spot("/stock", "stock/stock", "stock.title", EVENTS_VIEW),
            spot("/settings", "eventsettings/event-settings", "settings.title", EVENTS_EDIT),
            spot("#publish", "event/event", "event.publish", EVENTS_EDIT).also("publish"),
            spot("#archive", "event/event", "event.archive", EVENTS_EDIT).also("archive"),
            spot("/settings#draft", "eventsettings/event-settings", "settings.draft.do", EVENTS_EDIT)
                    .also("withdraw"),
            spot("/settings#saleFrom", "eventsettings/event-settings", "settings.presale", EVENTS_EDIT)
                    .also("presale"),
            spot("/settings#test", "eventsettings/event-settings", "settings.test", EVENTS_EDIT)
                    .also("test"),
            spot("/settings#purge", "eventsettings/event-settings", "settings.test.purge", EVENTS_EDIT)
                    .also("purge"),
            spot("/copy", "eventsettings/event-settings", "settings.copy.do", EVENTS_EDIT)
                    .also("copy"),
            spot("/colour", "brand/event-colour", "colour.title", EVENTS_EDIT).also("brand"),
            spot("/rules", "rules/rules", "rules.title", EVENTS_EDIT).also("rules"),
            spot("/taxes", "taxes/taxes", "taxes.title", EVENTS_EDIT).also("taxes"),
            spot("/fees", "fees/fees", "fees.title", EVENTS_EDIT).also("fees"),
            spot("/discounts", "discounts/discounts", "discounts.title", EVENTS_EDIT)
                    .also("discounts"),
            spot("/categories", "categories/categories", "categories.title", EVENTS_EDIT),
            spot("/sell", "sell/sell", "sell.title", ORDERS_EDIT).also("sell"),
            spot("/waiting", "waiting/waiting", "waiting.title", ORDERS_VIEW).also("waiting"),
            spot("/widget", "widget/widget", "widget.title", EVENTS_VIEW).also("widget"),
            spot("/admin/orders?event=", "orders/orders", "orders.title", ORDERS_VIEW)
                    .also("orders"),
            spot("/admin/reports?event=", "reports/reports", "reports.title", REPORTS_VIEW)
                    .also("reports"));

    static final List<Spot> OF_ORDER = List.of(
            spot("?do=paid", "jump/jump", "jump.order.paid", ORDERS_EDIT).also("paid"),
            spot("?do=extend", "jump/jump", "jump.order.extend", ORDERS_EDIT).also("extend"),
            spot("#approve", "order/order", "order.approve", ORDERS_EDIT).also("approve"),
            spot("?do=deny", "order/order", "order.deny", ORDERS_EDIT).also("deny"),
            spot("/change", "jump/jump", "jump.order.change", ORDERS_EDIT).also("change"),
            spot("/people", "jump/jump", "jump.order.people", ORDERS_EDIT).also("names"),
            spot("/invoice", "order/order", "order.invoice", ORDERS_EDIT).also("invoice"),
            spot("#resend", "order/order", "order.resend", ORDERS_EDIT).also("resend"),
            spot("#text", "order/order", "order.note", ORDERS_EDIT).also("note"),
            spot("#p-tickets", "order/order", "order.pdf", ORDERS_EDIT).also("pdf"),
            spot("#p-tickets", "order/order", "order.newcode", ORDERS_EDIT).also("new-code"),
            spot("#b-history", "order/order", "order.history", ORDERS_VIEW).also("audit"),
            spot("#reactivate", "order/order", "order.reactivate", ORDERS_EDIT).also("reactivate"),
            spot("/refund", "jump/jump", "jump.order.refund", ORDERS_EDIT).also("refund"),
            spot("/cancellation", "jump/jump", "jump.order.cancel", ORDERS_EDIT).also("cancel"));

    static final List<Spot> OF_PERSON = List.of(
            spot("/erasure", "people/people", "people.erase", PEOPLE_ERASE).also("erase"));

    private static Spot spot(String href, String page, String key, String right) {
        return new Spot(href, "dev/bilten/admin/" + page, key, right, "");
    }

    private Spot also(String words) {
        return new Spot(href, page, key, right, OtherWords.KEY + words);
    }

    boolean open(Set<String> may) {
        return right.isEmpty() || may.contains(right);
    }

    /** Of the one with this address. */
    String at(String address) {
        return href.startsWith("/admin/") ? href + address.substring(address.lastIndexOf('/') + 1) : address + href;
    }

    /** Whether somebody who types this may mean it. */
    boolean meant(String text, Wording wording) {
        return OtherWords.mean(text, called(wording), also, wording);
    }

    static List<Spot> open(List<Spot> spots, Set<String> may) {
        return spots.stream().filter(spot -> spot.open(may)).toList();
    }

    /** Of these what can be done with the one at this address. */
    static List<Found> offered(List<Spot> spots, Predicate<Spot> possible, String address, Wording wording) {
        return spots.stream()
                .filter(possible)
                .map(spot -> new Found(spot.at(address), spot.called(wording), null))
                .toList();
    }

    static List<Spot> meant(List<Spot> spots, String text, Wording wording) {
        return spots.stream().filter(spot -> spot.meant(text, wording)).toList();
    }

    String called(Wording wording) {
        return wording.messages().text(page, wording.locale(), key);
    }
}
