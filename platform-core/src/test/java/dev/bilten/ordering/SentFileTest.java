package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.catalog.api.Channel;
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
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.ExpireDue;
import dev.bilten.ordering.app.FileSweep;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.ordering.app.ReadAnswers;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.ordering.app.SendFile;
import dev.bilten.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
        assertThat(read(file.ref())).isEmpty();
        assertThat(read(same.ref())).isEmpty();
        assertThat(read(kept.ref())).contains(PDF);
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
    void a_test_that_is_thrown_away_leaves_no_file_behind() {
        shop.platform.get(SwitchTestMode.class).execute(shop.now, new SwitchTestMode.Command(shop.event, true));
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
        var terms = new Question.Terms(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), 1);
        var command = new SaveQuestion.Command(
                shop.event,
                Optional.empty(),
                Question.Scope.ATTENDEE,
                Question.Kind.FILE,
                Text.of("en", "Passport"),
                Text.EMPTY,
                true,
                Question.AskedAt.CHECKOUT,
                0,
                true,
                terms,
                0);
        var saved = shop.platform.get(SaveQuestion.class).execute(shop.now, command);
        return ((SaveQuestion.Result.Saved) saved).question();
    }
}
