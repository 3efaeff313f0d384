package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as people edit it; the version refuses an edit of something that changed meanwhile. */
@Entity
@Table(name = "event")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class EventRow {
    @Id
    private UUID id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private EventState state;

    @Column(name = "test_mode")
    private boolean testMode;

    private boolean series;

    @Convert(converter = TextColumn.class)
    private Text title;

    @Convert(converter = TextColumn.class)
    private Text text;

    @Column(name = "starts_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant startsAt;

    @Column(name = "ends_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant endsAt;

    private String zone;

    @Column(name = "venue_name")
    private String venueName;

    @Column(name = "venue_address")
    private String venueAddress;

    private String currency;

    @Column(name = "sale_from")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant saleFrom;

    @Column(name = "sale_until")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant saleUntil;

    private @Nullable String image;

    @Column(name = "image_alt")
    @Convert(converter = TextColumn.class)
    private Text imageAlt;

    private @Nullable String accent;

    @Column(name = "published_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant publishedAt;

    @Column(name = "created_at", updatable = false)
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    @Version
    private long version;

    protected EventRow() {}

    public void edit(EventDraft draft) {
        title = draft.title();
        text = draft.text();
        // a series begins and ends with its dates
        if (!series) {
            startsAt = draft.startsAt().orElse(null);
            endsAt = draft.endsAt().orElse(null);
        }
        zone = draft.zone().getId();
        venueName = draft.venueName();
        venueAddress = draft.venueAddress();
        currency = draft.currency().getCurrencyCode();
    }

    public void publish(Instant now) {
        state = EventState.LIVE;
        publishedAt = now;
    }

    public void archive() {
        state = EventState.ARCHIVED;
    }

    public void withdraw() {
        state = EventState.DRAFT;
    }

    public void testMode(boolean on) {
        testMode = on;
    }

    public void sell(SaleWindow window) {
        saleFrom = window.from().orElse(null);
        saleUntil = window.until().orElse(null);
    }

    /** @param imageObject null for none */
    public void show(@Nullable String imageObject) {
        image = imageObject;
    }

    public void describeImage(Text alt) {
        imageAlt = alt;
    }

    /** @param colour null for the organizer's */
    public void paint(@Nullable String colour) {
        accent = colour;
    }

    public long version() {
        return version;
    }

    public Event event() {
        return new Event(
                new EventId(id),
                slug,
                state,
                testMode,
                series,
                title,
                text,
                Optional.ofNullable(startsAt),
                Optional.ofNullable(endsAt),
                ZoneId.of(zone),
                venueName,
                venueAddress,
                Currency.getInstance(currency),
                new SaleWindow(Optional.ofNullable(saleFrom), Optional.ofNullable(saleUntil)),
                Optional.ofNullable(image),
                imageAlt,
                Optional.ofNullable(accent),
                version);
    }
}
