package dev.bilten.launcher;

import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.mail.MailCatcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server is told, as environment variables: they hold secrets, and only their owner can read them. Whatever
 * the person has set already wins.
 */
record Configuration(Map<String, String> environment, Map<String, String> persons, String inbox) {
    private static final List<String> PAGE_MODULES = List.of("tenant-admin-ui", "platform-war", "web-kit");

    static Configuration of(Options options, Home home, Secrets secrets, int port) {
        var values = new LinkedHashMap<String, String>();
        values.put("BILTEN_BASE_URL", "http://localhost:" + port);
        values.put("BILTEN_FILES_DIR", home.data("files").toString());
        values.put("BILTEN_SECRET_KEY", secrets.masterKey());
        values.put("BILTEN_MODE", options.profile() == Options.Profile.BENCH ? "production" : "development");
        values.put("BILTEN_DEMO", Boolean.toString(options.demo()));
        values.put("BILTEN_OPERATOR_EMAIL", DemoLogins.OPERATOR.email());
        values.put("BILTEN_OPERATOR_PASSWORD", DemoLogins.OPERATOR.password());
        existing(options.project(), Stream.of("themes")).ifPresent(dirs -> values.put("BILTEN_THEMES_DIR", dirs));
        existing(
                        options.project(),
                        PAGE_MODULES.stream().flatMap(m -> Stream.of(m + "/src/main/java", m + "/src/main/resources")))
                .ifPresent(dirs -> values.put("BILTEN_PAGES_DIR", dirs));
        return new Configuration(Map.of(), System.getenv(), "").with(values);
    }

    private static Optional<String> existing(Path project, Stream<String> folders) {
        var found = folders.map(project::resolve).filter(Files::isDirectory).map(Path::toString);
        return Optional.of(found.collect(Collectors.joining(":"))).filter(list -> !list.isEmpty());
    }

    Configuration with(Part part) {
        var caught = part instanceof MailCatcher mail ? mail.inboxUrl() : inbox;
        return new Configuration(environment, persons, caught).with(part.environment());
    }

    private Configuration with(Map<String, String> more) {
        var all = new LinkedHashMap<>(environment);
        more.forEach((name, value) -> all.put(name, persons.getOrDefault(name, value)));
        return new Configuration(Map.copyOf(all), persons, inbox);
    }

    Optional<String> own(String key) {
        return Optional.ofNullable(persons.get(key)).filter(value -> !value.isBlank());
    }

    Urls urls(int port) {
        return new Urls(port, inbox, own("BILTEN_DB_URL").isPresent() ? "" : database());
    }

    private String database() {
        var address = environment.getOrDefault("BILTEN_DB_URL", "").replace("jdbc:postgresql://", "");
        return "postgresql://" + environment.get("BILTEN_DB_ADMIN_USER") + ":"
                + environment.get("BILTEN_DB_ADMIN_PASSWORD") + "@" + address;
    }
}
