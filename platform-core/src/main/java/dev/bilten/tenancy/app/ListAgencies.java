package dev.bilten.tenancy.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.infra.AgencyRows;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The agencies with whom they look after: all for the operator, its own for an agency. */
@Service
public class ListAgencies {
    private final Database database;
    private final AgencyRows agencies;
    private final TenantRows tenants;

    @Inject
    public ListAgencies(Database database, AgencyRows agencies, TenantRows tenants) {
        this.database = database;
        this.agencies = agencies;
        this.tenants = tenants;
    }

    /**
     * @param host where it is reached; empty for one without
     * @param admitted whether it lets the agency's people in
     */
    public record Organizer(Tenant tenant, Optional<String> host, Instant since, boolean admitted) {
        static Organizer of(AgencyRows.Organizer row) {
            return new Organizer(row.tenant(), Optional.ofNullable(row.host()), row.since(), row.admitted());
        }
    }

    /** @param host of the agency's home */
    public record Row(Agency agency, Optional<String> host, List<Organizer> organizers) {
        public Row {
            organizers = List.copyOf(organizers);
        }
    }

    @Transactional
    public List<Row> execute(PlatformContext platform) {
        var organizers = agencies.organizers(null).stream()
                .collect(Collectors.groupingBy(
                        AgencyRows.Organizer::agency, Collectors.mapping(Organizer::of, Collectors.toList())));
        return agencies.all().stream()
                .map(agency -> new Row(agency, host(agency), organizers.getOrDefault(agency.id(), List.of())))
                .toList();
    }

    /** Of the agency that is led from here, its organizers by name; empty where none is led from. */
    public Optional<Row> ledFrom(TenantContext home) {
        return database.inTransaction(
                PlatformContext.PLATFORM,
                () -> agencies.ledFrom(home.id()).map(agency -> new Row(agency, host(agency), organizers(agency))));
    }

    private List<Organizer> organizers(Agency agency) {
        return agencies.organizers(agency.id()).stream().map(Organizer::of).toList();
    }

    private Optional<String> host(Agency agency) {
        return tenants.hosts(agency.home().id()).stream().findFirst();
    }
}
