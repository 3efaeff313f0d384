package dev.bilten.launcher;

import dev.bilten.launcher.payara.PayaraRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** A WAR of a few lines, compiled against the server's own jars: a readiness check, and optionally a bean that cannot be. */
record TestWar(Path file) {
    private static final Map<String, String> GOOD = Map.of(
            "Ready", """
            package app;
            import jakarta.enterprise.context.ApplicationScoped;
            import org.eclipse.microprofile.health.*;
            @Readiness @ApplicationScoped public class Ready implements HealthCheck {
              public HealthCheckResponse call() { return HealthCheckResponse.named("bilten").up().build(); }
            }
            """,
            "Echo", """
            package app;
            import jakarta.ws.rs.*;
            import org.eclipse.microprofile.config.ConfigProvider;
            @Path("/{key}") public class Echo {
              @GET public String get(@PathParam("key") String key) {
                return ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse("");
              }
              @ApplicationPath("/echo") public static class Application extends jakarta.ws.rs.core.Application {}
            }
            """);
    private static final String IMPOSSIBLE = """
            package app;
            @jakarta.enterprise.context.ApplicationScoped public class Impossible {
              @jakarta.inject.Inject java.util.concurrent.Callable<String> nobodyMakesThis;
            }
            """;

    static TestWar good(Path folder, PayaraRuntime runtime) throws IOException {
        return build(folder, runtime, GOOD);
    }

    static TestWar impossible(Path folder, PayaraRuntime runtime) throws IOException {
        var sources = new java.util.HashMap<>(GOOD);
        sources.put("Impossible", IMPOSSIBLE);
        return build(folder, runtime, sources);
    }

    private static TestWar build(Path folder, PayaraRuntime runtime, Map<String, String> sources) throws IOException {
        var classes = Files.createDirectories(folder.resolve("WEB-INF/classes"));
        var files = new ArrayList<String>();
        for (var source : sources.entrySet()) {
            files.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        compile(files, classes, runtime);
        Files.writeString(
                folder.resolve("WEB-INF/beans.xml"),
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" bean-discovery-mode=\"all\"/>");
        return new TestWar(pack(folder));
    }

    private static void compile(List<String> files, Path classes, PayaraRuntime runtime) throws IOException {
        try (var jars = Files.list(runtime.folder().resolve("runtime"))) {
            var arguments = new ArrayList<>(List.of(
                    "-parameters",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    jars.map(Path::toString).collect(Collectors.joining(":"))));
            arguments.addAll(files);
            var code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (code != 0) {
                throw new IOException("The test application does not compile");
            }
        }
    }

    private static Path pack(Path folder) throws IOException {
        var war = folder.resolve("test.war");
        try (var out = new JarOutputStream(Files.newOutputStream(war));
                var all = Files.walk(folder.resolve("WEB-INF"))) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(path).toString()));
                Files.copy(path, out);
            }
        }
        return war;
    }
}
