package dev.bilten.launcher.smoke;

import java.util.Map;

/** A stranger buys two tickets and gets told where to transfer the money. */
record ShopStep(Checkout checkout, Report report) {

    Bought play() {
        report.check("quantities 0, -1 and 1000000000 are refused beside the field", () -> {
            for (var quantity : new int[] {0, -1, 1_000_000_000}) {
                refuse(quantity);
            }
        });
        var buyer = new Browser();
        var held = report.step("two tickets are held, with a countdown", () -> {
            var page = checkout.hold(buyer, 2);
            Mismatch.unless(page.url().getPath().startsWith("/checkout/"), "the checkout", page.url());
            return page.shows("[data-countdown][datetime]");
        });
        report.check("a wrong e-mail is told, the choice is kept", () -> {
            var again = Checkout.choose(held, Checkout.TRANSFER, Map.of())
                    .fill("email", "sara@")
                    .fill("name", "Sara Haddad")
                    .submit()
                    .answering(422);
            Mismatch.unless(
                    again.the("[name=name]").attr("value").equals("Sara Haddad"), "the name kept", again.words());
        });
        var order = report.step(
                "name, e-mail, bank transfer: an order", () -> Checkout.pay(held, Checkout.TRANSFER, Map.of()));
        report.check("it waits for its money and names the IBAN", () -> {
            var page = order.look();
            Mismatch.unless(page.text().contains("DE02 1203"), "the IBAN", page.words());
            Mismatch.unless(!order.paid(), "not to be paid", page.words());
        });
        return order;
    }

    private void refuse(int quantity) {
        try {
            checkout.hold(new Browser(), quantity);
        } catch (Mismatch refused) {
            if (String.valueOf(refused.getMessage()).contains("got 422")) {
                return;
            }
            throw refused;
        }
        throw new Mismatch("422 for the quantity " + quantity, "a hold");
    }
}
