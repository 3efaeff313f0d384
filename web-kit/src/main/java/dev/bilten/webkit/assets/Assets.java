package dev.bilten.webkit.assets;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.messages.Sources;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Addresses and content of static files. One hash of all files of the build stands in front of the path, so that links between
 * files stay relative and a new build has new addresses.
 */
@Service
public class Assets {

    /** Where static files live on every host. */
    public static final String ROOT = "/assets/";

    private static final int HASH_LENGTH = 12;

    private final Sources sources;
    private final SortedMap<String, String> places;
    private final Map<String, Asset> loaded = new LinkedHashMap<>();
    private final String version;

    @Inject
    public Assets(Sources sources) {
        this.sources = sources;
        this.places = AssetFiles.list(Assets.class.getClassLoader());
        var all = sha256();
        places.forEach((path, place) -> sources.bytes(place).ifPresent(content -> {
            all.update(path.getBytes(StandardCharsets.UTF_8));
            all.update(content);
            loaded.put(path, asset(path, content));
        }));
        this.version = sources.development() ? "" : hex(all.digest());
    }

    /** The address of {@code design/app.css} in this build; while developing it has no hash, so that every edit shows. */
    public String url(String path) {
        return version.isEmpty() ? ROOT + path : ROOT + version + "/" + path;
    }

    /** Changes with every build that changes a static file. */
    public String version() {
        return version;
    }

    /** The file at an address below {@link #ROOT}, with or without a hash. */
    Optional<Asset> find(String path) {
        return sources.development() ? fresh(path) : Optional.ofNullable(loaded.get(path));
    }

    private Optional<Asset> fresh(String path) {
        var place = Optional.ofNullable(places.get(path)).orElse("assets/" + path);
        return AssetFiles.type(path) == null
                ? Optional.empty()
                : sources.bytes(place).map(content -> asset(path, content));
    }

    private Asset asset(String path, byte[] content) {
        var whole = Sheet.whole(
                path, content, part -> Optional.ofNullable(places.get(part)).flatMap(sources::bytes));
        return AssetFiles.asset(path, whole, etag(whole));
    }

    private static String etag(byte[] content) {
        return "\"" + hex(sha256().digest(content)) + "\"";
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
