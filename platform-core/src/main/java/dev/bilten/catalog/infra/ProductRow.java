package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Variation;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as people edit it. */
@Entity
@Table(name = "product")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class ProductRow {
    @Id
    private UUID id;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "category_id")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID categoryId;

    @Convert(converter = TextColumn.class)
    private Text name;

    @Convert(converter = TextColumn.class)
    private Text description;

    @Column(name = "price_minor")
    private long priceMinor;

    @Column(name = "tax_rate")
    private BigDecimal taxRate;

    private int place;

    @Column(name = "max_per_order")
    private int maxPerOrder;

    private boolean active;

    @Convert(converter = TermsColumn.class)
    private ProductTerms terms;

    @Column(name = "created_at", updatable = false)
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    @Version
    private long version;

    protected ProductRow() {}

    public ProductRow(ProductId id, EventId event, int place, ProductDraft draft, Instant now) {
        this.id = id.value();
        this.eventId = event.value();
        this.place = place;
        this.createdAt = now;
        edit(draft);
    }

    public final void edit(ProductDraft draft) {
        name = draft.name();
        description = draft.description();
        priceMinor = draft.priceMinor();
        taxRate = draft.taxRate();
        maxPerOrder = draft.maxPerOrder();
        active = draft.active();
        categoryId = draft.category().map(CategoryId::value).orElse(null);
        terms = draft.terms();
    }

    public ProductId id() {
        return new ProductId(id);
    }

    public EventId event() {
        return new EventId(eventId);
    }

    public long version() {
        return version;
    }

    public Product product(Currency currency, List<Variation> variations) {
        return new Product(
                new ProductId(id),
                new EventId(eventId),
                Optional.ofNullable(categoryId).map(CategoryId::new),
                name,
                description,
                new Money(priceMinor, currency),
                taxRate,
                place,
                maxPerOrder,
                active,
                terms,
                variations,
                version);
    }
}
