package dev.bilten.plugins.testprovider;

import dev.bilten.plugin.api.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a test payment may end. */
enum Ending {
    SUCCESS(Text.of("Paid at once", "ar", "تُدفع فوراً")),
    SLOW(Text.of("Paid, after the provider took 2.5 seconds", "ar", "تُدفع بعد أن يستغرق المزوّد ثانيتين ونصفاً")),
    DECLINE(Text.of("Declined", "ar", "تُرفض")),
    PENDING(Text.of("Stays pending", "ar", "تبقى معلّقة")),
    LATE(Text.of("Pending, then paid after 20 seconds", "ar", "معلّقة ثم تُدفع بعد 20 ثانية")),
    UNKNOWN(Text.of("No answer, found paid later", "ar", "بلا جواب، ثم يتبيّن أنها دُفعت"));

    private final Text label;

    Ending(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ending> of(String value) {
        return Arrays.stream(values())
                .filter(ending -> ending.value().equals(value))
                .findFirst();
    }
}
