package dev.bilten.analytics.api;

import dev.bilten.identity.api.SettingKey;
import java.util.List;
import java.util.Optional;

/** All tracking links of an organizer, the newest first; read as a whole. */
public record TrackingLinks(List<TrackingLink> links) {
    public static final SettingKey<TrackingLinks> KEY = new SettingKey<>("tracking.links", TrackingLinks.class);
    public static final TrackingLinks NONE = new TrackingLinks(List.of());
    /** More than anybody tells apart. */
    public static final int MOST = 200;

    public TrackingLinks {
        links = List.copyOf(links);
    }

    public Optional<TrackingLink> of(String code) {
        return links.stream().filter(link -> link.code().equals(code)).findFirst();
    }
}
