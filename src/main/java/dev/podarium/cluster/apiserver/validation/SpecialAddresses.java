package dev.podarium.cluster.apiserver.validation;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that traffic from outside may come for: none that means something only on one machine
 * or one wire.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateNonSpecialIP
 */
final class SpecialAddresses {

  private SpecialAddresses() {}

  static void check(String text, Field at) {
    var problems = Addresses.problems(text);
    at.invalid(text, problems);
    var address = problems.isEmpty() ? parsed(text) : null;
    if (address == null) {
      return;
    }
    if (address.isAnyLocalAddress()) {
      at.invalid(text, "may not be unspecified (" + text + ")");
    }
    if (address.isLoopbackAddress()) {
      at.invalid(text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
    }
    if (address.isLinkLocalAddress()) {
      at.invalid(text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
    }
    if (address.isMulticastAddress() && address.isMCLinkLocal()) {
      at.invalid(text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }
  }

  /** Nothing is looked up: the text is known to be an address. */
  private static @Nullable InetAddress parsed(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
