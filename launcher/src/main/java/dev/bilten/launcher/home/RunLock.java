package dev.bilten.launcher.home;

import dev.bilten.launcher.StartFailed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Keeps a second launcher out of a home. The kernel drops the lock when its owner dies, however it dies. */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @param url where this platform will be reached, for whoever comes second */
    public static RunLock take(Home home, String url) {
        var file = file(home);
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartFailed(
                        "It already runs: " + Files.readString(file).strip().replace("\n", ", pid ")
                                + ". End it with: ./bilten stop --home " + home.folder());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    (url + "\n" + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (IOException e) {
            throw new StartFailed("The lock " + file + " cannot be taken: " + e.getMessage(), e);
        }
    }

    /** The process that holds the lock; empty when nobody does. */
    public static OptionalLong owner(Home home) {
        var file = file(home);
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null
                    ? OptionalLong.of(Long.parseLong(Files.readAllLines(file).get(1)))
                    : OptionalLong.empty();
        } catch (IOException e) {
            throw new StartFailed("The lock " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("launcher.lock");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailed("The lock cannot be given back: " + e.getMessage(), e);
        }
    }
}
