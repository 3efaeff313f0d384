package dev.bilten.notifications.infra;

import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.DeliveryId;
import dev.bilten.notifications.api.MailTemplate;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The delivery table: one row per message. */
@Service
public class Deliveries {
    private static final String COLUMNS = """
            id, template, medium, recipient, locale, reference, state, attempts, next_at, last_error, created_at, sent_at""";

    private final Database database;

    @Inject
    public Deliveries(Database database) {
        this.database = database;
    }

    /** A message to be sent. */
    public record Fresh(
            DeliveryId id,
            String dedupeKey,
            MailTemplate template,
            String medium,
            String recipient,
            String locale,
            UUID reference,
            Instant dueAt,
            Instant createdAt) {}

    private static final BulkInsert<Fresh> FRESH = BulkInsert.<Fresh>into("delivery")
            .uuid("id", fresh -> fresh.id().value())
            .text("dedupe_key", Fresh::dedupeKey)
            .text("template", fresh -> fresh.template().name())
            .text("medium", Fresh::medium)
            .text("recipient", Fresh::recipient)
            .text("locale", Fresh::locale)
            .uuid("reference", Fresh::reference)
            .text("state", fresh -> "QUEUED")
            .instant("next_at", Fresh::dueAt)
            .instant("created_at", Fresh::createdAt)
            .ending("on conflict (dedupe_key) do nothing");

    /** How many were new: a cause that has its message already gets no other one. */
    public int add(List<Fresh> fresh) {
        return FRESH.execute(database, fresh);
    }

    /** False when its cause has its message already. */
    public boolean add(Fresh fresh) {
        return add(List.of(fresh)) == 1;
    }

    /**
     * Takes the message that is due longest, and leaves it to others only after {@code until}: a worker that dies gives it
     * back by itself. The count of attempts tells a late worker that it is no longer its turn.
     */
    public Optional<Delivery> claim(Instant now, Instant until) {
        return database.sql()
                .createQuery("""
                        update delivery set attempts = attempts + 1, next_at = :until
                        where id = (select id from delivery where state = 'QUEUED' and next_at <= :now
                                    order by next_at limit 1 for update skip locked)
                        returning """ + " " + COLUMNS)
                .bind("now", now)
                .bind("until", until)
                .mapTo(Delivery.class)
                .findOne();
    }

    public void sent(Delivery claimed, Instant at, String providerRef) {
        database.sql()
                .createUpdate("""
                        update delivery set state = 'SENT', sent_at = :at, provider_ref = :ref, last_error = null
                        where id = :id and state = 'QUEUED' and attempts = :attempts""")
                .bind("at", at)
                .bind("ref", providerRef)
                .bind("id", claimed.id())
                .bind("attempts", claimed.attempts())
                .execute();
    }

    /** Ends it without a message, as REJECTED or OVERTAKEN. */
    public void ended(Delivery claimed, String state, String reason) {
        database.sql()
                .createUpdate("""
                        update delivery set state = :state, last_error = :reason
                        where id = :id and state = 'QUEUED' and attempts = :attempts""")
                .bind("state", state)
                .bind("reason", reason)
                .bind("id", claimed.id())
                .bind("attempts", claimed.attempts())
                .execute();
    }

    public void again(Delivery claimed, Instant at, String reason) {
        database.sql()
                .createUpdate("""
                        update delivery set next_at = :at, last_error = :reason
                        where id = :id and state = 'QUEUED' and attempts = :attempts""")
                .bind("at", at)
                .bind("reason", reason)
                .bind("id", claimed.id())
                .bind("attempts", claimed.attempts())
                .execute();
    }

    /** Puts it back as if it had not been tried. */
    public void notYet(Delivery claimed, Instant at) {
        database.sql()
                .createUpdate("""
                        update delivery set next_at = :at, attempts = attempts - 1
                        where id = :id and state = 'QUEUED' and attempts = :attempts""")
                .bind("at", at)
                .bind("id", claimed.id())
                .bind("attempts", claimed.attempts())
                .execute();
    }

    /** Makes the message about this that still waits due at once. */
    public Optional<DeliveryId> hurry(UUID reference, MailTemplate template, Instant now) {
        return database.sql()
                .createQuery("""
                        update delivery set next_at = least(next_at, :now)
                        where id = (select id from delivery where reference = :reference and template = :template
                                    and state = 'QUEUED' order by created_at limit 1)
                        returning id""")
                .bind("now", now)
                .bind("reference", reference)
                .bind("template", template)
                .mapTo(DeliveryId.class)
                .findOne();
    }

    /** Newest first. */
    public List<Delivery> of(UUID reference) {
        return database.sql()
                .createQuery("select " + COLUMNS + " from delivery where reference = :reference"
                        + " order by created_at desc, id desc")
                .bind("reference", reference)
                .mapTo(Delivery.class)
                .list();
    }

    /** What these are about is gone: nothing of it is sent any more. */
    public void overtake(Collection<UUID> references) {
        database.sql()
                .createUpdate(
                        "update delivery set state = 'OVERTAKEN' where reference = any(:references) and state = 'QUEUED'")
                .bindArray("references", UUID.class, references)
                .execute();
    }
}
