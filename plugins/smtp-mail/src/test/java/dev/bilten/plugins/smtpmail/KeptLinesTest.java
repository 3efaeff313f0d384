package dev.bilten.plugins.smtpmail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mails that follow each other go by one connection, and none of them is worse off for it. */
class KeptLinesTest {
    private final SmtpMail channel = new SmtpMail(Duration.ofSeconds(30));

    @Test
    void mails_that_follow_each_other_share_a_connection() throws Exception {
        try (var server = Replies.toSecondMail(Replies.Second.TAKEN)) {
            assertThat(send(server, Map.of())).isInstanceOf(Delivered.class);
            assertThat(send(server, Map.of())).isInstanceOf(Delivered.class);
            assertThat(server.taken).hasValue(2);
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void none_carries_more_than_servers_let_pass() throws Exception {
        try (var server = Replies.toSecondMail(Replies.Second.TAKEN)) {
            for (int i = 0; i < 51; i++) {
                send(server, Map.of());
            }
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void a_server_that_takes_one_mail_a_connection_gets_a_connection_for_each() throws Exception {
        for (var second : List.of(Replies.Second.REFUSED, Replies.Second.CUT)) {
            try (var server = Replies.toSecondMail(second)) {
                assertThat(send(server, Map.of())).isInstanceOf(Delivered.class);
                assertThat(send(server, Map.of())).as("%s", second).isInstanceOf(Delivered.class);
                assertThat(server.taken).hasValue(2);
                assertThat(server.connections).hasValue(2);
            }
        }
    }

    @Test
    void another_log_in_has_a_connection_of_its_own() throws Exception {
        try (var server = Replies.toSecondMail(Replies.Second.TAKEN)) {
            send(server, Map.of());
            send(server, Map.of("user", "nile", "password", "secret"));
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void whoever_may_not_connect_there_is_not_carried_by_the_connection_of_another() throws Exception {
        try (var server = Replies.toSecondMail(Replies.Second.TAKEN)) {
            var account = new MailServer.Account(
                    new MailServer.Address("127.0.0.1", Integer.parseInt(server.port()), MailServer.Tls.NONE), "", "");
            var lines = new KeptLines(Duration.ofSeconds(30));
            var context = TestContext.with(settings(server, Map.of()));
            var here = context.resolve("127.0.0.1");
            var session = MailServer.of(account).session();
            lines.keep(account, Line.open(account.address(), here.getFirst(), session, context));

            assertThat(lines.take(account, List.of())).isEmpty();
            assertThat(lines.take(account, here)).isPresent();
        }
    }

    @Test
    void one_that_nobody_needs_is_closed() throws Exception {
        var impatient = new SmtpMail(Duration.ofMillis(40));
        try (var server = Replies.toSecondMail(Replies.Second.TAKEN)) {
            impatient.send(message(), TestContext.with(settings(server, Map.of())));
            var until = Instant.now().plusSeconds(5);
            while (server.open.get() > 0 && Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }
            assertThat(server.open).hasValue(0);
        }
    }

    private DeliveryOutcome send(Replies server, Map<String, String> more) {
        return channel.send(message(), TestContext.with(settings(server, more)));
    }

    private static Map<String, String> settings(Replies server, Map<String, String> more) {
        var settings = new HashMap<>(
                Map.of("host", "127.0.0.1", "from", "tickets@nile.example", "tls", "none", "port", server.port()));
        settings.putAll(more);
        return settings;
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                "message-1", "buyer@example.org", "Nile Hall", "", "Hi", "Hello", "", List.of(), Locale.ENGLISH);
    }
}
