package dev.bilten.host;

import dev.bilten.database.api.Service;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the packages that lie in the WAR, as soon as there is a servlet context to read them from. */
@Service
public class BundledJars {
    private static final Logger LOG = LoggerFactory.getLogger(BundledJars.class);
    private static final String FOLDER = "/WEB-INF/plugins/";
    /** Before the observer that begins the steps, one of which loads these. */
    private static final int FIRST = 1;

    private final Pf4jHost host;

    @Inject
    public BundledJars(Pf4jHost host) {
        this.host = host;
    }

    void read(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object application) {
        if (application instanceof ServletContext context) {
            host.bundle(jars(context));
        }
    }

    private static List<byte[]> jars(ServletContext context) {
        Set<String> paths = context.getResourcePaths(FOLDER);
        var jars = new ArrayList<byte[]>();
        for (var path : new TreeSet<>(paths == null ? Collections.<String>emptySet() : paths)) {
            try (var in = context.getResourceAsStream(path)) {
                if (in != null && path.endsWith(".jar")) {
                    jars.add(in.readAllBytes());
                }
            } catch (IOException e) {
                LOG.error("The bundled plugin {} cannot be read", path, e);
            }
        }
        return jars;
    }
}
