package dev.podarium.manifest;

import dev.podarium.manifest.yaml.Node.Scalar;
import dev.podarium.manifest.yaml.YamlError;
import dev.podarium.objects.values.GoBase64;
import dev.podarium.objects.values.Printable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What single values mean, as kubectl reads them: YAML 1.1, so {@code yes} is a boolean and {@code
 * 010} is eight; an instant stays text.
 *
 * <p>Source: sigs.k8s.io/yaml, goyaml.v2/resolve.go
 */
final class KubernetesScalars {

  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Map<String, Object> WORDS = words();
  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
              + "([Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})"
              + "| [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?)?");

  private KubernetesScalars() {}

  /**
   * The value of a scalar: a String, Long, BigInteger, Double, Boolean or null.
   *
   * @throws YamlError when its tag says something else than it is
   */
  static @Nullable Object value(Scalar scalar) {
    var tag = scalar.tag();
    if (tag.isEmpty()) {
      return scalar.plain() ? plain(scalar.text()) : scalar.text();
    }
    return switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "") {
      case "bool", "int", "float", "null", "timestamp" -> tagged(scalar, kind(tag));
      case "binary" -> binary(scalar);
      default -> scalar.text();
    };
  }

  private static @Nullable Object tagged(Scalar scalar, String wanted) {
    var text = scalar.text();
    if (wanted.equals("timestamp") && DATE.matcher(text).matches()) {
      return text;
    }
    var value = plain(text);
    var found = kind(value);
    if (!found.equals(wanted) && !(wanted.equals("float") && found.equals("int"))) {
      throw new YamlError(
          "cannot decode !!%s `%s` as a !!%s".formatted(found, Printable.excerpt(text), wanted),
          scalar.at());
    }
    return value;
  }

  private static String binary(Scalar scalar) {
    if (GoBase64.problem(scalar.text()).isPresent()) {
      throw new YamlError("!!binary value contains invalid base64 data", scalar.at());
    }
    return GoBase64.text(scalar.text());
  }

  private static @Nullable Object plain(String text) {
    if (NULL.matcher(text).matches()) {
      return null;
    }
    var word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    var first = text.charAt(0);
    var mayBeNumber = (first >= '0' && first <= '9') || "+-.".indexOf(first) >= 0;
    if (!mayBeNumber || DATE.matcher(text).matches()) {
      return text;
    }
    var number = GoNumbers.parse(text);
    return number == null ? text : number;
  }

  private static String kind(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean _ -> "bool";
      case Long _, BigInteger _ -> "int";
      case Double _ -> "float";
      default -> "str";
    };
  }

  private static String kind(String tag) {
    return tag.substring(STANDARD.length());
  }

  private static Map<String, Object> words() {
    var words = new TreeMap<String, Object>();
    put(words, true, "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    put(words, false, "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    put(words, Double.NaN, ".nan", ".NaN", ".NAN");
    put(words, Double.POSITIVE_INFINITY, ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF");
    put(words, Double.NEGATIVE_INFINITY, "-.inf", "-.Inf", "-.INF");
    return words;
  }

  private static void put(Map<String, Object> words, Object meaning, String... spellings) {
    List.of(spellings).forEach(word -> words.put(word, meaning));
  }
}
