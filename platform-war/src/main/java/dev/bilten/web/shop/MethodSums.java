package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be paid by each way to pay, in the reader's words: told beside the choice, it is asked for only once. */
@Service
public class MethodSums {
    private final Shopfront shopfront;

    @Inject
    public MethodSums(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /**
     * @param fee what it costs more than without it; null for nothing
     * @param agreed minor units
     */
    record Sum(@Nullable String fee, String agreed, String total, String pay) {}

    /**
     * @param plain of any other way
     * @param differing it depends on the way how much it is
     */
    record Told(Sum plain, Map<String, Sum> byMethod, boolean differing) {
        Sum of(String method) {
            return byMethod.getOrDefault(method, plain);
        }
    }

    /** @param plain without the fee of any way to pay */
    Told of(Money plain, Map<String, Money> byMethod, Formats formats) {
        var sums = new HashMap<String, Sum>();
        byMethod.forEach((method, total) -> sums.put(method, sum(total, total.minus(plain), formats)));
        boolean differing = byMethod.values().stream().distinct().count() > 1;
        return new Told(sum(plain, Money.zero(plain.currency()), formats), sums, differing);
    }

    private Sum sum(Money total, Money more, Formats formats) {
        var text = formats.money(total);
        var fee = more.isZero() ? null : shopfront.word("checkout.fee", formats.money(more), text);
        return new Sum(fee, String.valueOf(total.minor()), text, shopfront.word("checkout.pay", text));
    }
}
