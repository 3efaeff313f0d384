package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.Admission;
import dev.bilten.ordering.domain.FirstSoMany;
import dev.bilten.ordering.domain.Refusal;
import dev.bilten.ordering.domain.Request;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.infra.Demand;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the decision about some wishes needs beside the assortment, and asks for it. */
@Service
public class AdmitWishes {
    private final Vouchers vouchers;
    private final Demand demand;

    @Inject
    public AdmitWishes(Vouchers vouchers, Demand demand) {
        this.vouchers = vouchers;
        this.demand = demand;
    }

    /**
     * @param already what the cart has
     * @param staff the organizer's people ask
     */
    public record Asked(
            List<Wish> wishes,
            Channel channel,
            Optional<String> voucher,
            List<Hold.Line> already,
            Optional<Request.Staff> staff) {
        public Asked(List<Wish> wishes, Channel channel, Optional<String> voucher, List<Hold.Line> already) {
            this(wishes, channel, voucher, already, Optional.empty());
        }
    }

    sealed interface Read {
        /** What the decision is about; it can be made again without asking anybody. */
        record Complete(Request request) implements Read {}

        record Refused(List<Refusal> refusals) implements Read {}
    }

    public Admission execute(CallContext call, Assortment assortment, Asked asked) {
        return switch (read(call, assortment, asked)) {
            case Read.Refused(var refusals) -> new Admission.Refused(refusals);
            case Read.Complete(var request) -> Admission.of(assortment, request);
        };
    }

    Read read(CallContext call, Assortment assortment, Asked asked) {
        var tooMuch = Admission.tooMuch(asked.wishes());
        if (!tooMuch.isEmpty()) {
            return new Read.Refused(tooMuch);
        }
        var voucher = asked.voucher().filter(code -> !code.isBlank()).map(code -> vouchers.byCode(call.tenant(), code));
        if (voucher.isPresent() && voucher.get().isEmpty()) {
            return new Read.Refused(List.of(Refusal.of("/voucher", WhyRefused.UNKNOWN_VOUCHER)));
        }
        return new Read.Complete(new Request(
                asked.wishes(),
                asked.channel(),
                call.now(),
                voucher.flatMap(found -> found),
                asked.already(),
                sold(assortment, asked),
                asked.staff()));
    }

    /** Counted only where a price is for the first so many; their buyers go one after the other, or two would be the last. */
    private Request.Sold sold(Assortment assortment, Asked asked) {
        var wanted = asked.wishes().stream()
                .flatMap(wish -> Stream.concat(Stream.of(wish), wish.addOns().stream()))
                .map(Wish::product)
                .collect(Collectors.toSet());
        var counted = FirstSoMany.of(assortment.products().stream()
                .filter(product -> wanted.contains(product.id()))
                .toList());
        if (counted.isEmpty()) {
            return Request.Sold.NOTHING;
        }
        demand.oneAtATime(assortment.event().id(), "tiers");
        return demand.of(counted);
    }
}
