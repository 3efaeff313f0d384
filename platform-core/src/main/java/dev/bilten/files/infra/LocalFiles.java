package dev.bilten.files.infra;

import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.domain.Naming;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Scope;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of this machine: {@code <dir>/<keeper>/<folder>/<hash>.<type>}. */
final class LocalFiles implements dev.bilten.files.api.Files {
    private static final Logger LOG = LoggerFactory.getLogger(LocalFiles.class);

    private final Path root;

    LocalFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public FileRef put(Scope keeper, String folder, FileType type, byte[] content) {
        var ref = Naming.of(folder, type, content);
        var target = path(keeper, ref);
        try {
            if (!Files.exists(target)) {
                write(root.resolve(Naming.shelf(keeper)).resolve(folder), target, content);
            }
            return ref;
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    /** Whole under another name first, and on the disk: whoever sees the name sees all of it, also after a power cut. */
    private static void write(Path folder, Path target, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var half = folder.resolve("." + UUID.randomUUID());
        try {
            Files.write(half, content, StandardOpenOption.CREATE_NEW);
            sync(half, StandardOpenOption.WRITE);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(Scope keeper, FileRef ref) {
        try {
            return Optional.of(Files.readAllBytes(path(keeper, ref)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public void delete(Scope keeper, FileRef ref) {
        try {
            Files.deleteIfExists(path(keeper, ref));
        } catch (IOException e) {
            throw failed("deleted", e);
        }
    }

    private Path path(Scope keeper, FileRef ref) {
        return root.resolve(Naming.shelf(keeper)).resolve(ref.value());
    }

    private static ProblemException failed(String what, IOException e) {
        LOG.error("An object could not be {}", what, e);
        return new ProblemException(ProblemType.UNAVAILABLE, "The file store does not answer. Try again in a moment.");
    }
}
