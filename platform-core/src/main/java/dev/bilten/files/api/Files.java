package dev.bilten.files.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/**
 * The object store: a folder of this machine, or S3. Remote, so never inside a transaction. A store that does not answer
 * is a {@code ProblemException} of type UNAVAILABLE.
 */
public interface Files {
    /** Stores an object whole or not at all; the same content in the same folder has the same name. */
    FileRef put(TenantContext tenant, String folder, FileType type, byte[] content);

    /** The organizer's own object of that name; empty when it has none. */
    Optional<byte[]> read(TenantContext tenant, FileRef ref);

    /** Gone, also when it never was. */
    void delete(TenantContext tenant, FileRef ref);
}
