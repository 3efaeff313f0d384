package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.ticketing.infra.Ed25519;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Against the RFC's own figures and against the JDK's reckoning. */
class Ed25519Test {
    private static final byte[] MESSAGE = "one ticket".getBytes(StandardCharsets.UTF_8);
    private static final String PKCS8 = "302e020100300506032b657004220420";

    /** RFC 8032, 7.1, tests 1 and 2. */
    @Test
    void signatures_are_those_of_the_standard() {
        assertThat(signed("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", ""))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(signed("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "72"))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void the_jdk_reads_a_key_that_was_made_here_and_makes_the_same_signature() throws Exception {
        var key = Ed25519.generate();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Ed25519.encoded(key))));
        signature.update(MESSAGE);
        assertThat(Ed25519.sign(key, MESSAGE)).isEqualTo(signature.sign());
    }

    @Test
    void a_key_that_the_jdk_made_is_read() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var verify = Signature.getInstance("Ed25519");
        verify.initVerify(pair.getPublic());
        verify.update(MESSAGE);
        var key = Ed25519.privateKey(pair.getPrivate().getEncoded());
        assertThat(verify.verify(Ed25519.sign(key, MESSAGE))).isTrue();
        assertThat(Ed25519.encoded(key)).isEqualTo(pair.getPrivate().getEncoded());
    }

    @Test
    void what_was_altered_or_is_no_signature_is_not_good() {
        var key = Ed25519.generate();
        var point = Ed25519.publicKey(key.generatePublicKey().getEncoded());
        var good = Ed25519.sign(key, MESSAGE);
        assertThat(Ed25519.verify(point, MESSAGE, good)).isTrue();
        for (int i = 0; i < good.length; i++) {
            var altered = good.clone();
            altered[i] ^= 1;
            assertThat(Ed25519.verify(point, MESSAGE, altered)).as("byte %s", i).isFalse();
        }
        assertThat(Ed25519.verify(point, MESSAGE, Arrays.copyOf(good, 63))).isFalse();
        assertThat(Ed25519.verify(point, MESSAGE, Arrays.copyOf(good, 65))).isFalse();
        assertThat(Ed25519.verify(point, MESSAGE, new byte[0])).isFalse();
        assertThat(Ed25519.verify(point, new byte[0], good)).isFalse();
    }

    @Test
    void a_stored_key_that_is_none_is_a_fault() {
        var other = HexFormat.of().parseHex(PKCS8.replace("70", "6e") + "00".repeat(32));
        assertThatThrownBy(() -> Ed25519.privateKey(other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Ed25519.privateKey(new byte[32])).isInstanceOf(IllegalStateException.class);
    }

    private static String signed(String seed, String message) {
        var key = Ed25519.privateKey(HexFormat.of().parseHex(PKCS8 + seed));
        return HexFormat.of().formatHex(Ed25519.sign(key, HexFormat.of().parseHex(message)));
    }
}
