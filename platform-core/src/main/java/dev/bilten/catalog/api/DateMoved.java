package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import java.util.List;

/**
 * What domains above do in the very transaction in which dates begin or end at another time: tickets of them let in then.
 * Offered as beans.
 */
public interface DateMoved {
    void moved(CallContext call, List<DateId> dates);
}
