package dev.bilten.files.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of Amazon's own documentation of Signature Version 4 for S3. */
class S3SignerTest {
    private final S3Signer signer = new S3Signer(
            "us-east-1",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            Clock.fixed(Instant.parse("2013-05-24T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void reading_an_object_is_signed_as_documented() {
        assertThat(signature("GET", "/test.txt", Map.of("Range", "bytes=0-9"), ""))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void writing_an_object_is_signed_as_documented() {
        var headers = Map.of("Date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        assertThat(signature("PUT", "/test%24file.text", headers, "Welcome to Amazon S3."))
                .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    private String signature(String method, String path, Map<String, String> headers, String content) {
        var uri = URI.create("https://examplebucket.s3.amazonaws.com" + path);
        var signed = signer.sign(method, uri, headers, content.getBytes(StandardCharsets.UTF_8));
        return signed.get("authorization").replaceAll(".*Signature=", "");
    }
}
