package dev.bilten.files.api;

import dev.bilten.kernel.Scope;
import java.util.Optional;

/**
 * The object store: a folder of this machine, or S3. Remote, so never inside a transaction. A store that does not answer
 * is a {@code ProblemException} of type UNAVAILABLE. Each organizer has objects of its own, and so has the platform.
 */
public interface Files {
    /** Stores an object whole or not at all; the same content in the same folder has the same name. */
    FileRef put(Scope keeper, String folder, FileType type, byte[] content);

    /** The keeper's own object of that name; empty when it has none. */
    Optional<byte[]> read(Scope keeper, FileRef ref);

    /** Gone, also when it never was. */
    void delete(Scope keeper, FileRef ref);
}
