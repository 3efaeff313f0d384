package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A choice with few places says at the checkout how many are left, and is not offered to whoever comes too late. */
@OnPlatform
class LimitedChoiceTest {
    private static final String FIELD = "name=\"(a-0-[0-9a-f-]{36})\"";

    private final RunningPlatform platform;
    private final FreshEvent event;

    LimitedChoiceTest(RunningPlatform platform) {
        this.platform = platform;
        event = FreshEvent.onSale(platform, 5);
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var questions = event.admin() + "/questions/new?kind=CHOICE";
        owner.post(
                        owner.get(questions),
                        questions,
                        Map.of(
                                "scope", "ORDER",
                                "askedAt", "CHECKOUT",
                                "active", "on",
                                "required", "on",
                                "label.en", "Which meal?",
                                "option.0.en", "Fish",
                                "option.0.places", "1",
                                "option.1.en", "Salad"))
                .leadsTo(event.admin() + "/questions");
    }

    @Test
    void it_says_how_many_places_are_left_and_then_that_it_is_full() {
        var first = Buyer.of(platform);
        var early = first.takes(event.path(), 1);
        assertThat(early.body()).contains(">Fish (1 place left)<", ">Salad<");
        var second = Buyer.of(platform);
        var before = second.takes(event.path(), 1);
        order(first, early).leadsTo("/o/.+");

        var late = second.visitor().get(before.place());
        assertThat(late.find("<option([^>]*)>Fish \\(full\\)<")).contains("disabled");
        assertThat(late.find("<option([^>]*)>Salad<")).doesNotContain("disabled");
        var refused = order(second, before);
        assertThat(refused.status()).as("also for whoever looked before").isEqualTo(422);
        assertThat(refused.find("<option([^>]*)>Fish \\(full\\)<"))
                .as("what was typed is not lost")
                .contains("selected")
                .doesNotContain("disabled");
    }

    private static Answer order(Buyer buyer, Answer checkout) {
        return buyer.orders(checkout, Map.of(checkout.find(FIELD), "fish"));
    }
}
