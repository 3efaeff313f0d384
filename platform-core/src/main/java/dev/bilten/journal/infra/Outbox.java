package dev.bilten.journal.infra;

import dev.bilten.database.api.BulkInsert;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.DomainEvent;
import dev.bilten.journal.api.Message;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox table and how far each consumer has read it. */
@Service
public class Outbox {
    private final Database database;

    @Inject
    public Outbox(Database database) {
        this.database = database;
    }

    /** How far a consumer is: everything up to and with (xid, id) is done; up to (batchXid, batchId) is in flight. */
    public record Cursor(
            String xid,
            UUID id,
            @Nullable String batchXid,
            @Nullable UUID batchId,
            int failures) {
        public Cursor withoutBatch() {
            return new Cursor(xid, id, null, null, failures);
        }
    }

    /** A message and the position behind it. */
    public record Row(
            UUID id,
            String xid,
            String type,
            Instant at,
            @Nullable UUID eventId,
            String payload) {
        public Message message() {
            return new Message(id, type, at, Optional.ofNullable(eventId), payload);
        }
    }

    /** What will be told, in the order it happened. */
    record News(UUID id, Instant at, DomainEvent event) {}

    private static final BulkInsert<News> NEWS = BulkInsert.<News>into("outbox")
            .uuid("id", News::id)
            .text("type", news -> news.event.type())
            .instant("at", News::at)
            .uuid("event_id", news -> news.event.eventId().orElse(null))
            .json("payload", News::event);

    void append(List<News> news) {
        NEWS.execute(database, news);
    }

    /** Takes the consumer's cursor for a while, unless another node has it or its time to try again has not come. */
    public Optional<Cursor> lease(String consumer, UUID lease, Instant now, Instant until) {
        database.sql()
                .createUpdate("insert into outbox_cursor (consumer) values (:consumer) on conflict do nothing")
                .bind("consumer", consumer)
                .execute();
        return database.sql()
                .createQuery("""
                        update outbox_cursor set lease = :lease, lease_until = :until
                        where consumer = :consumer
                          and (retry_at is null or retry_at <= :now) and (lease_until is null or lease_until <= :now)
                        returning cast(xid as text) as xid, id, cast(batch_xid as text) as batch_xid, batch_id, failures""")
                .bind("consumer", consumer)
                .bind("lease", lease)
                .bind("now", now)
                .bind("until", until)
                .mapTo(Cursor.class)
                .findOne();
    }

    /**
     * The batch in flight, or else the next rows in commit order. Rows of transactions that may still commit, and all
     * behind them, wait.
     */
    public List<Row> batch(Cursor cursor, int limit) {
        return database.sql()
                .createQuery("""
                        select id, cast(xid as text) as xid, type, at, event_id, payload from outbox
                        where (xid, id) > (cast(:xid as xid8), :id)
                          and (cast(:batchXid as xid8) is null or (xid, id) <= (cast(:batchXid as xid8), cast(:batchId as uuid)))
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by outbox.xid, id limit :limit""")
                .bind("xid", cursor.xid())
                .bind("id", cursor.id())
                .bind("batchXid", cursor.batchXid())
                .bind("batchId", cursor.batchId())
                .bind("limit", limit)
                .mapTo(Row.class)
                .list();
    }

    /** Those of the consumers that have not passed every row, also the rows that wait for others to commit. */
    public List<String> waiting(List<String> consumers) {
        return database.sql()
                .createQuery("""
                        select asked.name from unnest(:consumers) asked (name)
                        left join outbox_cursor c on c.consumer = asked.name
                        where exists (select from outbox o
                                      where (o.xid, o.id) > (coalesce(c.xid, '0'),
                                        coalesce(c.id, '00000000-0000-0000-0000-000000000000')))""")
                .bindArray("consumers", String.class, consumers)
                .mapTo(String.class)
                .list();
    }

    /** Freezes the batch before it is sent. */
    public void freeze(String consumer, Row last) {
        database.sql()
                .createUpdate("""
                        update outbox_cursor set batch_xid = cast(:xid as xid8), batch_id = :id
                        where consumer = :consumer""")
                .bind("xid", last.xid())
                .bind("id", last.id())
                .bind("consumer", consumer)
                .execute();
    }

    /** False when the lease was lost meanwhile: another node sends the same batch, under the same id. */
    public boolean done(String consumer, UUID lease, Row last) {
        return database.sql()
                        .createUpdate("""
                                update outbox_cursor
                                set xid = cast(:xid as xid8), id = :id, batch_xid = null, batch_id = null,
                                    lease = null, lease_until = null, failures = 0, retry_at = null, last_error = null
                                where consumer = :consumer and lease = :lease""")
                        .bind("xid", last.xid())
                        .bind("id", last.id())
                        .bind("consumer", consumer)
                        .bind("lease", lease)
                        .execute()
                == 1;
    }

    /** Nothing to do now: the next one may come at once. */
    public void release(String consumer, UUID lease) {
        database.sql()
                .createUpdate("""
                        update outbox_cursor set lease = null, lease_until = null
                        where consumer = :consumer and lease = :lease""")
                .bind("consumer", consumer)
                .bind("lease", lease)
                .execute();
    }

    public void failed(String consumer, UUID lease, Instant retryAt, String error) {
        database.sql()
                .createUpdate("""
                        update outbox_cursor
                        set failures = failures + 1, retry_at = :retryAt, last_error = :error,
                            lease = null, lease_until = null
                        where consumer = :consumer and lease = :lease""")
                .bind("retryAt", retryAt)
                .bind("error", error)
                .bind("consumer", consumer)
                .bind("lease", lease)
                .execute();
    }
}
