package dev.bilten.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether an address is one of the public internet, by the special-purpose registries of RFC 6890. */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? v4(bytes) : v6(bytes);
    }

    private static boolean v4(byte[] b) {
        int one = b[0] & 0xff;
        int two = b[1] & 0xff;
        int three = b[2] & 0xff;
        return one != 0
                && one < 224 // multicast and reserved
                && !(one == 100 && two >= 64 && two < 128) // carrier-grade NAT
                && !(one == 192 && two == 0 && (three == 0 || three == 2))
                && !(one == 198 && (two == 18 || two == 19)) // benchmarks
                && !(one == 198 && two == 51 && three == 100)
                && !(one == 203 && two == 0 && three == 113);
    }

    private static boolean v6(byte[] b) {
        int first = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
        int second = ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        if (first == 0x64 && second == 0xff9b) { // NAT64: an IPv4 address in the last four bytes
            return embedded(b, 12);
        }
        if (first == 0x2002) { // 6to4
            return embedded(b, 2);
        }
        boolean documentation = first == 0x2001 && second == 0xdb8;
        boolean teredo = first == 0x2001 && second == 0;
        return (first & 0xe000) == 0x2000 && !documentation && !teredo; // global unicast alone
    }

    private static boolean embedded(byte[] b, int at) {
        try {
            return is(InetAddress.getByAddress(Arrays.copyOfRange(b, at, at + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
