package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Addresses;
import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.values.CanonicalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Addresses and ranges of IPv6 that are not written in the usual way. Unusual ones of IPv4 are
 * refused before.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/ip.go, GetWarningsForIP, GetWarningsForCIDR
 */
final class AddressWarnings {

  private AddressWarnings() {}

  static void check(@Nullable String address, Field at, Found found) {
    if (address != null && Addresses.isV6(address)) {
      add("address", address, CanonicalAddress.of(address), at, found);
    }
  }

  /** Of a range such as {@code 2001:db8::/64}. */
  static void checkRange(@Nullable String range, Field at, Found found) {
    var slash = range == null ? -1 : range.indexOf('/');
    if (range != null && slash > 0 && Addresses.isV6(range.substring(0, slash))) {
      var usual = CanonicalAddress.of(range.substring(0, slash)) + range.substring(slash);
      add("CIDR value", range, usual, at, found);
    }
  }

  private static void add(String what, String written, String usual, Field at, Found found) {
    if (!usual.equals(written)) {
      found.add(
          at,
          "IPv6 %s \"%s\" should be in RFC 5952 canonical format (\"%s\")"
              .formatted(what, written, usual));
    }
  }
}
