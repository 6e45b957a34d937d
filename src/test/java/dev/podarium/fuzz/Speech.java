package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.kubectl.command.CommandResult;
import io.fabric8.kubernetes.api.model.Event;
import java.util.regex.Pattern;

/** How the program speaks: in sentences of a bearable length, and never of its own insides. */
final class Speech {

  private static final int LONGEST = 500;
  private static final Pattern INSIDES =
      Pattern.compile(
          "java\\.|javax\\.|io\\.fabric8|dev\\.podarium\\.[a-z]+\\.|org\\.snakeyaml|com\\.fasterxml"
              + "|picocli|LinkedHashMap|ArrayList|HashMap|TreeMap|BigDecimal|BigInteger"
              + "|Exception|StackOverflow|OutOfMemory|\\$\\$|@[0-9a-f]{6,8}\\b|\\bat [a-z.]+\\(");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /** What was printed on standard error, and the status. */
  void check(CommandResult result) {
    assertThat(result.exit()).isBetween(0, 2);
    result.err().lines().forEach(this::check);
  }

  /** What an Event says. */
  void check(Change change) {
    if (change.object() instanceof Event event) {
      check(String.valueOf(event.getMessage()));
    }
  }

  /** One message. */
  void check(String message) {
    assertThat(message.length()).as("length of: %.600s", message).isLessThanOrEqualTo(LONGEST);
    assertThat(INSIDES.matcher(message).find()).as("Java in: %s", message).isFalse();
    assertThat(CONTROL.matcher(message).find()).as("control characters in: %s", message).isFalse();
  }
}
