package org.weir.alerts;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Keeps webhooks from being turned against the network that Weir stands in: what is told goes to
/// addresses of the public internet alone, unless the house says otherwise.
public final class WebhookAddresses {
    private final Resolver resolver;
    private final boolean privateToo;

    /// Finds the addresses of a host.
    @FunctionalInterface
    public interface Resolver {
        /// All addresses.
        ///
        /// @throws UnknownHostException if there is none
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// @param resolver finds addresses
    /// @param privateToo whether addresses that are not of the public internet are allowed
    public WebhookAddresses(Resolver resolver, boolean privateToo) {
        this.resolver = resolver;
        this.privateToo = privateToo;
    }

    /// What is known of where a webhook leads.
    public enum Leads {
        /// Where it may.
        OUTSIDE,
        /// To an address that is not of the public internet.
        INSIDE,
        /// The host has no address at present.
        NOWHERE
    }

    /// Where an address leads now. A host with one address inside leads inside.
    public Leads of(URI url) {
        String host = url.getHost();
        try {
            InetAddress[] addresses =
                    resolver.addresses(
                            host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            boolean outside =
                    addresses.length > 0
                            && Arrays.stream(addresses).allMatch(WebhookAddresses::isPublic);
            return outside || privateToo ? Leads.OUTSIDE : Leads.INSIDE;
        } catch (UnknownHostException e) {
            return Leads.NOWHERE;
        }
    }

    /// Whether an address is of the public internet: none of those that IANA set apart for
    /// machines, links, private networks, carriers, documentation, tests and groups (RFC 6890 and
    /// its registries).
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        List<Block> blocks = address instanceof Inet4Address ? IPV4 : IPV6;
        return blocks.stream().noneMatch(block -> block.holds(bytes));
    }

    /// A block of addresses.
    ///
    /// @param first the bytes that it begins with
    /// @param bits how many bits of them count
    private record Block(byte[] first, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                // A literal is never looked up.
                return new Block(
                        InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(text, e);
            }
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((first[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> IPV4 =
            List.of(
                            "0.0.0.0/8",
                            "100.64.0.0/10",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "240.0.0.0/4")
                    .stream()
                    .map(Block::of)
                    .toList();

    /// Those that carry an address of version 4 inside among them: it might be any.
    private static final List<Block> IPV6 =
            List.of(
                            "::/96",
                            "64:ff9b::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20",
                            "5f00::/16",
                            "fc00::/7")
                    .stream()
                    .map(Block::of)
                    .toList();
}
