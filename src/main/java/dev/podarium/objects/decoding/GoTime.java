package dev.podarium.objects.decoding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Instants as Go reads them by a layout, with Go's words for what is wrong.
 *
 * <p>Source: golang/go, src/time/format.go, parse
 */
public final class GoTime {

  /** The layout of {@code metav1.Time}: RFC 3339. */
  public static final String SECONDS = "2006-01-02T15:04:05Z07:00";

  /** The layout of {@code metav1.MicroTime}. */
  public static final String MICROS = "2006-01-02T15:04:05.000000Z07:00";

  private static final int MICRO_DIGITS = 6;
  private static final DateTimeFormatter MICRO = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final DateTimeFormatter SECOND = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private final String layout;
  private final String text;
  private int at;

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }

  private GoTime(String layout, String text) {
    this.layout = layout;
    this.text = text;
  }

  /** What is wrong with a text, as Go says it; {@code parsing time "x" as "…": cannot parse …}. */
  public static Optional<String> problem(String layout, String text) {
    return Optional.ofNullable(new GoTime(layout, text).read());
  }

  /**
   * A sound text as Kubernetes writes the instant again: in UTC, to the second or the microsecond.
   */
  static String written(String layout, String text) {
    return (layout.equals(MICROS) ? MICRO : SECOND).format(new GoTime(layout, text).instant());
  }

  private @Nullable String read() {
    try {
      instant();
      return null;
    } catch (Wrong wrong) {
      return "parsing time " + quoted(text) + wrong.getMessage();
    }
  }

  private Instant instant() {
    var year = number("2006", 4, 0, 9999, "year");
    word("-");
    var month = number("01", 2, 1, 12, "month");
    word("-");
    var day = number("02", 2, 0, 99, "day");
    word("T");
    var hour = number("15", areDigits(at, 2) ? 2 : 1, 0, 23, "hour");
    word(":");
    var minute = number("04", 2, 0, 59, "minute");
    word(":");
    var second = number("05", 2, 0, 59, "second");
    var nanos = fraction();
    var offset = zone();
    if (at < text.length()) {
      throw new Wrong(": extra text: " + quoted(text.substring(at)));
    }
    if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      throw new Wrong(": day out of range");
    }
    return LocalDateTime.of(year, month, day, hour, minute, second, nanos)
        .minusMinutes(offset)
        .toInstant(ZoneOffset.UTC);
  }

  private int number(String element, int digits, int least, int most, String name) {
    if (text.length() < at + digits || !areDigits(at, digits)) {
      throw notParsed(element);
    }
    var value = Integer.parseInt(text.substring(at, at + digits));
    if (value < least || value > most) {
      throw new Wrong(": " + name + " out of range");
    }
    at += digits;
    return value;
  }

  private void word(String word) {
    if (!text.startsWith(word, at)) {
      throw notParsed(word);
    }
    at += word.length();
  }

  /**
   * Any number of digits after a point or a comma; six of them where the layout asks for them.
   *
   * @return nanoseconds
   */
  private int fraction() {
    var from = at + 1;
    if (layout.equals(MICROS)) {
      if (!areDigits(from, MICRO_DIGITS) || !isPoint(at)) {
        throw notParsed(".000000");
      }
      at = from + MICRO_DIGITS;
    } else if (isPoint(at) && areDigits(from, 1)) {
      at = from;
      while (areDigits(at, 1)) {
        at++;
      }
    }
    return at < from ? 0 : nanos(text.substring(from, at));
  }

  private static int nanos(String digits) {
    return Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  /** Minutes before UTC. */
  private int zone() {
    if (text.startsWith("Z", at)) {
      at++;
      return 0;
    }
    var sign = at < text.length() ? text.charAt(at) : ' ';
    var shaped =
        (sign == '+' || sign == '-')
            && areDigits(at + 1, 2)
            && text.startsWith(":", at + 3)
            && areDigits(at + 4, 2);
    if (!shaped) {
      throw notParsed("Z07:00");
    }
    var hours = Integer.parseInt(text.substring(at + 1, at + 3));
    var minutes = Integer.parseInt(text.substring(at + 4, at + 6));
    if (hours > 24) {
      throw new Wrong(": time zone offset hour out of range");
    }
    if (minutes > 60) {
      throw new Wrong(": time zone offset minute out of range");
    }
    at += 6;
    return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
  }

  private boolean isPoint(int index) {
    return index < text.length() && (text.charAt(index) == '.' || text.charAt(index) == ',');
  }

  private boolean areDigits(int from, int count) {
    for (var i = from; i < from + count; i++) {
      if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Wrong notParsed(String element) {
    return new Wrong(
        " as %s: cannot parse %s as %s"
            .formatted(quoted(layout), quoted(text.substring(at)), quoted(element)));
  }

  /** As Go's time package quotes: what is no plain ASCII by its bytes. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"' || b == '\\') {
        quoted.append('\\').append((char) b);
      } else if (b < ' ') {
        quoted.append("\\x%02x".formatted(b & 0xff));
      } else {
        quoted.append((char) b);
      }
    }
    return quoted.append('"').toString();
  }

  /** What follows the text in the message. */
  private static final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message, null, false, false);
    }
  }
}
