package dev.bilten.identity.api;

import java.util.List;

/** Permissions beyond the built-in ones, offered as a bean by a domain or the plugin host. Asked anew each time. */
public interface PermissionSource {
    List<Permission> permissions();
}
