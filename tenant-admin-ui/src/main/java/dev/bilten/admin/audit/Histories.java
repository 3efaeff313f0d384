package dev.bilten.admin.audit;

import dev.bilten.admin.HouseZone;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.people.app.ReadPerson;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an address means in the log: days are the organizer's, and a person's history is that of their orders too. */
@Service
public class Histories {
    private final HouseZone house;
    private final ReadPerson people;
    private final CurrentCall current;

    @Inject
    public Histories(HouseZone house, ReadPerson people, CurrentCall current) {
        this.house = house;
        this.people = people;
        this.current = current;
    }

    ZoneId zone() {
        return house.of(current.tenant());
    }

    /** None where something of it means nothing. */
    Optional<AuditLog.Filter> filter(Asked asked) {
        return asked.filter(zone(), asked.type().equals("person") ? orders(asked.object()) : List.of());
    }

    private List<String> orders(String person) {
        try {
            return people.orders(current.tenant(), UUID.fromString(person)).stream()
                    .map(UUID::toString)
                    .toList();
        } catch (IllegalArgumentException noId) {
            return List.of();
        }
    }
}
