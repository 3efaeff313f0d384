package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Says the terms and the privacy notice of all organizers, or of those of an agency, that have none of their own. */
@Service
public class HandDownLegal {
    private final HandDownSetting handDown;

    @Inject
    public HandDownLegal(HandDownSetting handDown) {
        this.handDown = handDown;
    }

    public sealed interface Result {
        record Saved() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}

        /** No agency is led from there. */
        record NoAgency() implements Result {}
    }

    /** Of the platform, by its operator. */
    public Result execute(PlatformCall call, LegalTexts texts) {
        var wrong = SaveLegalTexts.violations(texts);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        handDown.change(call, LegalTexts.KEY, to(texts));
        return new Result.Saved();
    }

    /** Of the agency that is led from the caller's organizer. */
    public Result execute(CallContext call, LegalTexts texts) {
        var wrong = SaveLegalTexts.violations(texts);
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        return handDown.change(call, LegalTexts.KEY, to(texts)) ? new Result.Saved() : new Result.NoAgency();
    }

    /** Whoever has neither says nothing. */
    private static UnaryOperator<Optional<LegalTexts>> to(LegalTexts texts) {
        return _ -> Optional.of(texts).filter(said -> !said.equals(LegalTexts.NONE));
    }
}
