package dev.bilten.files.domain;

import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Scope;
import dev.bilten.kernel.TenantContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names made of content. */
public final class Naming {
    private Naming() {}

    public static FileRef of(String folder, FileType type, byte[] content) {
        return new FileRef(folder + "/" + sha256(content) + "." + type.extension());
    }

    /** What stands before the names of all that one keeper has. */
    public static String shelf(Scope keeper) {
        return switch (keeper) {
            case TenantContext organizer -> organizer.id().toString();
            case PlatformContext platform -> platform.schema();
        };
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
