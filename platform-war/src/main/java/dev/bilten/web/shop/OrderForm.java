package dev.bilten.web.shop;

import dev.bilten.kernel.Phrase;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The form of the choice of tickets, beside its products.
 *
 * @param codeError why the code does nothing
 * @param codeNote that it works
 * @param kept what is kept for whoever came with the code; null where nothing is
 * @param date the chosen date, posted as {@code date}
 * @param live where a script asks what is left
 * @param target where the answer opens: beside the page where this stands in a frame
 * @param fees what comes on top of the tickets
 */
public record OrderForm(
        String action,
        String currency,
        int digits,
        boolean anything,
        @Nullable Phrase error,
        String voucher,
        @Nullable String codeError,
        @Nullable String codeNote,
        @Nullable Promised kept,
        @Nullable String date,
        String live,
        @Nullable String target,
        FeeNotes.Notes fees) {

    /**
     * Places that somebody waited for.
     *
     * @param text that they are kept, and until when
     * @param href where they are taken
     */
    public record Promised(String text, String label, String href) {}

    /** The same sent to another address, made of this. */
    OrderForm leading(UnaryOperator<String> to) {
        return new OrderForm(
                to.apply(action),
                currency,
                digits,
                anything,
                error,
                voucher,
                codeError,
                codeNote,
                kept,
                date,
                live,
                target,
                fees);
    }
}
