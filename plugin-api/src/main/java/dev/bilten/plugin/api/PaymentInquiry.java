package dev.bilten.plugin.api;

import java.time.Instant;

/**
 * The question what became of an attempt.
 *
 * @param attemptKey the key it was started with
 * @param providerReference what the gateway answered when it was started; empty when no answer came
 * @param reference the order code it was started with
 * @param amount what was to be charged
 * @param startedAt when it was started
 */
public record PaymentInquiry(
        String attemptKey, String providerReference, String reference, Amount amount, Instant startedAt) {}
