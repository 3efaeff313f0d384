package dev.bilten.plugin.api;

/**
 * A way to reach people. The host keeps the message until it is delivered or permanently rejected.
 *
 * <p>Thread-safe; see the package for time limits, repetition and errors.
 */
public interface NotificationChannel {
    /** What it reaches people by: {@code email}, {@code sms}, {@code push} …; constant, lower case. */
    String medium();

    /**
     * Hands one message over to whoever delivers it.
     *
     * <p>With the same {@link OutgoingMessage#messageKey()} again it should not deliver twice where the provider can tell.
     */
    DeliveryOutcome send(OutgoingMessage message, PluginContext context);
}
