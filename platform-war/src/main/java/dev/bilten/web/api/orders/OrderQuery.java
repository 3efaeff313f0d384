package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.EventId;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which orders to list. */
public class OrderQuery {
    private static final int LONGEST = 200;

    @QueryParam("event")
    @Parameter(description = "Of this event alone", schema = @Schema(implementation = UUID.class))
    @Nullable String event;

    @QueryParam("state")
    @Parameter(description = "In this state alone", schema = @Schema(implementation = OrderState.class))
    @Nullable String state;

    @QueryParam("q")
    @Parameter(
            description = "An order code, or a part of the buyer's name or e-mail",
            schema = @Schema(implementation = String.class, maxLength = LONGEST))
    @Nullable String text;

    public OrderQuery() {}

    OrderFilter filter() {
        return new OrderFilter(
                read(event, "event is an event's id.", id -> new EventId(UUID.fromString(id))),
                read(state, "state is one of " + Arrays.toString(OrderState.values()) + ".", OrderQuery::state),
                read(text, "q has at most " + LONGEST + " characters.", OrderQuery::text));
    }

    private static OrderState state(String name) {
        return OrderState.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String text(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static <T> Optional<T> read(@Nullable String value, String rule, Function<String, T> reader) {
        try {
            return Optional.ofNullable(value).filter(given -> !given.isBlank()).map(reader);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(ProblemType.BAD_REQUEST, rule);
        }
    }
}
