package dev.bilten.e2e.probe;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The configuration that the test wrote into the deployment. */
@Service
public class ProbeSettings implements Settings {
    public static final String FILE = "probe.properties";

    private final Properties values = new Properties();

    public ProbeSettings() {
        try (var file = ProbeSettings.class.getClassLoader().getResourceAsStream(FILE)) {
            values.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }
}
