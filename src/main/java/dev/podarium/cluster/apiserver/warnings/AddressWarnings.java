package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Addresses;
import dev.podarium.cluster.apiserver.validation.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Addresses that are not written in the usual way. Those of IPv6 are judged by their case and
 * leading zeros alone.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/ip.go, GetWarningsForIP, GetWarningsForCIDR
 */
final class AddressWarnings {

  private AddressWarnings() {}

  static void check(String address, Field at, Found found) {
    if (Addresses.isV6(address)) {
      var usual = canonical(address);
      if (!usual.equals(address)) {
        found.add(
            at,
            "IPv6 address \"%s\" should be in RFC 5952 canonical format (\"%s\")"
                .formatted(address, usual));
      }
    } else if (!withoutZeros(address).equals(address)) {
      found.add(
          at,
          "non-standard IP address \"%s\" will be considered invalid in a future Kubernetes release: use \"%s\""
              .formatted(address, withoutZeros(address)));
    }
  }

  private static String withoutZeros(String address) {
    return address.replaceAll("(^|\\.)0+(?=\\d)", "$1");
  }

  private static String canonical(String address) {
    return Arrays.stream(address.toLowerCase(Locale.ROOT).split(":", -1))
        .map(group -> group.replaceFirst("^0+(?=.)", ""))
        .collect(Collectors.joining(":"));
  }
}
