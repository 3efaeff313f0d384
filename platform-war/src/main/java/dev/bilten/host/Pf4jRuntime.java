package dev.bilten.host;

import dev.bilten.extensions.api.PluginManifest;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;

/**
 * PF4J with our descriptor and our class loader. A plugin's classes know nothing of PF4J; what PF4J calls the plugin is an
 * empty shell on this side. Two versions of one plugin may be loaded for a moment, hence the digest in PF4J's id.
 */
final class Pf4jRuntime extends DefaultPluginManager {
    private final ClassLoader parent = new FilteringLoader(Pf4jRuntime.class.getClassLoader());
    private final Map<Path, PluginDescriptor> descriptors = new ConcurrentHashMap<>();

    Pf4jRuntime(Path folder) {
        super(folder);
    }

    /** Loads and starts a package. Returns PF4J's id of it. */
    String run(Path jar, PluginManifest manifest, String sha256) {
        var id = manifest.id() + "@" + sha256.substring(0, 16);
        descriptors.put(jar, new Descriptor(id, manifest.version()));
        try {
            loadPlugin(jar);
            startPlugin(id);
            return id;
        } finally {
            descriptors.remove(jar);
        }
    }

    void end(String id) {
        if (getPlugin(id) != null) {
            stopPlugin(id);
            unloadPlugin(id);
        }
    }

    private static final class Descriptor extends DefaultPluginDescriptor {
        Descriptor(String id, String version) {
            setPluginId(id);
            setPluginVersion(version);
            setPluginClass(Plugin.class.getName());
        }
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public PluginDescriptor find(Path path) {
                var descriptor = descriptors.get(path);
                if (descriptor == null) {
                    throw new IllegalStateException("only inspected packages are loaded");
                }
                return descriptor;
            }
        };
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                var loader = new PluginClassLoader(Pf4jRuntime.this, descriptor, parent, ClassLoadingStrategy.APD);
                loader.addFile(path.toFile());
                return loader;
            }
        };
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }
}
