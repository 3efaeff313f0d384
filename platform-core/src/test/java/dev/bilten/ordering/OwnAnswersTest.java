package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.EventRules.BuyerRules;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.database.api.Database;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.answers.AskAgain;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.ordering.app.answers.RemoveFile;
import dev.bilten.ordering.app.answers.SendFileLater;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Buyers change what they answered, for as long as the event lets them. */
class OwnAnswersTest {
    private static final byte[] PDF = "%PDF-1.7 a passport".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "%PDF-1.7 another passport".getBytes(StandardCharsets.US_ASCII);

    private final Shop shop = new Shop(50, 25_00);
    private final Question meal = question(Question.Kind.CHOICE, true);
    private final Question passport = question(Question.Kind.FILE, false);

    @Test
    void another_choice_gives_the_place_before_back() {
        var order = created("fish");
        assertThat(taken("fish")).isEqualTo(1);
        assertThat(edit(order, "soup")).isInstanceOf(EditAnswers.Result.Edited.class);
        assertThat(answers(order)).extracting(Answer::values).containsExactly(List.of("soup"));
        assertThat(taken("fish")).isZero();
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void others_hear_that_answers_changed_and_not_what_they_are() {
        var order = created("fish");
        assertThat(told()).isEmpty();
        edit(order, "soup");
        send(order, PDF);
        assertThat(told())
                .hasSize(2)
                .allSatisfy(
                        payload -> assertThat(payload).contains(order.code()).doesNotContain("soup", "pass.pdf"));
        assertThat(refused(edit(order, "steak"))).isNotEmpty();
        assertThat(told()).as("a change that was refused").hasSize(2);
    }

    @Test
    void what_is_full_or_would_cost_something_else_is_refused_and_the_place_stays() {
        var order = created("soup");
        created("fish");
        assertThat(refused(edit(order, "fish"))).containsExactly("error.option-full");
        assertThat(refused(edit(order, "steak"))).containsExactly("error.price-stays");
        assertThat(refused(shop.platform.get(EditAnswers.class).byBuyer(shop.now, order.secret(), List.of())))
                .containsExactly("error.required");
        assertThat(answers(order)).extracting(Answer::values).containsExactly(List.of("soup"));
        assertThat(taken("fish")).isEqualTo(1);
    }

    @Test
    void nobody_changes_anything_after_the_events_last_day_for_it_or_when_the_order_is_over() {
        var order = created("soup");
        assertThat(open(order)).isPresent();
        rules(new BuyerRules(
                true, Optional.of(Instant.now().minusSeconds(60)), true, Optional.empty(), Optional.empty(), false));
        assertThat(open(order)).isEmpty();
        assertThat(edit(order, "fish")).isInstanceOf(EditAnswers.Result.TooLate.class);
        assertThat(send(order, PDF)).isInstanceOf(SendFileLater.Result.Over.class);
        // the organizer still may
        var given = List.of(GivenAnswer.of(1, meal.id(), "fish"));
        assertThat(shop.platform.get(EditAnswers.class).execute(shop.now, order.id(), given))
                .isInstanceOf(EditAnswers.Result.Edited.class);
        rules(BuyerRules.PLAIN);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(open(order)).isEmpty();
        assertThat(edit(order, "soup")).isInstanceOf(EditAnswers.Result.Over.class);
        assertThat(shop.platform.get(EditAnswers.class).byBuyer(shop.now, "x".repeat(43), given))
                .isInstanceOf(EditAnswers.Result.NotFound.class);
    }

    @Test
    void another_file_takes_the_place_of_the_one_before_and_stays_when_the_rest_is_saved() {
        var order = created("soup");
        var first = kept(send(order, PDF));
        var second = kept(send(order, OTHER));
        assertThat(read(first)).isEmpty();
        assertThat(read(second)).contains(OTHER);
        assertThat(edit(order, "fish")).isInstanceOf(EditAnswers.Result.Edited.class);
        assertThat(answers(order)).extracting(Answer::file).contains(Optional.of(second));
        assertThat(kept(send(order, OTHER))).as("the same file again").isEqualTo(second);
        assertThat(read(second)).contains(OTHER);
    }

    @Test
    void what_is_no_document_or_asked_of_nobody_is_refused() {
        var order = created("soup");
        assertThat(send(order, "<html>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(SendFileLater.Result.Refused.class);
        var strange = new SendFileLater.Command(order.secret(), 2, passport.id(), "a.pdf", PDF);
        assertThat(shop.platform.get(SendFileLater.class).execute(shop.now, strange))
                .isInstanceOf(SendFileLater.Result.Refused.class);
        assertThat(answers(order)).extracting(Answer::question).containsExactly(meal.id());
    }

    @Test
    void the_organizer_replaces_a_file_when_the_buyer_no_longer_may_and_takes_one_away() {
        var order = created("soup");
        var first = kept(send(order, PDF));
        rules(new BuyerRules(
                true, Optional.of(Instant.now().minusSeconds(60)), true, Optional.empty(), Optional.empty(), false));
        var command = new SendFileLater.Command(order.secret(), 1, passport.id(), "pass.pdf", OTHER);
        var second = kept(shop.platform.get(SendFileLater.class).byOrganizer(shop.now, command));
        assertThat(read(first)).isEmpty();
        assertThat(read(second)).contains(OTHER);
        assertThat(remove(order, passport)).isInstanceOf(RemoveFile.Result.Removed.class);
        assertThat(answers(order)).extracting(Answer::question).containsExactly(meal.id());
        assertThat(read(second))
                .as("an order without a hold keeps no list of what to delete")
                .isEmpty();
        assertThat(remove(order, passport)).isInstanceOf(RemoveFile.Result.NotFound.class);
        assertThat(remove(order, meal)).as("no file").isInstanceOf(RemoveFile.Result.NotFound.class);
        shop.platform.get(CancelOrder.class).execute(shop.now, order.id());
        assertThat(shop.platform.get(SendFileLater.class).byOrganizer(shop.now, command))
                .isInstanceOf(SendFileLater.Result.Over.class);
    }

    @Test
    void a_file_that_has_to_be_there_can_only_be_replaced() {
        var order = created("soup");
        var file = kept(send(order, PDF));
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> {
            database.sql()
                    .createUpdate("update question set required = true where id = :id")
                    .bind("id", passport.id())
                    .execute();
        });
        assertThat(remove(order, passport))
                .isInstanceOfSatisfying(
                        RemoveFile.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer, Violation::key)
                                .containsExactly(tuple("/answers/1/" + passport.id(), "error.file-required")));
        assertThat(read(file)).contains(PDF);
    }

    private RemoveFile.Result remove(Order order, Question question) {
        return shop.platform
                .get(RemoveFile.class)
                .execute(shop.now, new RemoveFile.Command(order.id(), 1, question.id()));
    }

    private EditAnswers.Result edit(Order order, String key) {
        return shop.platform
                .get(EditAnswers.class)
                .byBuyer(shop.now, order.secret(), List.of(GivenAnswer.of(1, meal.id(), key)));
    }

    private static List<String> refused(EditAnswers.Result result) {
        return ((EditAnswers.Result.Refused) result)
                .violations().stream().map(Violation::key).toList();
    }

    private SendFileLater.Result send(Order order, byte[] content) {
        var command = new SendFileLater.Command(order.secret(), 1, passport.id(), "pass.pdf", content);
        return shop.platform.get(SendFileLater.class).execute(shop.now, command);
    }

    private static String kept(SendFileLater.Result result) {
        return ((SendFileLater.Result.Kept) result).file().ref();
    }

    private Optional<byte[]> read(String ref) {
        return shop.platform
                .get(Files.class)
                .read(shop.tenant, FileRef.parse(ref).orElseThrow());
    }

    private Optional<AskAgain.Open> open(Order order) {
        return shop.platform.get(AskAgain.class).execute(shop.now, order.secret());
    }

    private List<Answer> answers(Order order) {
        return shop.platform.get(ReadAnswers.class).of(shop.tenant, order.id());
    }

    private void rules(BuyerRules buyers) {
        var plain = EventRules.PLAIN;
        var version = shop.platform
                .get(Catalog.class)
                .event(shop.tenant, shop.event)
                .orElseThrow()
                .version();
        var rules = new EventRules(
                1,
                plain.pricing(),
                plain.holdMinutes(),
                plain.extensionMinutes(),
                plain.payMinutes(),
                plain.approvalDays(),
                plain.offerHours(),
                plain.cancelling(),
                buyers,
                plain.doorsMinutes(),
                plain.waitingList());
        assertThat(shop.platform
                        .get(SaveRules.class)
                        .execute(shop.now, new SaveRules.Command(shop.event, version, rules)))
                .isInstanceOf(SaveRules.Result.Saved.class);
    }

    private Order created(String key) {
        var command = new CreateOrder.Command(
                shop.event,
                List.of(new Wish(shop.ticket, 1)),
                new Buyer("buyer@example.test", "Nadia", "en"),
                Channel.SHOP,
                true,
                List.of(GivenAnswer.of(1, meal.id(), key)));
        return ((CreateOrder.Result.Created)
                        shop.platform.get(CreateOrder.class).execute(shop.now, command))
                .order();
    }

    private List<String> told() {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select cast(payload as text) from outbox where type = 'order.answers-changed'")
                        .mapTo(String.class)
                        .list());
    }

