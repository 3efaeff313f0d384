package dev.bilten.admin.orders;

import dev.bilten.notifications.app.ResendMany;
import dev.bilten.ordering.app.CancelMany;
import dev.bilten.ordering.app.ExportOrders;
import dev.bilten.ordering.app.MarkManyPaid;
import java.util.Arrays;
import java.util.Optional;

/** What can be done to many orders at once. */
enum BulkAct {
    PAY(MarkManyPaid.KIND),
    MAIL(ResendMany.KIND),
    CANCEL(CancelMany.KIND),
    EXPORT(ExportOrders.KIND);

    private final String kind;

    BulkAct(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    static Optional<BulkAct> of(String kind) {
        return Arrays.stream(values()).filter(act -> act.kind.equals(kind)).findFirst();
    }
}
