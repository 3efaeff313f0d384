package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages that all who have chosen the same share, but for what is each one's own. */
@OnPlatform
class SharedCartsTest {
    private static final int LOOKS = 50;

    private final RunningPlatform platform;

    SharedCartsTest(RunningPlatform platform) {
        this.platform = platform;
    }

    private record Owner(Buyer buyer, String secret) {
        String look(String path) {
            return buyer.visitor().get(path).body();
        }

        /** The page without what is its reader's own. */
        String common(String path) {
            return look(path)
                    .replace(secret, "SECRET")
                    .replaceAll("<small>until [^<]*</small>", "")
                    .replaceAll("content=\"[^\"]*\"|value=\"[0-9a-z]{26}\"", "");
        }
    }

    private Owner owner(FreshEvent event, int tickets) {
        var buyer = Buyer.of(platform);
        var checkout = buyer.takes(event.path(), tickets);
        return new Owner(buyer, checkout.place().substring("/checkout/".length()));
    }

    @Test
    void who_has_chosen_the_same_sees_the_same_page_with_the_own_cart_in_it() {
        var event = FreshEvent.onSale(platform, 10);
        var first = owner(event, 2);
        var second = owner(event, 2);
        var third = owner(event, 1);

        assertThat(first.look(event.path())).contains("/cart/" + first.secret(), "2 tickets", "value=\"2\"");
        assertThat(second.look(event.path()))
                .contains("/cart/" + second.secret(), "2 tickets", "value=\"2\"")
                .doesNotContain(first.secret());
        assertThat(second.common(event.path())).isEqualTo(first.common(event.path()));
        assertThat(third.look(event.path())).contains("/cart/" + third.secret(), "1 ticket", "value=\"1\"");
        assertThat(new Visitor(platform, "nile").get(event.path()).body()).doesNotContain("/cart/");
    }

    @Test
    void a_page_that_was_drawn_for_somebody_else_a_moment_ago_asks_nobody_again() {
        var event = FreshEvent.onSale(platform, 10);
        var first = owner(event, 2);
        var second = owner(event, 2);
        first.look(event.path());
        second.look(event.path());
        int asked = second.buyer().visitor().asked().size();
        for (int i = 0; i < LOOKS; i++) {
            first.look(event.path());
            assertThat(second.look(event.path())).contains(second.secret());
        }
        assertThat(second.buyer().visitor().asked().size() - asked).isLessThan(LOOKS / 2);
    }

    @Test
    void what_is_chosen_anew_is_seen_at_once_and_what_is_ordered_or_given_back_no_longer() {
        var event = FreshEvent.onSale(platform, 10);
        var owner = owner(event, 1);
        owner.look(event.path());
        var visitor = owner.buyer().visitor();
        var checkout = owner.buyer().takes(event.path(), 2);
        assertThat(owner.look(event.path()))
                .contains("2 tickets", "value=\"2\"")
                .doesNotContain("1 ticket<");
        owner.buyer().orders(checkout).leadsTo("/o/.+");
        assertThat(owner.look(event.path())).doesNotContain("/cart/");

        var again = owner.buyer().takes(event.path(), 2);
        assertThat(owner.look(event.path())).contains("2 tickets");
        var cart = visitor.get(again.place().replace("/checkout/", "/cart/"));
        visitor.post(cart, cart.place() + "/removal", Map.of());
        assertThat(owner.look(event.path())).doesNotContain("/cart/");
        assertThat(visitor.get("/").body()).doesNotContain("/cart/");
    }

    @Test
    void a_change_after_which_nobody_looked_is_seen_by_the_next_page() {
        var event = FreshEvent.onSale(platform, 10);
        var owner = owner(event, 2);
        var other = owner(event, 2);
        owner.look(event.path());
        var visitor = owner.buyer().visitor();
        var page = visitor.get(event.path());
        assertThat(visitor.sends(page, event.path() + "/holds", Map.of(page.find(Buyer.QUANTITY), "1")))
                .isEqualTo(303);
        // now a page is kept again for whoever still has what this one had
        other.look(event.path());
        assertThat(owner.look(event.path())).contains("1 ticket", "value=\"1\"").doesNotContain("2 tickets");
    }
}
