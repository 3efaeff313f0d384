package dev.bilten.ordering.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import dev.bilten.ordering.api.Order;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** What buyers have sent with their holds. */
@Service
public class HeldFiles {
    private static final TypeReference<List<HeldFile>> FILES = new TypeReference<>() {};

    /** The position of a file whose ticket was taken out: it stays listed, so that its object is deleted with the others. */
    private static final int NOBODYS = -1;

    private final Database database;

    @Inject
    public HeldFiles(Database database) {
        this.database = database;
    }

    public List<HeldFile> of(HoldId hold) {
        return database.sql()
                .createQuery("select cast(files as text) from hold where id = :hold")
                .bind("hold", hold)
                .mapTo(String.class)
                .findOne()
                .map(text -> Json.read(text, FILES))
                .orElse(List.of());
    }

    /** The caller has locked the hold. */
    public void set(HoldId hold, List<HeldFile> files) {
        database.sql()
                .createUpdate("update hold set files = cast(:files as jsonb) where id = :hold")
                .bind("files", Json.write(files))
                .bind("hold", hold)
                .execute();
    }

    /** Tickets are numbered as they stand: when some go, the files of those behind follow. Of those that go it is nobody's. */
    public void follow(Hold hold, List<Hold.Line> gone) {
        var files = of(hold.id());
        if (files.isEmpty()) {
            return;
        }
        var moved = new HashMap<Integer, Integer>();
        int before = 0;
        int after = 0;
        for (var line : hold.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                moved.put(++before, gone.contains(line) ? NOBODYS : ++after);
            }
        }
        set(
                hold.id(),
                files.stream()
                        .map(file -> new HeldFile(
                                moved.getOrDefault(file.position(), file.position()),
                                file.question(),
                                file.name(),
                                file.ref()))
                        .toList());
    }

    /**
     * What answers nothing in an order any more is listed with its hold once more: a sweep deletes it there, unless it does
     * answer something. False for an order that was made without a hold: it has no such list.
     */
    public boolean leave(Order order, List<Answer> gone) {
        var files = gone.stream()
                .flatMap(answer -> answer.file().stream().map(ref -> new HeldFile(NOBODYS, answer.question(), "", ref)))
                .toList();
        return database.sql()
                        .createUpdate("""
                                update hold h set files = h.files || cast(:files as jsonb)
                                from orders o where o.id = :order and h.id = o.hold_id""")
                        .bind("files", Json.write(files))
                        .bind("order", order.id())
                        .execute()
                == 1;
    }

    /** They are deleted; what was left since they were read stays listed. */
    public void cleared(HoldId hold, List<HeldFile> deleted) {
        database.sql()
                .createUpdate("update hold set files = '[]' where id = :hold and files = cast(:deleted as jsonb)")
                .bind("deleted", Json.write(deleted))
                .bind("hold", hold)
                .execute();
    }

    /**
     * Holds that are over and still have files.
     *
     * @param expired those whose time was over by then
     */
    public List<HoldId> over(Instant expired, int most) {
        return database.sql()
                .createQuery("""
                        select id from hold where files <> '[]' and state <> 'ACTIVE'
                          and (state <> 'EXPIRED' or expires_at <= :expired)
                        order by id limit :most""")
                .bind("expired", expired)
                .bind("most", most)
                .mapTo(HoldId.class)
                .list();
    }

    /** Whether an order's answer names it. */
    public boolean answered(String ref) {
        return database.sql()
                .createQuery("select exists (select from answer where file = :ref)")
                .bind("ref", ref)
                .mapTo(Boolean.class)
                .one();
    }
}
