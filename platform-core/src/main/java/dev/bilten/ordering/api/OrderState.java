package dev.bilten.ordering.api;

/** Pending keeps its stock until it expires; expired and cancelled have given it back. */
public enum OrderState {
    PENDING,
    PAID,
    EXPIRED,
    CANCELLED
}
