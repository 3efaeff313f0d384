package dev.bilten.files.infra;

import dev.bilten.database.api.Service;
import dev.bilten.files.api.Files;
import dev.bilten.kernel.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** Chooses the object store: S3 where {@code bilten.s3.endpoint} is set, else the folder {@code bilten.files.dir}. */
@Service
public class FileStore {
    private final Settings settings;

    @Inject
    public FileStore(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    public Files files() {
        return settings.get("bilten.s3.endpoint")
                .<Files>map(this::s3)
                .orElseGet(() -> new LocalFiles(Path.of(settings.get("bilten.files.dir", ".bilten/files"))));
    }

    private Files s3(String endpoint) {
        var signer = new S3Signer(
                settings.get("bilten.s3.region", "us-east-1"),
                settings.require("bilten.s3.access-key"),
                settings.require("bilten.s3.secret-key"),
                Clock.systemUTC());
        return new S3Files(URI.create(endpoint), settings.require("bilten.s3.bucket"), signer);
    }
}
