package dev.bilten.checkin.app;

import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.Redeem.Result;
import dev.bilten.checkin.domain.Found;
import dev.bilten.checkin.infra.Scene;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gate is told about what was kept. */
final class Replies {
    private Replies() {}

    /**
     * @param at when the ticket entered, now or before
     * @param gate where
     */
    static Result of(Scene scene, ScanResult result, @Nullable Instant at, @Nullable String gate) {
        return switch (result) {
            case UNKNOWN -> new Result.UnknownCode();
            case NOT_PAID -> new Result.NotPaid();
            case FORGED -> new Result.Forged();
            case UNKNOWN_KEY -> new Result.UnknownKey();
            case WRONG_EVENT -> new Result.WrongEvent(found(scene).eventTitle());
            case REVOKED -> new Result.Revoked(found(scene).productName());
            case TOO_EARLY ->
                new Result.TooEarly(
                        found(scene).productName(), known(found(scene).validFrom()));
            case TOO_LATE ->
                new Result.TooLate(
                        found(scene).productName(), known(found(scene).validUntil()));
            case NOT_ON_LIST -> new Result.NotOnList(found(scene).productName());
            case LEFT -> left(found(scene));
            case NOT_IN -> notIn(found(scene));
            case ENTERED -> entered(found(scene), at);
            case ALREADY_IN -> alreadyIn(found(scene), at, gate);
        };
    }

    private static Result entered(Found found, @Nullable Instant at) {
        return new Result.Entered(
                found.ticket(), found.holder(), found.productName(), known(Optional.ofNullable(at)), List.of());
    }

    private static Result left(Found found) {
        return new Result.Left(found.ticket(), found.holder(), found.productName());
    }

    private static Result notIn(Found found) {
        return new Result.NotIn(found.ticket(), found.holder(), found.productName());
    }

    private static Result alreadyIn(Found found, @Nullable Instant at, @Nullable String gate) {
        return new Result.AlreadyIn(
                found.ticket(),
                found.holder(),
                found.productName(),
                known(Optional.ofNullable(at)),
                gate == null ? "" : gate);
    }

    private static Instant known(Optional<Instant> at) {
        return at.orElseThrow(() -> new IllegalStateException("an answer without its time"));
    }

    private static Found found(Scene scene) {
        return scene.found().orElseThrow(() -> new IllegalStateException("a ticket disappeared during its scan"));
    }
}
