package dev.bilten.web.boot;

/** Fills an empty platform with organizers worth looking at. Offered as a bean; asked once, after everything else runs. */
public interface DemoData {
    void load();
}
