package dev.podarium.objects.values;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of IPv6 as they should be written: small letters, no leading zeros, the first longest
 * run of zeros left out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952</a>
 */
public final class CanonicalAddress {

  private static final int GROUPS = 8;
  private static final Pattern ZEROS = Pattern.compile("(?<![^:])0(:0)+(?![^:])");

  private CanonicalAddress() {}

  /** The usual way to write a sound address that has a colon in it. */
  public static String of(String address) {
    var groups = String.join(":", groups(address.toLowerCase(Locale.ROOT)));
    var longest =
        ZEROS
            .matcher(groups)
            .results()
            .reduce((one, other) -> length(other) > length(one) ? other : one);
    return longest
        .map(run -> groups.substring(0, run.start()) + "::" + groups.substring(run.end()))
        .map(text -> text.replaceAll(":{3,}", "::"))
        .orElse(groups);
  }

  private static int length(MatchResult run) {
    return run.end() - run.start();
  }

  /** All eight, without leading zeros. */
  private static String[] groups(String address) {
    var gap = address.indexOf("::");
    var left = split(gap < 0 ? address : address.substring(0, gap));
    var right = split(gap < 0 ? "" : address.substring(gap + 2));
    var all = new String[GROUPS];
    Arrays.fill(all, "0");
    System.arraycopy(left, 0, all, 0, left.length);
    System.arraycopy(right, 0, all, GROUPS - right.length, right.length);
    return all;
  }

  private static String[] split(String part) {
    if (part.isEmpty()) {
      return new String[0];
    }
    return Arrays.stream(part.split(":", -1))
        .flatMap(group -> group.indexOf('.') < 0 ? Stream.of(group) : hex(group))
        .map(group -> group.replaceFirst("^0+(?=.)", ""))
        .toArray(String[]::new);
  }

  /** The two groups that an IPv4 address at the end stands for. */
  private static Stream<String> hex(String v4) {
    var octets = Arrays.stream(v4.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    return Stream.of(
        Integer.toHexString(octets[0] << 8 | octets[1]),
        Integer.toHexString(octets[2] << 8 | octets[3]));
  }
}
