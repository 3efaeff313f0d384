package dev.bilten.ordering.app;

import dev.bilten.kernel.Money;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is to be paid whichever way is chosen. */
final class SameByAll {
    private SameByAll() {}

    /** Empty where it hangs on the way. */
    static <T> Optional<T> of(Map<String, T> byMethod, Function<T, Money> sum) {
        return byMethod.values().stream().map(sum).distinct().count() == 1
                ? byMethod.entrySet().stream().min(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                : Optional.empty();
    }
}
