package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which orders to list. */
public class OrderQuery {
    private static final int LONGEST = 200;
    private static final int LAST_YEAR = 9_999;

    @QueryParam("event")
    @Parameter(description = "Of this event alone", schema = @Schema(implementation = UUID.class))
    @Nullable String event;

    @QueryParam("state")
    @Parameter(description = "In this state alone", schema = @Schema(implementation = OrderState.class))
    @Nullable String state;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that stand in code, name or e-mail of the order, or begin one there; each has to be found",
            schema = @Schema(implementation = String.class, maxLength = LONGEST))
    @Nullable String text;

    @QueryParam("from")
    @Parameter(
            description = "Ordered at this moment or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String from;

    @QueryParam("until")
    @Parameter(
            description = "Ordered before this moment",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable String until;

    @QueryParam("voucher")
    @Parameter(
            description = "With a ticket that was bought with this code: the voucher's id",
            schema = @Schema(implementation = UUID.class))
    @Nullable String voucher;

    public OrderQuery() {}

    OrderFilter filter() {
        var filter = new OrderFilter(
                read(event, "event is an event's id.", id -> new EventId(UUID.fromString(id))),
                read(state, "state is one of " + Arrays.toString(OrderState.values()) + ".", OrderQuery::state),
                read(text, "q has at most " + LONGEST + " characters, and no control characters.", OrderQuery::text),
                read(from, "from is a moment such as 2026-12-01T00:00:00Z.", OrderQuery::moment),
                read(until, "until is a moment such as 2026-12-01T00:00:00Z.", OrderQuery::moment));
        return filter.with(read(voucher, "voucher is a voucher's id.", id -> new VoucherId(UUID.fromString(id))));
    }

    private static OrderState state(String name) {
        return OrderState.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Instant moment(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return moment.toInstant();
    }

    private static String text(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static <T> Optional<T> read(@Nullable String value, String rule, Function<String, T> reader) {
        try {
            return Optional.ofNullable(value).filter(given -> !given.isBlank()).map(reader);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new ProblemException(ProblemType.BAD_REQUEST, rule);
        }
    }
}
