package dev.bilten.admin.keys;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permission;
import dev.bilten.identity.app.PermissionRegistry;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentIdentity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the signed-in person may hand on: what they may do themselves. */
@Service
public class OwnRights {
    private final PermissionRegistry registry;
    private final CurrentIdentity identity;

    @Inject
    public OwnRights(PermissionRegistry registry, CurrentIdentity identity) {
        this.registry = registry;
        this.identity = identity;
    }

    /** The words of the platform's own permissions. */
    public static final String WORDS = KeysPage.PAGE;

    public record Tick(String name, String label, boolean on) {}

    public Set<String> names() {
        return mine().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet());
    }

    /** @param wording of {@link #WORDS} */
    public List<Tick> ticks(Wording wording, Set<String> ticked) {
        return mine().stream()
                .map(permission ->
                        new Tick(permission.name(), label(permission, wording), ticked.contains(permission.name())))
                .toList();
    }

    /** A plugin's permission may come without words. */
    public static String label(Permission permission, Wording wording) {
        return wording.messages()
                .find(wording.bundle(), wording.locale(), permission.labelKey())
                .orElse(permission.name());
    }

    private List<Permission> mine() {
        return identity.caller() instanceof Caller.Person(var _, var _, var may, var _, var _)
                ? registry.all().stream()
                        .filter(permission -> may.contains(permission.name()))
                        .toList()
                : List.of();
    }
}
