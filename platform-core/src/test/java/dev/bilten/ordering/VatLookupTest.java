package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.database.api.Database;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.api.VatLookup;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.TaxDecision.Outcome;
import dev.bilten.ordering.api.VatCheck;
import dev.bilten.ordering.api.VatCheck.Answer;
import dev.bilten.ordering.app.AskVatAgain;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.CorrectInvoice;
import dev.bilten.ordering.app.LookUpVat;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.infra.Vies;
import dev.bilten.payments.api.Payments;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.FakeVies;
import dev.bilten.testing.Shop;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What VIES says of a business's number decides its tax, at once or as soon as it says it. */
class VatLookupTest {
    private static final String GOOD = "DE123456789";
    private static final FakeVies VIES = new FakeVies().register(GOOD, "Lantern GmbH");
    private static final TestPlatform PLATFORM = TestPlatform.start(Map.of("bilten.vies.url", VIES.url()));

    private final Shop shop = new Shop(PLATFORM, 10, 119_00);
    private int asked;

    @AfterAll
    static void stop() {
        PLATFORM.close();
        VIES.close();
    }

    @BeforeEach
    void businesses_of_the_union_owe_their_tax_themselves() {
        VIES.recovers();
        // so that no silence of another test counts
        PLATFORM.get(Vies.class).ask(GOOD, "", Instant.now(), Duration.ofSeconds(2));
        asked = VIES.questions().size();
        var database = PLATFORM.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute("update event set rules = '" + """
                    {"pricing": {"schema": 1, "country": "AT", "rounding": {"schema": 1, "mode": "LINE"},
                      "taxes": {"usual": {"schema": 1, "homeRate": 0.19, "prices": "TAX_INCLUDED",
                         "adapting": "NET_STAYS", "place": "ONLINE", "rows": [
                           {"countries": ["EU"], "buyers": "BUSINESSES_WITH_VALID_VAT_ID", "outcome": "REVERSE_CHARGE", "rate": 0}]}},
                      "discounts": [], "fees": []}}""" + "'");
            database.sql().execute("update product set terms = jsonb_set(terms, '{taxRule}', '\"usual\"')");
        });
        turn(new VatLookup(true, "ATU12345678"));
    }

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    private void turn(VatLookup vat) {
        var profile = new Profile("Nile", "", "", "en", List.of("en"), "", "", vat);
        PLATFORM.get(TenantSettings.class).save(shop.now, OwnProfile.KEY, OwnProfile.of(profile));
    }

    private static InvoiceTo invoice(String number) {
        return new InvoiceTo(1, Optional.of("DE"), "Lantern GmbH", "", number, false);
    }

    private InvoiceTo lookedUp(String number) {
        return PLATFORM.get(LookUpVat.class).execute(shop.now, invoice(number));
    }

    private int asked() {
        return VIES.questions().size() - asked;
    }

    private Order ordered(InvoiceTo invoice) {
        var command = new PlaceOrder.Command(
                shop.held(1).secret(),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                List.of(),
                invoice,
                Optional.empty());
        return ((PlaceOrder.Result.Placed) PLATFORM.get(PlaceOrder.class).execute(shop.now, command)).order();
    }

    private Order unproved() {
        return unproved(GOOD);
    }

    private Order unproved(String number) {
        VIES.fails(FakeVies.says("MS_UNAVAILABLE"));
        var order = ordered(lookedUp(number));
        VIES.recovers();
        return order;
    }

    private int askAgain(CallContext call) {
        return PLATFORM.get(AskVatAgain.class).execute(call);
    }

    private VatCheck proof(Order order) {
        return shop.read(order).invoiceTo().vatCheck().orElseThrow();
    }

    private static Outcome outcome(Order order) {
        return order.positions().getFirst().taxDecision().orElseThrow().outcome();
    }

    @Test
    void a_confirmed_number_takes_the_tax_off_and_its_proof_is_kept_with_the_order() {
        var order = ordered(lookedUp(GOOD));
        assertThat(order.total().minor()).isEqualTo(100_00);
        assertThat(outcome(order)).isEqualTo(Outcome.REVERSE_CHARGE);
        assertThat(proof(order)).satisfies(proof -> {
            assertThat(proof.answer()).isEqualTo(Answer.VALID);
            assertThat(proof.reference()).isEqualTo("WAPIAAAAY7k2m9Qx");
            assertThat(proof.name()).isEqualTo("Lantern GmbH");
            assertThat(proof.askedAt()).isEqualTo(shop.now.now().truncatedTo(ChronoUnit.SECONDS));
            assertThat(proof.askAt()).isEmpty();
        });
    }

    @Test
    void a_number_nobody_has_pays_the_tax_and_is_not_asked_about_again() {
        var order = ordered(lookedUp("DE999999999"));
        assertThat(order.total().minor()).isEqualTo(119_00);
        assertThat(proof(order).answer()).isEqualTo(Answer.INVALID);
        assertThat(askAgain(shop.later(Duration.ofDays(1)))).isZero();
    }

    @Test
    void nobody_is_asked_unless_the_organizer_wants_it_or_where_people_vouch_or_the_country_has_no_vies() {
        assertThat(lookedUp("CHE123456788").vatCheck()).isEmpty();
        var vouched = new InvoiceTo(1, Optional.of("DE"), "Lantern GmbH", "", GOOD, true);
        assertThat(PLATFORM.get(LookUpVat.class).execute(shop.now, vouched)).isEqualTo(vouched);
        turn(VatLookup.OFF);
        assertThat(lookedUp(GOOD)).isEqualTo(invoice(GOOD));
        assertThat(asked()).isZero();
    }

    @Test
    void a_form_sent_again_asks_once_and_a_short_silence_is_one_silence() {
        assertThat(lookedUp(GOOD)).isEqualTo(lookedUp(GOOD));
        assertThat(asked()).isEqualTo(1);
        VIES.fails(FakeVies.says("MS_UNAVAILABLE"));
        lookedUp("DE111111111");
        lookedUp("DE111111111");
        assertThat(asked()).isEqualTo(2);
        VIES.recovers();
        var later = PLATFORM.get(LookUpVat.class).execute(shop.later(Duration.ofSeconds(40)), invoice("DE111111111"));
        assertThat(later.vatCheck().orElseThrow().answer()).isEqualTo(Answer.INVALID);
    }

    @Test
    void of_another_number_a_proof_is_none() {
        var proved = lookedUp(GOOD);
        var other = new InvoiceTo(1, proved.country(), proved.company(), "", "DE999999999", false, proved.vatCheck());
        assertThat(other.vatCheck()).isEmpty();
        assertThat(other.standing().validVatId()).isFalse();
    }

    @Test
    void an_order_without_an_answer_pays_the_tax_and_gets_it_back_once_there_is_one() {
        var order = unproved();
        shop.pay(shop.now, order);
        assertThat(order.total().minor()).isEqualTo(119_00);
        assertThat(proof(order).trouble()).isEqualTo("MS_UNAVAILABLE");
        assertThat(askAgain(shop.later(Duration.ofMinutes(1)))).isZero();
        assertThat(askAgain(shop.later(Duration.ofMinutes(3)))).isEqualTo(1);
        var after = shop.read(order);
        assertThat(after.total().minor()).isEqualTo(100_00);
        assertThat(outcome(after)).isEqualTo(Outcome.REVERSE_CHARGE);
        assertThat(proof(order).answer()).isEqualTo(Answer.VALID);
        assertThat(PLATFORM.get(Payments.class)
                        .kept(shop.tenant, order.id().value(), order.total().currency())
                        .minor())
                .isEqualTo(100_00);
        assertThat(askAgain(shop.later(Duration.ofDays(1)))).isZero();
    }

    @Test
    void while_there_is_no_answer_it_is_asked_more_and_more_seldom_and_after_a_week_no_more() {
        // of a country of its own: nobody asks it for a while afterwards
        var order = unproved("ATU87654321");
        shop.pay(shop.now, order);
        VIES.fails(FakeVies.says("MS_UNAVAILABLE"));
        var spent = Duration.ZERO;
        int rounds = 0;
        var next = proof(order).askAt();
        while (next.isPresent()) {
            spent = Duration.between(shop.now.now(), next.get()).plusSeconds(1);
            assertThat(askAgain(shop.later(spent))).isEqualTo(1);
            next = proof(order).askAt();
            rounds++;
        }
        assertThat(rounds).isEqualTo(19);
        assertThat(spent).isBetween(Duration.ofDays(7), Duration.ofDays(8));
        assertThat(shop.read(order).total().minor()).isEqualTo(119_00);
    }

    @Test
    void what_is_being_paid_keeps_its_price_until_it_is() {
        var order = unproved();
        shop.gateway.start = new PaymentOutcome.Pending("slow", List.of(), Duration.ofMinutes(1));
        shop.pay(shop.now, order);
        assertThat(askAgain(shop.later(Duration.ofMinutes(3)))).isEqualTo(1);
        assertThat(shop.read(order).total().minor()).isEqualTo(119_00);
        assertThat(proof(order).trouble()).isEqualTo("BEING_PAID");
        assertThat(proof(order).askAt()).isPresent();
    }

    @Test
    void what_people_wrote_while_vies_was_asked_stays() {
        var order = unproved();
        VIES.fails((_, _) -> PLATFORM.get(CorrectInvoice.class)
                .execute(shop.now, new CorrectInvoice.Command(order.id(), invoice("DE999999999"), Optional.empty())));
        askAgain(shop.later(Duration.ofMinutes(3)));
        assertThat(shop.read(order).invoiceTo()).isEqualTo(invoice("DE999999999"));
    }

    @Test
    void what_is_over_or_not_wanted_any_more_is_asked_about_no_more() {
        var over = unproved();
        var unwanted = unproved();
        PLATFORM.get(CancelOrder.class).execute(shop.now, over.id());
        turn(VatLookup.OFF);
        assertThat(askAgain(shop.later(Duration.ofMinutes(3)))).isEqualTo(2);
        assertThat(askAgain(shop.later(Duration.ofDays(1)))).isZero();
        assertThat(proof(unwanted).answer()).isEqualTo(Answer.NO_ANSWER);
    }

    @Test
    void people_who_change_the_address_keep_the_proof() {
        var order = ordered(lookedUp(GOOD));
        var moved = new InvoiceTo(1, Optional.of("DE"), "Lantern GmbH", "Berlin", GOOD, false);
        PLATFORM.get(CorrectInvoice.class)
                .execute(shop.now, new CorrectInvoice.Command(order.id(), moved, Optional.empty()));
        assertThat(shop.read(order).invoiceTo().address()).isEqualTo("Berlin");
        assertThat(proof(order).answer()).isEqualTo(Answer.VALID);
        assertThat(shop.read(order).total().minor()).isEqualTo(100_00);
    }
}
