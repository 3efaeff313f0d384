package dev.bilten.host;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parent of every plugin's class loader: the JDK, the plugin API and SLF4J. An allow-list, since what the server and we
 * have on board changes with every version and a plugin must not come to depend on it.
 */
final class FilteringLoader extends ClassLoader {
    private static final List<String> SHARED = List.of("dev.bilten.plugin.api.", "org.slf4j.");

    private final ClassLoader host;

    FilteringLoader(ClassLoader host) {
        super("plugin-parent", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean shared = SHARED.stream().anyMatch(name::startsWith);
        return shared ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    /** Resources of the host say how the host is built; a plugin sees those of the JDK and its own. */
    @Override
    public @Nullable URL getResource(String name) {
        return getParent().getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return getParent().getResources(name);
    }
}
