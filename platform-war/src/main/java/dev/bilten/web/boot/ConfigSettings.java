package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Answers the configuration from MicroProfile Config: environment, system properties, files. */
@Service
public class ConfigSettings implements Settings {
    private final Config config;

    @Inject
    public ConfigSettings(Config config) {
        this.config = config;
    }

    @Override
    public Optional<String> get(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }
}
