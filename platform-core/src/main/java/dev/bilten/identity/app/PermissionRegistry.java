package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permission;
import dev.bilten.identity.api.PermissionSource;
import dev.bilten.identity.api.Permissions;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** Every permission there is now: the built-in ones, then what domains and plugins add. */
@Service
public class PermissionRegistry {
    private final Instance<PermissionSource> sources;

    @Inject
    public PermissionRegistry(Instance<PermissionSource> sources) {
        this.sources = sources;
    }

    public List<Permission> all() {
        var all = new LinkedHashMap<String, Permission>();
        Permissions.BUILT_IN.forEach(name -> all.put(name, Permission.of(name)));
        // a plugin cannot rename what is there already
        sources.forEach(source -> source.permissions().forEach(added -> all.putIfAbsent(added.name(), added)));
        return List.copyOf(all.values());
    }

    public boolean knows(Collection<String> names) {
        return all().stream().map(Permission::name).toList().containsAll(names);
    }
}
