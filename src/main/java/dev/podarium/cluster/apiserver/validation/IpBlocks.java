package dev.podarium.cluster.apiserver.validation;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Ranges of addresses in network policies, and the parts that are taken out of them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/networking/validation/validation.go, ValidateIPBlock
 */
final class IpBlocks {

  private IpBlocks() {}

  static void check(IPBlock block, Field at) {
    var range = block.getCidr();
    if (range == null || range.isEmpty()) {
      at.child("cidr").required();
      return;
    }
    at.child("cidr").invalid(range, Addresses.problemsOfExactRange(range));
    if (!Addresses.problemsOfRange(range).isEmpty()) {
      return;
    }
    for (var i = 0; i < block.getExcept().size(); i++) {
      var part = block.getExcept().get(i);
      var here = at.child("except").index(i);
      here.invalid(part, Addresses.problemsOfExactRange(part));
      if (Addresses.problemsOfRange(part).isEmpty() && !isPart(part, range)) {
        here.invalid(part, "must be a strict subset of `cidr`");
      }
    }
  }

  private static boolean isPart(String part, String whole) {
    var bits = bits(whole);
    return width(part) == width(whole)
        && bits(part) > bits
        && first(part, bits).equals(first(whole, bits));
  }

  private static BigInteger first(String range, int bits) {
    return new BigInteger(1, address(range)).shiftRight(width(range) - bits);
  }

  private static int width(String range) {
    return address(range).length * Byte.SIZE;
  }

  private static int bits(String range) {
    return Integer.parseInt(range.substring(range.indexOf('/') + 1));
  }

  private static byte[] address(String range) {
    return InetAddress.ofLiteral(range.substring(0, range.indexOf('/'))).getAddress();
  }
}
