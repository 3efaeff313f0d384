package dev.bilten.notifications.api;

/** Queued is tried until it is one of the others, and those are final. */
public enum DeliveryState {
    QUEUED,
    /** A channel took it. */
    SENT,
    /** Refused for good, or given up. */
    REJECTED,
    /** Not sent because the order had moved on: a request to pay an order that is paid. */
    OVERTAKEN
}
