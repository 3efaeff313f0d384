package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Question;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import java.util.List;

/** What attendees are asked at the door; joins the caller's transaction. */
public interface DoorQuestions {
    /** Those that this position has not answered yet and that fit its other answers, in their order. */
    List<Question> open(TenantContext tenant, PositionId position);

    /** @return what is wrong; empty when all was kept. Whatever is not given stays open. */
    List<Violation> answer(CallContext call, PositionId position, List<GivenAnswer> given);
}
