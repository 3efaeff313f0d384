package dev.bilten.ordering.app;

import dev.bilten.cache.api.Caches;
import dev.bilten.cache.api.TenantCache;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.VatLookup;
import dev.bilten.jobs.api.Due;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.VatCheck;
import dev.bilten.ordering.domain.AskedInVain;
import dev.bilten.ordering.infra.Vies;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks VIES about the VAT number of an invoice, where the organizer wants that. A remote service: call it outside any
 * transaction. What it said is remembered for a while, so that a form that is sent again neither waits nor asks again.
 */
@Service
public class LookUpVat {
    /** While a person waits for the answer. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(2);
    /** While nobody does. */
    private static final Duration NOT_WAITED_FOR = Duration.ofSeconds(20);

    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    /** So long a silence is taken for one. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final HandedDown handed;
    private final Vies vies;
    private final Due due;
    private final TenantCache<String, VatCheck> memory;

    @Inject
    public LookUpVat(HandedDown handed, Vies vies, Due due, Caches caches) {
        this.handed = handed;
        this.vies = vies;
        this.due = due;
        this.memory = caches.of("vat-answers", VatCheck.class, REMEMBERED);
    }

    public boolean wanted(TenantContext tenant) {
        return setting(tenant).asks();
    }

    /** The same invoice with what VIES says of its number; as it is where nobody is to be asked. */
    public InvoiceTo execute(CallContext call, InvoiceTo to) {
        if (!to.askable()) {
            return to;
        }
        var setting = setting(call.tenant());
        if (!setting.asks()) {
            return to;
        }
        var key = key(to, setting);
        var known = memory.get(call.tenant(), key, () -> ask(call, to, setting));
        if (!known.answered() && known.askedAt().plus(SILENCE).isBefore(call.now())) {
            memory.evict(call.tenant(), key);
            known = memory.get(call.tenant(), key, () -> ask(call, to, setting));
        }
        return proved(call, to, known, 0);
    }

    /** As {@link #execute}, where an order's invoice is changed: what is known of the same number stays. */
    public InvoiceTo execute(CallContext call, InvoiceTo to, InvoiceTo before) {
        var kept = to.proved(before.vatCheck());
        return kept.vatCheck().filter(VatCheck::answered).isPresent() ? kept : execute(call, to);
    }

    /** Asks, whatever was said before; a person waits. */
    public InvoiceTo anew(CallContext call, InvoiceTo to) {
        if (to.askable()) {
            memory.evict(call.tenant(), key(to, setting(call.tenant())));
        }
        return execute(call, to);
    }

    /** Asks once more about what got no answer; nobody waits. */
    InvoiceTo later(CallContext call, InvoiceTo to) {
        var setting = setting(call.tenant());
        if (!to.askable() || !setting.asks()) {
            return to.proved(to.vatCheck().map(check -> check.again(check.times(), Optional.empty())));
        }
        var said = vies.ask(to.vatId(), setting.ownNumber(), call.now(), NOT_WAITED_FOR);
        return proved(call, to, said, to.vatCheck().map(VatCheck::times).orElse(0));
    }

    private VatCheck ask(CallContext call, InvoiceTo to, VatLookup setting) {
        return vies.ask(to.vatId(), setting.ownNumber(), call.now(), WAITED_FOR);
    }

    private InvoiceTo proved(CallContext call, InvoiceTo to, VatCheck said, int before) {
        var check = AskedInVain.put(said, before);
        check.askAt().ifPresent(at -> due.note(VatSweep.NAME, call.tenant().id(), at));
        return to.proved(Optional.of(check));
    }

    private static String key(InvoiceTo to, VatLookup setting) {
        return to.vatId() + "|" + setting.ownNumber();
    }

    private VatLookup setting(TenantContext tenant) {
        return handed.chain(tenant, OwnProfile.KEY)
                .of(OwnProfile::vat, VatLookup.OFF)
                .value();
    }
}
