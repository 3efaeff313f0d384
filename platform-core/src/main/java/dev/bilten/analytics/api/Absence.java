package dev.bilten.analytics.api;

/** Why there are no figures from the warehouse. */
public enum Absence {
    /** None is configured ({@code bilten.clickhouse.url}). */
    NOT_CONFIGURED,
    /** It does not answer; the outbox keeps every event until it does. */
    AWAY,
    /** It answers, and refuses: a wrong password, a full disk. */
    REFUSES
}
