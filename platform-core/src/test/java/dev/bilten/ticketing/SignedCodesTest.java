package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.extensions.api.SecretStore;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.TestPlatform;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.SignedCodes.Reading;
import dev.bilten.ticketing.api.SigningKey;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.app.DoorFacts;
import dev.bilten.ticketing.app.ReplaceSigningKey;
import dev.bilten.ticketing.infra.QrCode;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedCodesTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final SoldTickets sold = new SoldTickets(platform, tenant);
    private final SignedCodes codes = platform.get(SignedCodes.class);
    private final DoorFacts facts = platform.get(DoorFacts.class);

    /** As a device does it: from the public key and the description alone, without a line of ours. */
    @Test
    void a_code_is_verified_without_us() throws Exception {
        var ticket = sold.ticket(sold.event(), "Ada");
        var bytes = bytes(code(ticket));
        var body = Arrays.copyOf(bytes, bytes.length - 64);
        var key = facts.keys(tenant).getFirst();
        assertThat(HexFormat.of().formatHex(body, 1, 5)).isEqualTo(key.id());
        var verify = Signature.getInstance("Ed25519");
        verify.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        concat(HexFormat.of().parseHex("302a300506032b6570032100"), key.bytes()))));
        verify.update(body);
        assertThat(verify.verify(bytes, body.length, 64)).isTrue();
        assertThat(body[0]).isEqualTo((byte) 0x10);
        assertThat(new BigInteger(1, Arrays.copyOfRange(body, 5, 21))).isEqualTo(new BigInteger(ticket.secret(), 32));
        assertThat(ByteBuffer.wrap(body, 21, 8).getLong())
                .isEqualTo(ticket.event().value().getLeastSignificantBits());
        assertThat(ByteBuffer.wrap(body, 29, 8).getLong())
                .isEqualTo(ticket.product().value().getLeastSignificantBits());
    }

    @Test
    void a_code_gives_its_secret_and_is_the_same_whenever_it_is_asked_for() {
        var ticket = sold.ticket(sold.event(), "Ada");
        assertThat(codes.read(tenant, code(ticket))).isEqualTo(new Reading.Genuine(ticket.secret()));
        assertThat(code(ticket)).isEqualTo(code(ticket));
        assertThat(codes.read(tenant, ticket.secret())).isEqualTo(new Reading.Bare());
    }

    @Test
    void no_character_can_be_another_one() {
        var code = code(sold.ticket(sold.event(), "Ada"));
        for (int i = 0; i < code.length(); i++) {
            var altered = code.substring(0, i) + (code.charAt(i) == 'A' ? 'B' : 'A') + code.substring(i + 1);
            assertThat(codes.read(tenant, altered)).as("at %s", i).isNotInstanceOf(Reading.Genuine.class);
        }
        assertThat(codes.read(tenant, code.substring(1))).isNotInstanceOf(Reading.Genuine.class);
        assertThat(codes.read(tenant, code + "0")).isNotInstanceOf(Reading.Genuine.class);
    }

    @Test
    void another_organizers_code_is_of_an_unknown_key() {
        assertThat(codes.read(platform.newTenant(), code(sold.ticket(sold.event(), "Ada"))))
                .isEqualTo(new Reading.UnknownKey());
    }

    @Test
    void what_an_old_key_signed_stays_good_after_it_was_replaced() {
        var ticket = sold.ticket(sold.event(), "Ada");
        var old = code(ticket);
        var id = platform.get(ReplaceSigningKey.class).execute(TestPlatform.call(tenant));
        var renewed = code(ticket);
        assertThat(renewed).isNotEqualTo(old);
        assertThat(List.of(old, renewed))
                .extracting(code -> codes.read(tenant, code))
                .containsOnly(new Reading.Genuine(ticket.secret()));
        assertThat(facts.keys(tenant))
                .extracting(SigningKey::id, key -> key.retiredAt().isPresent())
                .first()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple(id, false));
        assertThat(facts.keys(tenant)).hasSize(2);
        assertThat(sold.count("select count(*) from audit_entry where action = 'signing-key.replaced'"))
                .isEqualTo(1);
    }

    @Test
    void the_first_tickets_at_once_make_one_key() throws Exception {
        var ticket = sold.ticket(sold.event(), "Ada");
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> sign = () -> {
                barrier.await();
                return code(ticket);
            };
            var made =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> sign).toList());
            for (var one : made) {
                assertThat(one.get()).isEqualTo(made.getFirst().get());
            }
        }
        assertThat(facts.keys(tenant)).hasSize(1);
    }

    @Test
    void a_key_of_a_transaction_that_failed_signs_nothing() {
        var ticket = sold.ticket(sold.event(), "Ada");
        assertThatThrownBy(() -> platform.get(Database.class).inTransaction(tenant, () -> {
                    code(ticket);
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(facts.keys(tenant)).isEmpty();
        assertThat(codes.read(tenant, code(ticket))).isInstanceOf(Reading.Genuine.class);
    }

    @Test
    void a_private_key_is_at_rest_encrypted_for_its_organizer_and_place() {
        code(sold.ticket(sold.event(), "Ada"));
        var id = facts.keys(tenant).getFirst().id();
        var closed = sold.texts("select private_key from signing_key").getFirst();
        var store = platform.get(SecretStore.class);
        assertThat(store.open(tenant.id(), "signing_key/" + id, closed)).startsWith("MC4CAQAwBQYDK2Vw");
        assertThatThrownBy(() -> store.open(platform.newTenant().id(), "signing_key/" + id, closed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.open(tenant.id(), "signing_key/00000000", closed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_picture_stays_small_enough_for_a_phone() {
        var code = code(sold.ticket(sold.event(), "Ada"));
        assertThat(code).matches("[0-9A-V]+").hasSizeLessThan(190);
        assertThat(QrCode.of(code).size()).isLessThanOrEqualTo(49);
    }

    @Test
    void signing_costs_less_than_five_milliseconds_of_cpu() {
        var tickets = List.of(sold.ticket(sold.event(), "Ada"));
        var clock = ManagementFactory.getThreadMXBean();
        long cheapest = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = clock.getCurrentThreadCpuTime();
            for (int i = 0; i < 100; i++) {
                codes.of(tenant, tickets);
            }
            cheapest = Math.min(cheapest, (clock.getCurrentThreadCpuTime() - before) / 100);
        }
        System.out.println("signing: " + cheapest / 1000 + " µs of CPU");
        assertThat(cheapest).isLessThan(5_000_000);
    }

    private String code(Ticket ticket) {
        return codes.of(tenant, List.of(ticket)).get(ticket.id());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] bytes(String code) {
        var value = new BigInteger(code, 32);
        int spare = code.length() * 5 % 8;
        var bytes = value.shiftRight(spare).toByteArray();
        int length = code.length() * 5 / 8;
        return bytes.length > length ? Arrays.copyOfRange(bytes, bytes.length - length, bytes.length) : bytes;
    }
}
