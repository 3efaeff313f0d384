package dev.bilten.checkin.app;

import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.domain.Admission;
import dev.bilten.checkin.infra.Scene;
import dev.bilten.ticketing.api.SignedCodes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What speaks against a scan before anything is written; nothing where it may try. */
final class Judgement {
    private Judgement() {}

    static @Nullable ScanResult refusal(SignedCodes.Reading reading, Scene scene, Direction direction, Instant now) {
        return switch (reading) {
            case SignedCodes.Reading.Forged() -> ScanResult.FORGED;
            case SignedCodes.Reading.UnknownKey() -> ScanResult.UNKNOWN_KEY;
            case SignedCodes.Reading.Bare() -> refusal(scene, direction, now);
            case SignedCodes.Reading.Genuine _ -> refusal(scene, direction, now);
        };
    }

    private static @Nullable ScanResult refusal(Scene scene, Direction direction, Instant now) {
        var found = scene.found();
        if (found.isEmpty()) {
            return scene.unpaid() ? ScanResult.NOT_PAID : ScanResult.UNKNOWN;
        }
        var admission = switch (direction) {
            case IN -> Admission.of(scene.here(), found.get(), now);
            case OUT -> Admission.leaving(scene.here(), found.get());
        };
        return switch (admission) {
            case Admission.Admitted() -> null;
            case Admission.Refused(var why) -> why;
        };
    }
}
