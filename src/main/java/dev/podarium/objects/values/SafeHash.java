package dev.podarium.objects.values;

/**
 * Hashes of 32 bits as they stand in names and labels: the decimal digits, each as a letter or
 * digit that cannot make a bad word.
 *
 * <p>Source: Go's hash/fnv; k8s.io/apimachinery/pkg/util/rand/rand.go, SafeEncodeString
 */
public final class SafeHash {

  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;
  private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

  private SafeHash() {}

  /** FNV-1, Go's New32, over all bytes one after the other. */
  public static String fnv1(byte[]... parts) {
    var hash = OFFSET;
    for (var part : parts) {
      for (var b : part) {
        hash = (hash * PRIME) ^ (b & 0xff);
      }
    }
    return word(hash);
  }

  /** FNV-1a, Go's New32a, over all bytes one after the other. */
  public static String fnv1a(byte[]... parts) {
    var hash = OFFSET;
    for (var part : parts) {
      for (var b : part) {
        hash = (hash ^ (b & 0xff)) * PRIME;
      }
    }
    return word(hash);
  }

  private static String word(int hash) {
    var text = new StringBuilder();
    Integer.toUnsignedString(hash)
        .chars()
        .forEach(digit -> text.append(ALPHABET.charAt(digit % ALPHABET.length())));
    return text.toString();
  }
}
