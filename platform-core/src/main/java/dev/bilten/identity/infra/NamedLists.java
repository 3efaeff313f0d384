package dev.bilten.identity.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.bilten.database.api.Json;
import dev.bilten.identity.api.Rights;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The check-in lists that rights are limited to, by event, as they are kept. */
final class NamedLists {
    private static final TypeReference<Map<UUID, Set<UUID>>> BY_EVENT = new TypeReference<>() {};

    private NamedLists() {}

    static Map<UUID, Set<UUID>> read(String kept) {
        return Json.read(kept, BY_EVENT);
    }

    static String write(Rights rights) {
        return Json.write(rights.lists());
    }
}
