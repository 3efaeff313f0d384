package dev.bilten.admin.vouchers;

import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.app.EndVoucher;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends all codes that a list shows and that are good still, each as if it were ended alone. */
@Service
public class EndCodes implements TaskKind {
    public static final String KIND = "codes.end";
    /** So many at a time; what is left is ended by asking again. */
    static final int MOST = 10_000;

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final ListVouchers vouchers;
    private final EndVoucher end;
    private final Tasks tasks;
    private final Journal journal;

    @Inject
    public EndCodes(Database database, ListVouchers vouchers, EndVoucher end, Tasks tasks, Journal journal) {
        this.database = database;
        this.vouchers = vouchers;
        this.end = end;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** How many will be ended. */
    int start(CallContext call, VoucherFilter filter) {
        var open = new VoucherFilter(
                        filter.event(), filter.text(), Optional.of(VoucherFilter.State.OPEN), filter.batch())
                .within(filter.within());
        var ids = new ArrayList<UUID>();
        var cursor = Optional.<String>empty();
        do {
            var slice = vouchers.page(call.tenant(), open, cursor, call.now(), AT_ONCE);
            slice.results().forEach(entry -> ids.add(entry.voucher().id().value()));
            cursor = slice.next();
        } while (cursor.isPresent() && ids.size() < MOST);
        if (!ids.isEmpty()) {
            database.inTransaction(call.tenant(), () -> {
                var task = tasks.start(call, KIND, ids, "{}");
                journal.audit(
                        call, Change.created("codes.ended", "task", task.toString(), Map.of("codes", ids.size())));
                return task;
            });
        }
        return ids.size();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean item(CallContext call, UUID id) {
        end.execute(call, new VoucherId(id));
        return true;
    }
}
