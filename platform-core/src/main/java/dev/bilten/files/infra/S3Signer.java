package dev.bilten.files.infra;

import dev.bilten.files.domain.Naming;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 for S3, as documented under "Authenticating Requests: Using the Authorization Header". Paths here
 * need no escaping: an object's name is made of letters, digits, {@code -}, {@code /} and {@code .} alone.
 */
final class S3Signer {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String region;
    private final String accessKey;
    private final String secretKey;
    private final Clock clock;

    S3Signer(String region, String accessKey, String secretKey, Clock clock) {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    /** The headers to send along, besides Host: those given, the date, the content's hash, and the signature of all. */
    Map<String, String> sign(String method, URI uri, Map<String, String> headers, byte[] content) {
        var stamp = STAMP.format(clock.instant());
        var hash = Naming.sha256(content);
        var signed = new TreeMap<String, String>();
        headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
        signed.put("x-amz-date", stamp);
        signed.put("x-amz-content-sha256", hash);
        signed.put("host", host(uri));
        var names = String.join(";", signed.keySet());
        var request = String.join("\n", method, uri.getRawPath(), "", canonical(signed), names, hash);
        signed.put("authorization", authorization(stamp, names, request));
        signed.remove("host");
        return signed;
    }

    private static String canonical(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String authorization(String stamp, String names, String request) {
        var day = stamp.substring(0, 8);
        var scope = day + "/" + region + "/s3/aws4_request";
        var toSign = String.join(
                "\n", "AWS4-HMAC-SHA256", stamp, scope, Naming.sha256(request.getBytes(StandardCharsets.UTF_8)));
        var key = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        key = hmac(hmac(hmac(key, region), "s3"), "aws4_request");
        return "AWS4-HMAC-SHA256 Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                .formatted(accessKey, scope, names, HexFormat.of().formatHex(hmac(key, toSign)));
    }

    private static String host(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
