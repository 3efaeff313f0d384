package dev.bilten.webkit.rail;

/** A bean that puts a page into the rail: the resource class itself, where it is a {@code @Service}. Asked once. */
public interface InRail {
    RailItem railItem();
}
