package dev.bilten.webkit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bilten.kernel.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire when something is wrong, as RFC 9457 asks.
 *
 * @param type a URI that ends in the code; where it is served, it explains the problem
 * @param code stable, such as {@code sold-out}
 * @param title the problem in general, in the reader's language
 * @param status the HTTP status again
 * @param detail what happened this time; null when the title says all
 * @param incident the number to tell support, for failures of ours alone
 * @param errors each wrong part of what was sent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String code,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String incident,
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One wrong part.
     *
     * @param pointer JSON pointer into the body, {@code /lines/0/quantity}
     * @param code the key of the message, stable: {@code error.required}
     * @param detail the same for people
     */
    public record Fault(String pointer, String code, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The address that stands for a kind of problem. */
    public static String address(ProblemType type) {
        return "/problems/" + type.slug();
    }
}
