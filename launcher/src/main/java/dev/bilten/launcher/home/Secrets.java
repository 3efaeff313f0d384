package dev.bilten.launcher.home;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Passwords and the master key of one home: made once, readable by their owner alone, never on a command line. */
public final class Secrets {
    private static final List<String> PASSWORDS = List.of("db.superuser", "db.admin", "db.app", "clickhouse");
    private static final String KEY = "secret.key";

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    public static Secrets of(Home home) {
        var file = home.data("secrets").resolve("secrets.properties");
        try {
            var values = read(file);
            if (complete(values)) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new StartFailed("The secrets in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    public String databaseSuperuser() {
        return values.getProperty("db.superuser");
    }

    public String databaseAdmin() {
        return values.getProperty("db.admin");
    }

    public String databaseApp() {
        return values.getProperty("db.app");
    }

    public String clickHouse() {
        return values.getProperty("clickhouse");
    }

    /** The platform's master key, base64 of 32 bytes. */
    public String masterKey() {
        return values.getProperty(KEY);
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
        return values;
    }

    /** Adds what is missing; true when something was. */
    private static boolean complete(Properties values) {
        var random = new SecureRandom();
        var before = values.size();
        for (var name : PASSWORDS) {
            values.computeIfAbsent(name, _ -> HexOf.random(random, 16));
        }
        values.computeIfAbsent(KEY, _ -> {
            var key = new byte[32];
            random.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
        return values.size() > before;
    }

    private static void write(Path file, Properties values) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var draft = Files.createTempFile(file.getParent(), "secrets", ".draft"); // 0600 from the start
        var text = new StringWriter();
        values.store(text, "Made once. Delete the whole home to start over; do not delete this file alone.");
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Hexadecimal, so that a password needs no quoting in a URL or in SQL. */
    private static final class HexOf {
        static String random(SecureRandom random, int bytes) {
            var raw = new byte[bytes];
            random.nextBytes(raw);
            return java.util.HexFormat.of().formatHex(raw);
        }
    }
}
