package dev.bilten.files.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** What strangers send: kept only when its first bytes are those of a PDF, PNG, JPEG, WebP or GIF, whatever it is called. */
public interface Documents {
    /** Remote, so never inside a transaction; empty when it is none of these. */
    Optional<FileRef> put(TenantContext tenant, String folder, byte[] content);
}
