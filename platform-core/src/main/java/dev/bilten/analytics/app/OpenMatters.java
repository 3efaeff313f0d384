package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Matter;
import dev.bilten.analytics.infra.EventMatters;
import dev.bilten.analytics.infra.OrderMatters;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.extensions.api.ThemeTroubles;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What needs somebody of the organizer now, from the database itself and in two statements however much there is. */
@Service
public class OpenMatters {
    private final OrderMatters orders;
    private final EventMatters events;
    private final Gateways gateways;
    private final ThemeTroubles themes;

    @Inject
    public OpenMatters(OrderMatters orders, EventMatters events, Gateways gateways, ThemeTroubles themes) {
        this.orders = orders;
        this.events = events;
        this.gateways = gateways;
        this.themes = themes;
    }

    /** By kind, the most pressing of each first; a few of each. */
    @Transactional
    public List<Matter> execute(TenantContext tenant, Instant now) {
        boolean canBePaid = !gateways.offered(tenant).isEmpty();
        return Stream.of(orders.at(now), events.at(now, canBePaid), theme(tenant))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Matter::kind))
                .toList();
    }

    private List<Matter> theme(TenantContext tenant) {
        return themes.current(tenant).stream()
                .map(trouble -> new Matter(
                        Matter.Kind.THEME_FAILED, 1, trouble.theme(), Text.EMPTY, Optional.of(trouble.at()), 1))
                .toList();
    }
}
