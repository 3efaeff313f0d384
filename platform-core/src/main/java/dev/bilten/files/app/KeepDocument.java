package dev.bilten.files.app;

import dev.bilten.database.api.Service;
import dev.bilten.files.api.Documents;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.domain.ImageKind;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Answers {@link Documents}. */
@Service
public class KeepDocument implements Documents {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Files files;

    @Inject
    public KeepDocument(Files files) {
        this.files = files;
    }

    @Override
    public Optional<FileRef> put(TenantContext tenant, String folder, byte[] content) {
        var kind = content.length > PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length)
                ? Optional.of(FileType.PDF)
                : ImageKind.of(content);
        return kind.map(type -> files.put(tenant, folder, type, content));
    }
}
