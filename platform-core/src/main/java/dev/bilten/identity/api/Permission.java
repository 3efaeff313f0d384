package dev.bilten.identity.api;

import java.util.regex.Pattern;

/**
 * Something people or programs may be allowed to do.
 *
 * @param name stable, dotted: {@code events.edit}; a plugin's begins with the plugin's id
 * @param labelKey the message that says it to people: {@code permission.events.edit}
 */
public record Permission(String name, String labelKey) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+");

    public Permission {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no permission name: " + name);
        }
    }

    public static Permission of(String name) {
        return new Permission(name, "permission." + name);
    }
}
