package dev.bilten.admin.dates;

import dev.bilten.webkit.forms.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days of a plan: those that its rule would have and that are left out. */
final class PlanDays {
    /** There is always room for some more. */
    private static final int SPARE = 3;

    private PlanDays() {}

    /** In their order, each once. */
    static List<LocalDate> leftOut(Form form) {
        return form.all("except").stream()
                .flatMap(text -> day(form, "except", text).stream())
                .distinct()
                .sorted()
                .toList();
    }

    static Optional<LocalDate> day(Form form, String field, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException _) {
            form.fault(field, "error.date");
            return Optional.empty();
        }
    }

    /** What the fields show: what was typed, and empty ones behind. */
    static List<String> shown(List<String> typed) {
        return Stream.concat(
                        typed.stream().filter(text -> !text.isBlank()),
                        Stream.generate(() -> "").limit(SPARE))
                .toList();
    }
}
