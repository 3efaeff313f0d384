package dev.bilten.webkit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in our own words: those of the library name classes. */
final class JsonFaults {

    private static final Map<Class<?>, String> KINDS = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            Instant.class, "date-time",
            LocalDate.class, "date",
            LocalDateTime.class, "local date-time",
            BigDecimal.class, "number");

    private JsonFaults() {}

    static ProblemException empty() {
        return problem(ProblemType.INVALID, "The body is empty.", Violation.of("", "error.required"));
    }

    static ProblemException of(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                problem(
                        ProblemType.UNKNOWN_FIELD,
                        place(unknown) + " does not exist.",
                        Violation.of(pointer(unknown), "error.unknownField"));
            case ValueInstantiationException refused when refused.getCause() instanceof ProblemException own -> own;
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() && mismatch.getTargetType() == null -> malformed(mismatch);
            case MismatchedInputException mismatch
            when missing(mismatch) ->
                problem(
                        ProblemType.INVALID,
                        place(mismatch) + " is missing.",
                        Violation.of(pointer(mismatch), "error.required"));
            case MismatchedInputException mismatch -> wrongKind(mismatch, kind(mismatch.getTargetType()));
            case JsonMappingException other
            when other.getCause() instanceof InputCoercionException number ->
                wrongKind(other, kind(number.getTargetType()));
            case JsonMappingException other
            when !other.getPath().isEmpty() && other.getCause() instanceof RuntimeException ->
                problem(
                        ProblemType.INVALID,
                        place(other) + " cannot be used.",
                        Violation.of(pointer(other), "error.invalid"));
            default -> malformed(fault);
        };
    }

    private static ProblemException wrongKind(JsonMappingException fault, String kind) {
        return problem(
                ProblemType.INVALID,
                place(fault) + " is of the wrong kind.",
                Violation.of(pointer(fault), "error.type", kind));
    }

    /** The library has no type of its own for a number or flag that is null or absent. */
    private static boolean missing(MismatchedInputException fault) {
        return fault.getOriginalMessage().startsWith("Cannot map `null` into");
    }

    private static ProblemException malformed(JsonProcessingException fault) {
        var place = fault.getLocation() == null ? JsonLocation.NA : fault.getLocation();
        var line = Math.max(place.getLineNr(), 1);
        var column = Math.max(place.getColumnNr(), 1);
        return problem(
                ProblemType.MALFORMED_JSON,
                "The body is not valid JSON at line " + line + ", column " + column + ".",
                Violation.of("", "error.json", line, column));
    }

    private static ProblemException problem(ProblemType type, String detail, Violation violation) {
        return new ProblemException(type, detail, List.of(violation));
    }

    private static String place(JsonMappingException fault) {
        return fault.getPath().isEmpty() ? "The body" : "The field " + pointer(fault);
    }

    private static String pointer(JsonMappingException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            var name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** What a person would call the kind of value that is expected. */
    private static String kind(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return "object";
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()).toString();
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return KINDS.getOrDefault(type, type.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
