package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.values.CanonicalAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses and ranges of them. Nothing is looked up.
 *
 * <p>Source: k8s.io/apimachinery/pkg/util/validation/ip.go
 */
public final class Addresses {

  private static final String ADDRESS =
      "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
  private static final String RANGE =
      "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern PREFIX_LEADING_ZERO = Pattern.compile(".*/0[0-9]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("(^|.*\\.)0\\d+(\\..*|$)");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]+");
  private static final int V6_GROUPS = 8;
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  private Addresses() {}

  /** What is wrong with an address; empty when nothing is. */
  public static List<String> problems(String text) {
    if (V4.matcher(text).matches() && octetsFit(text)) {
      return LEADING_ZERO.matcher(text).matches() ? List.of("must not have leading 0s") : List.of();
    }
    if (!isV6(text)) {
      return List.of(ADDRESS);
    }
    return isMapped(text) ? List.of("must not be an IPv4-mapped IPv6 address") : List.of();
  }

  /** What is wrong with a range like {@code 10.0.0.0/16}; empty when nothing is. */
  public static List<String> problemsOfRange(String text) {
    var slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var bits = slash < 0 ? -1 : number(text.substring(slash + 1));
    var sound = (V4.matcher(address).matches() && octetsFit(address)) || isV6(address);
    if (!sound || bits < 0 || bits > (isV6(address) ? V6_BITS : V4_BITS)) {
      return List.of(RANGE);
    }
    var v6 = isV6(address);
    if ((!v6 && LEADING_ZERO.matcher(address).matches())
        || PREFIX_LEADING_ZERO.matcher(text).matches()) {
      return List.of("must not have leading 0s in IP or prefix length");
    }
    return v6 && isMapped(address)
        ? List.of("must not have an IPv4-mapped IPv6 address")
        : List.of();
  }

  private static boolean isMapped(String v6) {
    return CanonicalAddress.of(v6).matches("::ffff:[0-9a-f]+:[0-9a-f]+");
  }

  /** The same for a range that must name its first address; bits of IPv4 are looked at alone. */
  static List<String> problemsOfExactRange(String text) {
    var problems = problemsOfRange(text);
    return problems.isEmpty() && !isV6(text.substring(0, text.indexOf('/'))) && hasHostBits(text)
        ? List.of("must not have bits set beyond the prefix length")
        : problems;
  }

  private static boolean hasHostBits(String range) {
    var slash = range.indexOf('/');
    var bits = number(range.substring(slash + 1));
    return bits < V4_BITS && (v4(range.substring(0, slash)) << (V4_BITS + bits)) != 0;
  }

  /** The 32 bits of a sound IPv4 address. */
  public static long v4(String address) {
    return Arrays.stream(address.split("\\.", -1))
        .mapToLong(Long::parseLong)
        .reduce(0, (bits, octet) -> bits << 8 | octet);
  }

  /** The IPv4 address of 32 bits. */
  public static String v4(long bits) {
    return "%d.%d.%d.%d"
        .formatted(bits >> 24 & 0xff, bits >> 16 & 0xff, bits >> 8 & 0xff, bits & 0xff);
  }

  /** {@code IPv4} or {@code IPv6}; null for what is no address. */
  public static @Nullable String family(String address) {
    return isV6(address) ? "IPv6" : problems(address).isEmpty() ? "IPv4" : null;
  }

  /** Whether it is an address of the longer sort. */
  public static boolean isV6(String text) {
    if (text.indexOf(':') < 0 || !V6.matcher(text).matches() || text.contains(":::")) {
      return false;
    }
    var shortened = text.indexOf("::");
    if (shortened != text.lastIndexOf("::")) {
      return false;
    }
    var groups = text.split(":", -1);
    var filled = 0;
    for (var group : groups) {
      if (group.indexOf('.') >= 0) {
        filled += V4.matcher(group).matches() ? 2 : V6_GROUPS + 1;
      } else if (group.length() > 4) {
        return false;
      } else {
        filled += group.isEmpty() ? 0 : 1;
      }
    }
    return shortened < 0 ? filled == V6_GROUPS && groups.length <= V6_GROUPS : filled < V6_GROUPS;
  }

  private static boolean octetsFit(String v4) {
    return Arrays.stream(v4.split("\\.", -1)).allMatch(octet -> Integer.parseInt(octet) <= 255);
  }

  private static int number(String text) {
    return text.length() <= 3 && !text.isEmpty() && text.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(text)
        : -1;
  }
}
