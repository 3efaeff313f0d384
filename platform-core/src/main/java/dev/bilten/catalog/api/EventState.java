package dev.bilten.catalog.api;

/** A draft is seen by the team alone; a live event is on sale; an archived one keeps its orders and sells nothing. */
public enum EventState {
    DRAFT,
    LIVE,
    ARCHIVED
}
