package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Unanswered;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.CheckOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.ReactivateOrder;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.ordering.app.answers.ReadMissing;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersOfOrderTest {
    private static final int BUYERS = 12;
    private final Shop shop = new Shop(50, 25_00);

    @Test
    void answers_are_kept_with_the_order_and_a_surcharge_is_part_of_its_price() {
        var meal = meal(Optional.of(3));
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        assertThat(order.total().minor()).isEqualTo(2 * 25_00 + 4_00);
        assertThat(order.positions())
                .extracting(position -> position.price().minor())
                .containsExactly(29_00L, 25_00L);
        assertThat(order.tax())
                .isEqualTo(order.positions()
                        .getFirst()
                        .tax()
                        .plus(order.positions().get(1).tax()));
        assertThat(shop.read(order).total()).isEqualTo(order.total());
        assertThat(answers(order))
                .containsExactly(
                        new Answer(1, meal.id(), List.of("fish"), Optional.empty()),
                        new Answer(2, meal.id(), List.of("soup"), Optional.empty()));
        assertThat(taken(meal)).isEqualTo(1);
    }

    @Test
    void a_surcharge_is_taxed_rounded_and_charged_for_as_the_price_is() {
        var meal = meal(Optional.of(3));
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql().execute("""
                    update event set rules = '{"pricing": {"schema": 1, "country": "DE",
                      "rounding": {"schema": 1, "mode": "NET"}, "discounts": [],
                      "taxes": {"top": {"schema": 1, "homeRate": 0.19, "prices": "TAX_ON_TOP",
                         "adapting": "NET_STAYS", "place": "VENUE", "rows": []}},
                      "fees": [{"schema": 1, "id": "service", "name": {"en": "Fee"}, "kind": "SERVICE", "rate": 0.1,
                         "fixedMinor": 0, "ofTotal": false, "paymentMethods": [], "channels": [], "bearer": "BUYER",
                         "taxRule": "top"}]}}'""");
            database.sql().execute("update product set terms = terms || '{\"taxRule\": \"top\"}'");
        });
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        // 29.00 + 5.51 and 25.00 + 4.75; of 64.26 the fee is 6.43, with 1.22 on top
        assertThat(order.positions())
                .extracting(position -> position.price().minor())
                .containsExactly(34_51L, 29_75L);
        assertThat(order.fees().getFirst().amount().minor()).isEqualTo(7_65);
        long net = order.total().minus(order.tax()).minor();
        assertThat(order.tax().minor()).isEqualTo(Math.round(net * 0.19));
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_missing_answer_leaves_neither_order_nor_places_behind() {
        var meal = meal(Optional.of(3));
        var result = create(GivenAnswer.of(1, meal.id(), "fish"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        CreateOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/answers/2/" + meal.id()));
        assertThat(taken(meal)).isZero();
        assertThat(shop.left()).isEqualTo(50);
    }

    @Test
    void what_a_cart_lacks_is_what_its_order_is_refused_for() {
        var meal = meal(Optional.of(3));
        var unasked = save(
                Optional.empty(),
                options(Optional.empty()),
                Optional.of(new Question.Condition(meal.id(), Set.of("fish"))));
        assertThat(unasked).isInstanceOf(SaveQuestion.Result.Saved.class);
        var held = shop.held(2);
        var missing = shop.platform.get(ReadMissing.class).of(shop.tenant, held.hold());
        assertThat(missing).containsExactly(new Unanswered(1, meal.id()), new Unanswered(2, meal.id()));
        var command = new PlaceOrder.Command(
                held.secret(), new Buyer("buyer@example.test", "Nadia", "en"), Channel.SHOP, List.of());
        assertThat(shop.platform.get(PlaceOrder.class).execute(shop.now, command))
                .isInstanceOfSatisfying(
                        PlaceOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactlyElementsOf(missing.stream()
                                        .map(Unanswered::pointer)
                                        .toList()));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var meal = meal(Optional.of(1));
        created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        var command = new PlaceOrder.Command(
                shop.held(2).secret(),
                new Buyer("nobody", "", "en"),
                Channel.SHOP,
                List.of(GivenAnswer.of(1, meal.id(), "fish")));
        var refused =
                (PlaceOrder.Result.Refused) shop.platform.get(PlaceOrder.class).execute(shop.now, command);
        assertThat(refused.violations())
                .extracting(Violation::pointer, Violation::key)
                .containsExactly(
                        tuple("/email", "error.email"),
                        tuple("/name", "error.required"),
                        tuple("/answers/2/" + meal.id(), "error.required"),
                        tuple("/answers/1/" + meal.id(), "error.option-full"));
        assertThat(shop.platform.get(CheckOrder.class).execute(shop.now, command))
                .as("by a page that refuses it already")
                .isEqualTo(refused.violations());
        assertThat(taken(meal)).as("nobody's place is taken by it").isEqualTo(1);
    }

    @Test
    void what_is_asked_since_is_missing_of_an_order_until_it_is_over() {
        var order = created();
        var read = shop.platform.get(ReadMissing.class);
        assertThat(read.of(shop.tenant, order)).isEmpty();
        var meal = meal(Optional.of(3));
        assertThat(read.of(shop.tenant, order))
                .containsExactly(new Unanswered(1, meal.id()), new Unanswered(2, meal.id()));
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(read.of(shop.tenant, shop.read(order))).isEmpty();
    }

    @Test
    void places_of_an_option_come_back_when_the_order_is_over() {
        var meal = meal(Optional.of(2));
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "fish"));
        assertThat(create(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup")))
                .isInstanceOfSatisfying(
                        CreateOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::key)
                                .containsExactly("error.option-full"));
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(taken(meal)).isZero();
        created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
    }

    @Test
    void a_single_cancelled_ticket_gives_back_the_places_of_its_own_answers() {
        var meal = meal(Optional.of(2));
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "fish"));
        var second = order.positions().get(1).id();
        var change = new ChangeOrder.Command(order.id(), List.of(second), Map.of(), List.of(), Optional.empty());
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, change))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
        assertThat(taken(meal)).isEqualTo(1);
        assertThat(answers(order)).extracting(Answer::position).containsExactly(1);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(taken(meal)).isZero();
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void an_order_that_is_taken_up_again_has_its_places_and_answers_again() {
        var meal = meal(Optional.of(2));
        var order = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        shop.platform.get(MarkPaid.class).execute(shop.now, order.id());
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        shop.platform.get(ReactivateOrder.class).execute(shop.now, order.id());
        assertThat(taken(meal)).isEqualTo(1);
        assertThat(answers(order)).extracting(Answer::position).containsExactly(3, 4);
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void a_held_choice_answers_with_its_order_too() {
        var meal = meal(Optional.of(1));
        var held = shop.held(1);
        var command = new PlaceOrder.Command(
                held.secret(),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                List.of(GivenAnswer.of(1, meal.id(), "fish")));
        var placed = shop.platform.get(PlaceOrder.class).execute(shop.now, command);
        var again = shop.platform.get(PlaceOrder.class).execute(shop.now, command);
        assertThat(placed).isInstanceOf(PlaceOrder.Result.Placed.class);
        assertThat(((PlaceOrder.Result.Placed) again).order().total().minor()).isEqualTo(29_00);
        assertThat(taken(meal)).isEqualTo(1);
    }

    @Test
    void many_who_want_the_last_places_of_an_option_get_just_those() throws Exception {
        var meal = meal(Optional.of(5));
        var results = atOnce(() -> create(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup")));
        assertThat(results)
                .filteredOn(CreateOrder.Result.Created.class::isInstance)
                .hasSize(5);
        assertThat(results)
                .filteredOn(CreateOrder.Result.Refused.class::isInstance)
                .hasSize(BUYERS - 5);
        assertThat(taken(meal)).isEqualTo(5);
        assertThat(shop.left()).isEqualTo(50 - 10);
    }

    /** The positive control: counting first and writing then gives out too many, on the same machine. */
    @Test
    void without_the_one_statement_too_many_would_get_one() throws Exception {
        var meal = meal(Optional.of(5));
        var database = shop.platform.get(Database.class);
        var results = atOnce(() -> database.inTransaction(shop.tenant, () -> {
            var had = database.sql()
                    .createQuery("select count(*) from setting where key like 'place-%'")
                    .mapTo(Integer.class)
                    .one();
            if (had < 5) {
                database.sql().execute("select pg_sleep(0.1)"); // all have counted by now
                database.sql().execute("insert into setting values ('place-" + QuestionId.next() + "', '1', now())");
            }
            return had < 5;
        }));
        assertThat(results).filteredOn(Boolean.TRUE::equals).hasSizeGreaterThan(5);
        assertThat(taken(meal)).isZero();
    }

    @Test
    void an_option_cannot_have_fewer_places_than_were_chosen() {
        var meal = meal(Optional.of(2));
        created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "fish"));
        assertThatThrownBy(() -> save(Optional.of(meal), options(Optional.of(1)), Optional.empty()))
                .isInstanceOf(ProblemException.class);
        assertThat(save(Optional.of(meal), options(Optional.of(2)), Optional.empty()))
                .isInstanceOf(SaveQuestion.Result.Saved.class);
        assertThat(save(Optional.of(meal), options(Optional.of(2)), Optional.empty()))
                .isInstanceOf(SaveQuestion.Result.Stale.class);
    }

    @Test
    void an_option_that_is_limited_later_counts_what_was_chosen_before() {
        var meal = meal(Optional.empty());
        var first = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "fish"));
        var gone = created(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "soup"));
        shop.platform.get(CancelOrder.class).execute(shop.now, gone.id());
        assertThatThrownBy(() -> save(Optional.of(meal), options(Optional.of(1)), Optional.empty()))
                .isInstanceOf(ProblemException.class);
        assertThat(save(Optional.of(meal), options(Optional.of(3)), Optional.empty()))
                .isInstanceOf(SaveQuestion.Result.Saved.class);
        assertThat(taken(meal)).isEqualTo(2);
        assertThat(create(GivenAnswer.of(1, meal.id(), "fish"), GivenAnswer.of(2, meal.id(), "fish")))
                .isInstanceOf(CreateOrder.Result.Refused.class);
        shop.platform.get(CancelOrder.class).execute(shop.now, first.id());
        assertThat(taken(meal)).isZero();
    }

    @Test
    void questions_cannot_wait_for_each_other_in_a_circle() {
        var one = saved(save(Optional.empty(), options(Optional.empty()), Optional.empty()));
        var two = saved(save(
                Optional.empty(),
                options(Optional.empty()),
                Optional.of(new Question.Condition(one.id(), Set.of("fish")))));
        assertThat(save(
                        Optional.of(one),
                        options(Optional.empty()),
                        Optional.of(new Question.Condition(two.id(), Set.of("soup")))))
                .isInstanceOfSatisfying(
                        SaveQuestion.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::key)
                                .containsExactly("error.circular"));
    }

    private static List<Question.Option> options(Optional<Integer> places) {
        return List.of(
                new Question.Option("fish", Text.of("en", "Fish"), places, 4_00),
                new Question.Option("soup", Text.of("en", "Soup"), Optional.empty(), 0));
    }

    private Question meal(Optional<Integer> places) {
        return saved(save(Optional.empty(), options(places), Optional.empty()));
    }

    private static Question saved(SaveQuestion.Result result) {
        return ((SaveQuestion.Result.Saved) result).question();
    }

    private SaveQuestion.Result save(
            Optional<Question> edited, List<Question.Option> options, Optional<Question.Condition> condition) {
        return shop.platform
                .get(SaveQuestion.class)
                .execute(
                        shop.now,
                        new SaveQuestion.Command(
                                shop.event,
                                edited.map(Question::id),
                                Question.Scope.ATTENDEE,
                                Question.Kind.CHOICE,
                                Text.of("en", "Meal"),
                                Text.EMPTY,
                                true,
                                Question.AskedAt.CHECKOUT,
                                0,
                                true,
                                new Question.Terms(
                                        1, options, condition, Optional.empty(), Optional.empty(), Set.of(), 5),
                                edited.map(Question::version).orElse(0L)));
    }

    private CreateOrder.Result create(GivenAnswer... answers) {
        return shop.platform
                .get(CreateOrder.class)
                .execute(
                        shop.now,
                        new CreateOrder.Command(
                                shop.event,
                                List.of(new Wish(shop.ticket, 2)),
                                new Buyer("buyer@example.test", "Nadia", "en"),
                                Channel.SHOP,
                                false,
                                List.of(answers)));
    }

    private Order created(GivenAnswer... answers) {
        return ((CreateOrder.Result.Created) create(answers)).order();
    }

    private List<Answer> answers(Order order) {
        return shop.platform.get(ReadAnswers.class).of(shop.tenant, order.id());
    }

    private int taken(Question question) {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select taken from option_stock where question_id = :id and option_key = 'fish'")
                        .bind("id", question.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var barrier = new CyclicBarrier(BUYERS);
        try (var threads = Executors.newFixedThreadPool(BUYERS)) {
            Callable<T> together = () -> {
                barrier.await();
                return work.call();
            };
            var results = new ArrayList<T>();
            for (var one : threads.invokeAll(
                    IntStream.range(0, BUYERS).mapToObj(_ -> together).toList())) {
                results.add(one.get());
            }
            return results;
        }
    }
}
