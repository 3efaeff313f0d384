package dev.bilten.web.api.waiting;

import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for what is sold out.
 *
 * @param why there is no offer yet: soon, closed, not-sold, has-all, quota-closed, not-enough, others-first
 * @param left of what is short, where that is why
 * @param others so many come first, where that is why
 */
@Schema(name = "WaitingEntry")
public record WaitingView(
        UUID id,
        UUID product,
        @Nullable UUID variation,
        @Nullable UUID date,
        int quantity,

        @Nullable @Schema(
                description =
                        "What they want to pay for each, in minor units of the event's currency, where they say it")
        Long priceMinor,

        @Schema(description = "What they want with it") List<AddOn> addOns,
        String email,
        String name,

        @Schema(description = "Higher goes first, then who came first")
        int priority,

        Waiting.State state,

        @Nullable @Schema(
                description =
                        "Why there is no offer yet: soon, closed, not-sold, has-all, quota-closed, not-enough, others-first")
        String why,

        @Nullable @Schema(description = "Of what is short, where that is why")
        Integer left,

        @Nullable @Schema(description = "So many come first, where that is why")
        Integer others,

        @Nullable Instant offeredAt,
        Instant createdAt) {

    /** So many for all of them together. */
    @Schema(name = "WaitingAddOn")
    public record AddOn(
            UUID product,
            @Nullable UUID variation,
            @Nullable UUID date,
            int quantity,
            @Nullable Long priceMinor) {
        private static AddOn of(Waiting.AddOn one) {
            return new AddOn(
                    one.item().product().value(),
                    one.item().variation().map(id -> id.value()).orElse(null),
                    one.item().date().map(id -> id.value()).orElse(null),
                    one.quantity(),
                    one.priceMinor().orElse(null));
        }
    }

    static WaitingView of(ReadWaiting.Entry entry) {
        return of(entry.waiting(), entry.why().orElse(null));
    }

    static WaitingView of(Waiting one, @Nullable WhyNoOffer why) {
        return new WaitingView(
                one.id().value(),
                one.item().product().value(),
                one.item().variation().map(id -> id.value()).orElse(null),
                one.item().date().map(id -> id.value()).orElse(null),
                one.quantity(),
                one.priceMinor().orElse(null),
                one.addOns().stream().map(AddOn::of).toList(),
                one.email(),
                one.name(),
                one.priority(),
                one.state(),
                why == null ? null : word(why),
                why instanceof WhyNoOffer.NotEnough(var _, var _, var left) ? (Integer) left : null,
                why instanceof WhyNoOffer.OthersFirst(var others) ? (Integer) others : null,
                one.offeredAt().orElse(null),
                one.createdAt());
    }

    private static String word(WhyNoOffer why) {
        return switch (why) {
            case WhyNoOffer.Soon() -> "soon";
            case WhyNoOffer.Closed(var _) -> "closed";
            case WhyNoOffer.NotSold() -> "not-sold";
            case WhyNoOffer.HasAll() -> "has-all";
            case WhyNoOffer.QuotaClosed(var _) -> "quota-closed";
            case WhyNoOffer.NotEnough(var _, var _, var _) -> "not-enough";
            case WhyNoOffer.OthersFirst(var _) -> "others-first";
        };
    }
}
