package dev.bilten.ordering.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What made the price of some tickets beside what each is listed at. All amounts as listed: where tax comes on top, without it.
 *
 * @param options what chosen options added
 * @param codes what each code took off; nothing where it only let somebody buy
 * @param discounts what each discount took off, by its name
 */
public record MadePrice(Money options, Map<String, Money> codes, Map<Text, Money> discounts) {
    public MadePrice {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        discounts = Collections.unmodifiableMap(new LinkedHashMap<>(discounts));
    }
}
