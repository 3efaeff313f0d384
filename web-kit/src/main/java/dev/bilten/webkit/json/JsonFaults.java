package dev.bilten.webkit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in our own words: those of the library name classes. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException empty() {
        return problem(ProblemType.INVALID, "The body is empty.", Violation.of("", "error.required"));
    }

    static ProblemException of(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                problem(
                        ProblemType.UNKNOWN_FIELD,
                        "The field " + pointer(unknown) + " does not exist.",
                        Violation.of(pointer(unknown), "error.unknownField"));
            case ValueInstantiationException refused when refused.getCause() instanceof ProblemException own -> own;
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() && mismatch.getTargetType() == null -> malformed(mismatch);
            case MismatchedInputException mismatch ->
                problem(
                        ProblemType.INVALID,
                        "The field " + pointer(mismatch) + " is of the wrong kind.",
                        Violation.of(pointer(mismatch), "error.type", kind(mismatch.getTargetType())));
            case JsonMappingException other
            when !other.getPath().isEmpty() && other.getCause() instanceof RuntimeException ->
                problem(
                        ProblemType.INVALID,
                        "The field " + pointer(other) + " cannot be used.",
                        Violation.of(pointer(other), "error.invalid"));
            default -> malformed(fault);
        };
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

    private static String pointer(JsonMappingException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            var name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return "object";
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()).toString();
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
