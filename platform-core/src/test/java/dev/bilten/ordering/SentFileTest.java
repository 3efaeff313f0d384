package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.catalog.app.SwitchTestMode;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.HoldAgain;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.answers.FileSweep;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.ordering.app.answers.SendFile;
import dev.bilten.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentFileTest {
    private static final byte[] PDF = "%PDF-1.7 a passport".getBytes(StandardCharsets.US_ASCII);

    private final Shop shop = new Shop(10, 0);
    private final Question passport = passport();
    private final SendFile send = shop.platform.get(SendFile.class);

    @Test
    void a_file_is_kept_with_the_hold_and_becomes_an_answer_of_the_order() {
        var hold = shop.held(1);
        var file = sent(hold, "C:\\me\\pass\"port.pdf", PDF);
        assertThat(file.name()).isEqualTo("passport.pdf");
        assertThat(send.of(shop.tenant, hold.hold().id())).containsExactly(file);
        var given = new GivenAnswer(1, passport.id(), List.of(file.name()), Optional.of(file.ref()));
        var placed = (PlaceOrder.Result.Placed) shop.platform
                .get(PlaceOrder.class)
                .execute(
                        shop.now,
                        new PlaceOrder.Command(
                                hold.secret(),
                                new Buyer("sara@example.test", "Sara", "en"),
                                Channel.SHOP,
                                List.of(given),
                                dev.bilten.ordering.api.InvoiceTo.NOBODY,
                                Optional.empty()));
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(shop.platform
                        .get(ReadAnswers.class)
                        .of(shop.tenant, placed.order().id()))
                .singleElement()
                .satisfies(
                        answer -> assertThat(read(answer.file().orElseThrow())).contains(PDF));
    }

    @Test
    void what_is_too_large_or_no_document_is_refused_beside_its_question() {
        var hold = shop.held(1);
        var large = Arrays.copyOf(PDF, 1024 * 1024 + 1);
        assertThat(refused(hold, large)).containsExactly("error.file-too-large");
        assertThat(refused(hold, "<html><script>".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("error.file-kind");
        assertThat(send.of(shop.tenant, hold.hold().id())).isEmpty();
    }

    @Test
    void nobody_sends_a_file_where_none_is_asked_for() {
        var hold = shop.held(1);
        var command = new SendFile.Command(hold.secret(), 2, passport.id(), "a.pdf", PDF);
        assertThat(send.execute(shop.now, command)).isInstanceOf(SendFile.Result.Refused.class);
    }

    @Test
    void a_hold_that_expires_takes_its_files_with_it_and_no_others() {
        var hold = shop.held(1);
        var other = shop.held(1);
        var file = sent(hold, "a.pdf", PDF);
        var same = sent(other, "a.pdf", PDF);
        shop.platform.get(ExpireDue.class).execute(shop.later(Duration.ofHours(2)));
        var another = shop.held(1);
        var kept = sent(another, "a.pdf", PDF);
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(read(file.ref())).as("whoever comes back has it still").isPresent();
        shop.platform.get(FileSweep.class).sweep(shop.later(Duration.ofHours(2)));
        assertThat(read(file.ref())).isEmpty();
        assertThat(read(same.ref())).isEmpty();
        assertThat(read(kept.ref())).contains(PDF);
    }

    @Test
    void whoever_holds_the_same_again_has_their_files_still() {
        var hold = shop.held(2);
        var file = sent(hold, "a.pdf", PDF);
        var again = shop.platform
                .get(HoldAgain.class)
                .execute(shop.later(Duration.ofMinutes(20)), hold.hold(), hold.secret(), Optional.empty());
        var now = shop.platform
                .get(ReadHold.class)
                .execute(shop.tenant, again.secret().orElseThrow())
                .orElseThrow();
        assertThat(send.of(shop.tenant, now.id())).containsExactly(file);
        assertThat(send.of(shop.tenant, hold.hold().id())).isEmpty();
        shop.platform.get(FileSweep.class).sweep(shop.later(Duration.ofHours(2)));
        assertThat(read(file.ref())).contains(PDF);
    }

    @Test
    void a_ticket_that_is_taken_out_of_the_cart_takes_its_file_along_and_leaves_the_others_theirs() {
        var hold = shop.held(1);
        var add = new AddToHold.Command(hold.secret(), shop.event, List.of(new Wish(shop.ticket, 1)), Optional.empty());
        assertThat(shop.platform.get(AddToHold.class).execute(shop.now, add))
                .isInstanceOf(AddToHold.Result.Added.class);
        sent(hold, "first.pdf", PDF);
        var second = new SendFile.Command(hold.secret(), 2, passport.id(), "second.pdf", PDF);
        assertThat(send.execute(shop.now, second)).isInstanceOf(SendFile.Result.Kept.class);
        shop.platform.get(RemoveLine.class).execute(shop.now, hold.secret(), 1);
        assertThat(send.of(shop.tenant, hold.hold().id()))
                .filteredOn(file -> file.position() > 0)
                .extracting(HeldFile::position, HeldFile::name)
                .containsExactly(tuple(1, "second.pdf"));
    }

    @Test
    void a_cancelled_ticket_takes_its_file_along_and_a_swapped_one_keeps_it() {
        var other = shop.addTicket("Box", 5, 0);
        var hold = shop.held(2);
        var first = sent(hold, "first.pdf", PDF);
        var content = "%PDF-1.7 another passport".getBytes(StandardCharsets.US_ASCII);
        var command = new SendFile.Command(hold.secret(), 2, passport.id(), "second.pdf", content);
        var second = ((SendFile.Result.Kept) send.execute(shop.now, command)).file();
        var order = placed(
                hold,
                new GivenAnswer(1, passport.id(), List.of(first.name()), Optional.of(first.ref())),
                new GivenAnswer(2, passport.id(), List.of(second.name()), Optional.of(second.ref())));
        shop.platform.get(FileSweep.class).sweep(shop.now);
        var change = new ChangeOrder.Command(
                order.id(),
                List.of(order.positions().getFirst().id()),
                Map.of(order.positions().get(1).id(), Item.of(other.id())),
                List.of(),
                Optional.empty());
        assertThat(shop.platform.get(ChangeOrder.class).execute(shop.now, change))
                .isInstanceOf(ChangeOrder.Result.Changed.class);
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(read(first.ref())).isEmpty();
        assertThat(read(second.ref())).contains(content);
        assertThat(shop.platform.get(ReadAnswers.class).of(shop.tenant, order.id()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.file()).contains(second.ref()));
    }

    @Test
    void a_file_that_is_asked_no_more_after_another_answer_is_deleted() {
        var from = question(
                Question.Kind.CHOICE,
                false,
                List.of(
                        new Question.Option("abroad", Text.of("en", "Abroad"), Optional.empty(), 0),
                        new Question.Option("home", Text.of("en", "Home"), Optional.empty(), 0)),
                Optional.empty());
        var visa = question(
                Question.Kind.FILE, false, List.of(), Optional.of(new Question.Condition(from.id(), Set.of("abroad"))));
        var hold = shop.held(1);
        var pass = sent(hold, "pass.pdf", "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII));
        var command = new SendFile.Command(hold.secret(), 1, visa.id(), "visa.pdf", PDF);
        var file = ((SendFile.Result.Kept) send.execute(shop.now, command)).file();
        var order = placed(
                hold,
                GivenAnswer.of(1, from.id(), "abroad"),
                new GivenAnswer(1, passport.id(), List.of(pass.name()), Optional.of(pass.ref())),
                new GivenAnswer(1, visa.id(), List.of(file.name()), Optional.of(file.ref())));
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(read(file.ref())).contains(PDF);
        var edit = shop.platform.get(EditAnswers.class);
        assertThat(edit.byBuyer(shop.now, order.secret(), List.of(GivenAnswer.of(1, from.id(), "home"))))
                .isInstanceOf(EditAnswers.Result.Edited.class);
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(read(file.ref())).isEmpty();
        assertThat(read(pass.ref())).as("asked all the same").isPresent();
    }

    private Order placed(PlaceHold.Result.Held hold, GivenAnswer... given) {
        var command = new PlaceOrder.Command(
                hold.secret(), new Buyer("sara@example.test", "Sara", "en"), Channel.SHOP, List.of(given));
        return ((PlaceOrder.Result.Placed) shop.platform.get(PlaceOrder.class).execute(shop.now, command)).order();
    }

    @Test
    void a_test_that_is_thrown_away_leaves_no_file_behind() {
        shop.platform.get(SwitchTestMode.class).execute(shop.now, new SwitchTestMode.Command(shop.event, true, true));
        var hold = shop.held(1);
        var file = sent(hold, "a.pdf", PDF);
        var given = new GivenAnswer(1, passport.id(), List.of(file.name()), Optional.of(file.ref()));
        var command = new PlaceOrder.Command(
                hold.secret(), new Buyer("sara@example.test", "Sara", "en"), Channel.SHOP, List.of(given));
        assertThat(shop.platform.get(PlaceOrder.class).execute(shop.now, command))
                .isInstanceOf(PlaceOrder.Result.Placed.class);
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(read(file.ref())).contains(PDF);
        shop.platform.get(PurgeTestOrders.class).execute(shop.now, shop.event);
        shop.platform.get(FileSweep.class).sweep(shop.now);
        assertThat(read(file.ref())).isEmpty();
    }

    private HeldFile sent(PlaceHold.Result.Held hold, String name, byte[] content) {
        var command = new SendFile.Command(hold.secret(), 1, passport.id(), name, content);
        return ((SendFile.Result.Kept) send.execute(shop.now, command)).file();
    }

    private List<String> refused(PlaceHold.Result.Held hold, byte[] content) {
        var command = new SendFile.Command(hold.secret(), 1, passport.id(), "a.pdf", content);
        return ((SendFile.Result.Refused) send.execute(shop.now, command))
                .violations().stream().map(Violation::key).toList();
    }

    private Optional<byte[]> read(String ref) {
        return shop.platform
                .get(Files.class)
                .read(shop.tenant, FileRef.parse(ref).orElseThrow());
    }

    private Question passport() {
        return question(Question.Kind.FILE, true, List.of(), Optional.empty());
    }

    private Question question(
            Question.Kind kind,
            boolean required,
            List<Question.Option> options,
            Optional<Question.Condition> condition) {
        var terms = new Question.Terms(1, options, condition, Optional.empty(), Optional.empty(), Set.of(), 1);
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
