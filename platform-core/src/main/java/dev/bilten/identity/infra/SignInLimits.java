package dev.bilten.identity.infra;

import dev.bilten.cache.api.Expiring;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often somebody may try. An attempt counts before it is judged, so that many at once are no way around; a right one is
 * taken back.
 */
@Service
public class SignInLimits {
    public static final Duration WINDOW = Duration.ofMinutes(15);
    public static final int PER_EMAIL = 10;
    /** An office behind one address mistypes more often than one person. */
    public static final int PER_ADDRESS = 50;

    private final Expiring expiring;

    @Inject
    public SignInLimits(Expiring expiring) {
        this.expiring = expiring;
    }

    /** Counts an attempt. False when there were too many. */
    public boolean admit(String realm, String email, String address) {
        boolean emailFree = expiring.count(emailKey(realm, email), WINDOW) <= PER_EMAIL;
        boolean addressFree = expiring.count(addressKey(realm, address), WINDOW) <= PER_ADDRESS;
        return emailFree && addressFree;
    }

    public void succeeded(String realm, String email, String address) {
        expiring.remove(emailKey(realm, email));
        expiring.discount(addressKey(realm, address));
    }

    private static String emailKey(String realm, String email) {
        return "sign-in:" + realm + ":email:" + Secrets.hash(email);
    }

    private static String addressKey(String realm, String address) {
        return "sign-in:" + realm + ":address:" + network(address);
    }

    /** One person has a whole /64 of IPv6. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return Secrets.hash(address);
        }
    }
}
