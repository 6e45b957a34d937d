package dev.podarium.kubectl.command;

import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Printable;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusDetails;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server's refusals as kubectl prints them.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/util/helpers.go
 */
public final class ServerErrors {

  /** What a client meets when nobody listens at the server's address. */
  private static final Pattern REFUSED =
      Pattern.compile("dial tcp (\\S+): connect: connection refused");

  private ServerErrors() {}

  /** The line, or for several things that are invalid the lines. */
  public static String line(Status status) {
    var nobody = REFUSED.matcher(String.valueOf(status.getMessage()));
    if (nobody.matches()) {
      return "The connection to the server %s was refused - did you specify the right host or port?"
          .formatted(nobody.group(1));
    }
    var reason = status.getReason();
    if ("Invalid".equals(reason)) {
      return invalid(status, status.getDetails());
    }
    return oneLine(status);
  }

  /** The line without the causes of its own, as it is said among other errors. */
  public static String oneLine(Status status) {
    return heading(status) + ": " + status.getMessage();
  }

  /** {@code Error from server (NotFound)}. */
  public static String heading(Status status) {
    var reason = status.getReason();
    return reason == null || reason.isEmpty()
        ? "Error from server"
        : "Error from server (%s)".formatted(reason);
  }

  /** The same refusal with what kubectl was about when it met it: {@code creating "web.yaml"}. */
  public static Status during(String what, Status status) {
    return new StatusBuilder(status)
        .withMessage("error when %s: %s".formatted(what, status.getMessage()))
        .build();
  }

  /** What a server says about an object that is not there. */
  public static Status notFound(ObjectRef ref) {
    return notFound("%s \"%s\" not found".formatted(ref.kind().resource(), ref.name()));
  }

  /** What a server says about a part that a kind does not have. */
  public static Status noSuchResource() {
    return notFound("the server could not find the requested resource");
  }

  private static Status notFound(String message) {
    return new StatusBuilder(new Status())
        .withStatus("Failure")
        .withCode(404)
        .withReason("NotFound")
        .withMessage(message)
        .build();
  }

  private static String invalid(Status status, @Nullable StatusDetails details) {
    var causes = details == null ? List.<String>of() : causes(details);
    var kind = details == null ? null : details.getKind();
    var named = details != null && kind != null && !kind.isEmpty();
    var subject =
        details != null && named
            ? "The %s %s is invalid".formatted(kind, Printable.quoted(orEmpty(details.getName())))
            : "The request is invalid";
    return switch (causes.size()) {
      case 0 -> named ? subject : subject + ": " + status.getMessage();
      case 1 -> subject + ": " + causes.getFirst();
      default -> subject + ": \n* " + String.join("\n* ", causes);
    };
  }

  private static List<String> causes(StatusDetails details) {
    return details.getCauses().stream()
        .map(cause -> cause.getField() + ": " + cause.getMessage())
        .distinct()
        .toList();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
