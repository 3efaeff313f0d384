package dev.bilten.catalog.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What events ask, and the limited places of their options. Joins the caller's transaction. */
public interface Questions {
    /** All of an event in their order, also the inactive ones. */
    List<Question> of(TenantContext tenant, EventId event);

    /** An option of a question. */
    record OptionRef(QuestionId question, String key) {}

    /**
     * Takes so many places of options, all or none: one statement, locked in one order by everybody. Options without a limit
     * are taken for granted.
     *
     * @return what is left of each option that has too few; empty when all were taken
     */
    Map<OptionRef, Integer> claim(CallContext call, Map<OptionRef, Integer> wanted);

    /** What is left of the limited options of these questions. */
    Map<OptionRef, Integer> left(TenantContext tenant, Collection<QuestionId> questions);

    /** Gives them back. */
    void release(CallContext call, Map<OptionRef, Integer> taken);
}
