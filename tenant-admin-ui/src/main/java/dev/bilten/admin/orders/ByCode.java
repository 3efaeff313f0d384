package dev.bilten.admin.orders;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code that all listed orders were bought with, where the list shows those of one code. */
@Service
public class ByCode {
    private final ListVouchers vouchers;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public ByCode(ListVouchers vouchers, TheirEvents theirs, CurrentCall current) {
        this.vouchers = vouchers;
        this.theirs = theirs;
        this.current = current;
    }

    /** @param without the list without that filter */
    record Chip(String name, String without) {}

    /** One that is another event's is not named to whoever is limited; what is no code is named as it was typed. */
    @Nullable Chip chip(Search search) {
        return search.code()
                .flatMap(id -> vouchers.byId(current.tenant(), id))
                .filter(this::theirs)
                .map(Voucher::code)
                .or(() -> search.code().map(_ -> "–"))
                .or(() -> Optional.of(search.voucher()).filter(typed -> !typed.isBlank()))
                .map(name -> new Chip(name, search.anyCode().place(OrdersPage.HERE)))
                .orElse(null);
    }

    private boolean theirs(Voucher code) {
        return code.event()
                .map(event -> theirs.at(Set.of(event), Permissions.ORDERS_VIEW))
                .orElse(true);
    }
}
