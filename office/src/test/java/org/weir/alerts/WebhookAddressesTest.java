package org.weir.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weir.alerts.WebhookAddresses.Leads;

class WebhookAddressesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "93.184.215.14,true",
        "2606:4700::6810:84e5,true",
        "127.0.0.1,false",
        "127.9.9.9,false",
        "::1,false",
        "0.0.0.0,false",
        "0.1.2.3,false",
        "::,false",
        "10.0.0.1,false",
        "172.16.0.1,false",
        "172.31.255.255,false",
        "172.32.0.1,true",
        "192.168.1.1,false",
        "169.254.169.254,false",
        "fe80::1,false",
        "100.64.0.1,false",
        "100.128.0.1,true",
        "192.0.0.8,false",
        "198.18.0.1,false",
        "198.20.0.1,true",
        "224.0.0.1,false",
        "255.255.255.255,false",
        "ff02::1,false",
        "fc00::1,false",
        "fd12:3456::1,false",
        "::ffff:127.0.0.1,false",
        "::ffff:10.0.0.1,false",
        "64:ff9b::7f00:1,false",
        "2002:7f00:1::1,false",
        "2001:db8::1,false",
    })
    void onlyAddressesOfThePublicInternetArePublic(String address, boolean isPublic) {
        assertThat(WebhookAddresses.isPublic(InetAddress.ofLiteral(address))).isEqualTo(isPublic);
    }

    @Test
    void aHostThatHasOneAddressInsideLeadsInside() {
        URI url = URI.create("https://hooks.example/x");
        assertThat(at(false, "93.184.215.14").of(url)).isEqualTo(Leads.OUTSIDE);
        assertThat(at(false, "93.184.215.14", "10.0.0.1").of(url)).isEqualTo(Leads.INSIDE);
        assertThat(at(true, "10.0.0.1").of(url)).isEqualTo(Leads.OUTSIDE);
        assertThat(at(true).of(url)).isEqualTo(Leads.NOWHERE);
        assertThat(
                        new WebhookAddresses(
                                        host -> new InetAddress[] {InetAddress.ofLiteral(host)},
                                        false)
                                .of(URI.create("https://[::1]/")))
                .isEqualTo(Leads.INSIDE);
    }

    private static WebhookAddresses at(boolean privateToo, String... addresses) {
        return new WebhookAddresses(
                _ -> {
                    if (addresses.length == 0) {
                        throw new UnknownHostException();
                    }
                    return Stream.of(addresses)
                            .map(InetAddress::ofLiteral)
                            .toArray(InetAddress[]::new);
                },
                privateToo);
    }
}
