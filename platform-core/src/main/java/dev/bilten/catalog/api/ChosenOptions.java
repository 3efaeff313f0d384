package dev.bilten.catalog.api;

import dev.bilten.kernel.TenantContext;

/** How often options were chosen in orders that are not over. Orders stand on a higher floor; they answer this as a bean. */
public interface ChosenOptions {
    /** @param option its key */
    int count(TenantContext tenant, QuestionId question, String option);
}
