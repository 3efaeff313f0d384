package dev.bilten.host;

import dev.bilten.plugin.api.PluginApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin that a test writes, compiled against the plugin API alone and packed. */
final class Fixture {
    private static final String GATEWAY_HOOK = "dev.bilten.plugin.api.PaymentGateway";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    static Fixture empty() {
        return new Fixture();
    }

    /** A gateway named {@code acme} whose {@code start} has this body. */
    static Fixture gateway(String startBody) {
        return gateway("1.0.0", startBody);
    }

    static Fixture gateway(String version, String startBody) {
        return empty().manifest(manifest(version, GATEWAY_HOOK))
                .service(GATEWAY_HOOK, "acme.Pay")
                .classes("acme/Pay.java", """
                        package acme;
                        import dev.bilten.plugin.api.*;
                        import java.util.*;
                        public class Pay implements PaymentGateway {
                          public GatewayDescription describe() {
                            return new GatewayDescription("acme", Text.of("Acme"), List.of(), false);
                          }
                          public PaymentOutcome start(PaymentRequest request, PluginContext context) {
                            %s
                          }
                          public PaymentOutcome inquire(PaymentInquiry inquiry, PluginContext context) {
                            return new PaymentOutcome.Unknown("never asked");
                          }
                          public RefundOutcome refund(RefundRequest request, PluginContext context) {
                            return new RefundOutcome.RefundUnknown("never asked");
                          }
                        }""".formatted(startBody));
    }

    static String manifest(String version, String... hooks) {
        return """
                {"id": "acme", "version": "%s", "api": "[1.0,2.0)", "name": {"en": "Acme"}, "hooks": [%s],
                 "hosts": ["pay.example"]}""".formatted(
                version,
                String.join(
                        ",",
                        List.of(hooks).stream().map(hook -> '"' + hook + '"').toList()));
    }

    Fixture manifest(String json) {
        return entry(PluginApi.MANIFEST, json.getBytes(StandardCharsets.UTF_8));
    }

    Fixture service(String hook, String implementation) {
        return entry("META-INF/services/" + hook, implementation.getBytes(StandardCharsets.UTF_8));
    }

    Fixture entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Fixture classes(String name, String source) {
        try {
            var out = Files.createTempDirectory("fixture");
            var file = new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignore) {
                    return source;
                }
            };
            var said = new StringWriter();
            var options = List.of("-d", out.toString(), "-cp", api(), "--release", "21", "-proc:none");
            boolean good = ToolProvider.getSystemJavaCompiler()
                    .getTask(said, null, null, options, null, List.of(file))
                    .call();
            if (!good) {
                throw new IllegalStateException(said.toString());
            }
            addAll(out);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                entry(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static String api() {
        try {
            return Path.of(PluginApi.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] jar() {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
