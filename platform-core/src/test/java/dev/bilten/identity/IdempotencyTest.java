package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.identity.api.Idempotency.Begun;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.CreateApiKey;
import dev.bilten.identity.app.ForgetAnswers;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final CallContext now = TestPlatform.call(nile);
    private final Idempotency idempotency = PLATFORM.get(Idempotency.class);
    private final ApiKeyId key = key();

    @Test
    void the_first_request_works_and_the_repeated_one_gets_its_answer() {
        var claim = fresh(now);
        assertThat(begin(now, "body")).isEqualTo(new Begun.InProgress());
        assertThat(idempotency.finish(now, claim, 201, "{\"id\":1}")).isTrue();
        assertThat(begin(now, "body")).isEqualTo(new Begun.Replay(201, "{\"id\":1}"));
    }

    @Test
    void the_same_key_for_another_request_is_a_conflict_while_it_runs_and_after() {
        var claim = fresh(now);
        assertThat(begin(now, "other")).isEqualTo(new Begun.Conflict());
        idempotency.finish(now, claim, 201, "");
        assertThat(begin(now, "other")).isEqualTo(new Begun.Conflict());
    }

    @Test
    void keys_of_two_api_keys_are_not_the_same() {
        fresh(now);
        assertThat(idempotency.begin(now, key(), "k1", "body")).isInstanceOf(Begun.Fresh.class);
    }

    @Test
    void answers_that_are_kept_together_are_given_again_and_another_body_is_a_conflict() {
        var seal = new Idempotency.Sealed(key, "k1", "body");
        assertThat(earlier(seal)).isEmpty();
        assertThat(keep(seal, "first")).isTrue();
        assertThat(earlier(seal)).containsEntry(seal, new Begun.Replay(201, "first"));
        var other = new Idempotency.Sealed(key, "k1", "other");
        assertThat(earlier(other)).containsEntry(other, new Begun.Conflict());
        assertThat(begin(now, "body")).isEqualTo(new Begun.Replay(201, "first"));
    }

    @Test
    void of_many_transactions_that_keep_one_key_at_once_one_may_commit() throws Exception {
        var seal = new Idempotency.Sealed(key, "k1", "body");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> keep(seal, "answer " + i)))
                    .toList();
            int kept = 0;
            for (var one : all) {
                kept += one.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
    }

    private Map<Idempotency.Sealed, Begun> earlier(Idempotency.Sealed seal) {
        return PLATFORM.get(Database.class).inTransaction(nile, () -> idempotency.earlier(now, List.of(seal)));
    }

    private boolean keep(Idempotency.Sealed seal, String answer) {
        var kept = new Idempotency.Kept(seal, 201, answer);
        return PLATFORM.get(Database.class).inTransaction(nile, () -> idempotency.keep(now, List.of(kept)));
    }

    @Test
    void of_fifty_at_the_same_moment_one_works() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> begin(now, "body")))
                    .toList();
            int fresh = 0;
            for (var one : all) {
                fresh += one.get() instanceof Begun.Fresh ? 1 : 0;
            }
            assertThat(fresh).isEqualTo(1);
        }
    }

    @Test
    void after_a_crash_the_work_is_taken_over_by_one_and_the_dead_one_can_no_longer_finish() throws Exception {
        var dead = fresh(now);
        var aMinuteLater = TestPlatform.call(nile, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> begin(aMinuteLater, "body")))
                    .toList();
            int fresh = 0;
            for (var one : all) {
                if (one.get() instanceof Begun.Fresh(var taken)) {
                    fresh++;
                    assertThat(idempotency.finish(now, dead, 500, "late")).isFalse();
                    assertThat(idempotency.finish(aMinuteLater, taken, 201, "done"))
                            .isTrue();
                }
            }
            assertThat(fresh).isEqualTo(1);
        }
        assertThat(begin(aMinuteLater, "body")).isEqualTo(new Begun.Replay(201, "done"));
    }

    @Test
    void a_minute_must_have_passed_and_another_request_never_takes_over() {
        fresh(now);
        var sooner = TestPlatform.call(nile, Clock.offset(now.clock(), Duration.ofSeconds(55)));
        assertThat(begin(sooner, "body")).isEqualTo(new Begun.InProgress());
        var later = TestPlatform.call(nile, Clock.offset(now.clock(), Duration.ofHours(1)));
        assertThat(begin(later, "other")).isEqualTo(new Begun.Conflict());
    }

    @Test
    void what_was_abandoned_may_be_tried_again_at_once() {
        idempotency.abandon(now, fresh(now));
        assertThat(begin(now, "body")).isInstanceOf(Begun.Fresh.class);
    }

    @Test
    void the_answer_stands_or_falls_with_the_work() {
        var claim = fresh(now);
        assertThatThrownBy(() -> PLATFORM.get(Database.class).inTransaction(nile, () -> {
                    idempotency.finish(now, claim, 201, "never");
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");
        assertThat(begin(now, "body")).isEqualTo(new Begun.InProgress());
    }

    @Test
    void after_three_days_it_is_forgotten_and_not_before() {
        idempotency.finish(now, fresh(now), 201, "");
        var forget = PLATFORM.get(ForgetAnswers.class);
        forget.sweep(TestPlatform.call(nile, Clock.offset(now.clock(), Duration.ofHours(71))));
        assertThat(begin(now, "body")).isInstanceOf(Begun.Replay.class);
        forget.sweep(TestPlatform.call(nile, Clock.offset(now.clock(), Duration.ofHours(73))));
        assertThat(begin(now, "body")).isInstanceOf(Begun.Fresh.class);
    }

    private Begun begin(CallContext call, String hash) {
        return idempotency.begin(call, key, "k1", hash);
    }

    private Idempotency.Claim fresh(CallContext call) {
        return ((Begun.Fresh) begin(call, "body")).claim();
    }

    private ApiKeyId key() {
        var command = new CreateApiKey.Command("Shop system", Set.of(Permissions.ORDERS_EDIT));
        var made = PLATFORM.get(CreateApiKey.class).execute(by(nile, owner(nile)), command);
        return ((CreateApiKey.Result.Created) made).key();
    }
}
