package dev.podarium.kubectl.command;

import dev.podarium.api.Refusal;
import dev.podarium.objects.patch.BadPatch;
import java.util.List;

/**
 * What went wrong in one command, as kubectl says it at the end: one failure with all that is known
 * of it, each of several in one line.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/util/helpers.go, checkErr and MultipleErrors
 */
public final class Failures {

  private static final String ERROR = "error: ";

  private Failures() {}

  public static List<String> lines(List<RuntimeException> failures) {
    return failures.size() == 1
        ? List.of(alone(failures.getFirst()))
        : failures.stream().map(Failures::amongOthers).toList();
  }

  private static String alone(RuntimeException failure) {
    return switch (failure) {
      case Refusal refusal -> ServerErrors.line(refusal.status());
      case BadPatch bad -> ERROR + bad.getMessage();
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static String amongOthers(RuntimeException failure) {
    if (failure instanceof Refusal refusal) {
      return ServerErrors.oneLine(refusal.status());
    }
    var line = String.valueOf(failure.getMessage());
    return line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
  }
}