    private int taken(String option) {
        var database = shop.platform.get(Database.class);
        return database.inTransaction(
                shop.tenant,
                () -> database.sql()
                        .createQuery("select taken from option_stock where question_id = :id and option_key = :key")
                        .bind("id", meal.id())
                        .bind("key", option)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Of fish there is one; steak costs something. */
    private Question question(Question.Kind kind, boolean required) {
        var options = kind == Question.Kind.CHOICE
                ? List.of(
                        new Question.Option("fish", Text.of("en", "Fish"), Optional.of(1), 0),
                        new Question.Option("soup", Text.of("en", "Soup"), Optional.empty(), 0),
                        new Question.Option("steak", Text.of("en", "Steak"), Optional.empty(), 9_00))
                : List.<Question.Option>of();
        var terms = new Question.Terms(1, options, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), 1);
        var command = new SaveQuestion.Command(
                shop.event,
                Optional.empty(),
                Question.Scope.ATTENDEE,
                kind,
                Text.of("en", kind.name()),
                Text.EMPTY,
                required,
                Question.AskedAt.CHECKOUT,
                0,
                true,
                terms,
                0);
        return ((SaveQuestion.Result.Saved)
                        shop.platform.get(SaveQuestion.class).execute(shop.now, command))
                .question();
    }
}
