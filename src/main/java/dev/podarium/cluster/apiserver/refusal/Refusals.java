package dev.podarium.cluster.apiserver.refusal;

import dev.podarium.api.Refusal;
import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every way in which the API server says no.
 *
 * <p>Source: k8s.io/apimachinery/pkg/api/errors/errors.go
 */
public final class Refusals {

  private Refusals() {}

  public static Refusal notFound(ObjectRef ref) {
    return of(
        404,
        "NotFound",
        "%s \"%s\" not found".formatted(ref.kind().resource(), ref.name()),
        ref.kind(),
        ref.kind().plural(),
        ref.name());
  }

  public static Refusal alreadyExists(ObjectRef ref) {
    return of(
        409,
        "AlreadyExists",
        "%s \"%s\" already exists".formatted(ref.kind().resource(), ref.name()),
        ref.kind(),
        ref.kind().plural(),
        ref.name());
  }

  public static Refusal conflict(ObjectRef ref, String detail) {
    return of(
        409,
        "Conflict",
        "Operation cannot be fulfilled on %s \"%s\": %s"
            .formatted(ref.kind().resource(), ref.name(), detail),
        ref.kind(),
        ref.kind().plural(),
        ref.name());
  }

  /** A Pod that cannot be bound. */
  public static Refusal bindingConflict(ObjectRef pod, String detail) {
    return of(
        409,
        "Conflict",
        "Operation cannot be fulfilled on pods/binding \"%s\": %s".formatted(pod.name(), detail),
        pod.kind(),
        "pods/binding",
        pod.name());
  }

  /** The object that a writer read is not the newest any more. */
  public static Refusal modified(ObjectRef ref) {
    return conflict(
        ref,
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  public static Refusal forbidden(ObjectRef ref, String detail) {
    return of(
        403,
        "Forbidden",
        "%s \"%s\" is forbidden: %s".formatted(ref.kind().resource(), ref.name(), detail),
        ref.kind(),
        ref.kind().plural(),
        ref.name());
  }

  /** A Namespace on its way out takes nothing new. */
  public static Refusal namespaceTerminating(ObjectRef ref) {
    var detail =
        "unable to create new content in namespace %s because it is being terminated"
            .formatted(ref.namespace());
    var cause =
        new StatusCause(
            "metadata.namespace",
            "namespace %s is being terminated".formatted(ref.namespace()),
            "NamespaceTerminating");
    return new Refusal(
        new StatusBuilder(forbidden(ref, detail).status())
            .editDetails()
            .withCauses(cause)
            .endDetails()
            .build());
  }

  public static Refusal badRequest(String message) {
    return new Refusal(
        new StatusBuilder()
            .withStatus("Failure")
            .withCode(400)
            .withReason("BadRequest")
            .withMessage(message)
            .build());
  }

  public static Refusal invalid(ObjectRef ref, List<FieldError> errors) {
    var details = errors.stream().map(FieldError::toString).distinct().toList();
    var list = details.size() == 1 ? details.getFirst() : "[" + String.join(", ", details) + "]";
    var name = ref.name() == null ? "" : ref.name();
    var message = "%s \"%s\" is invalid: %s".formatted(ref.kind().qualified(), name, list);
    var status = builder(422, "Invalid", message, ref.kind(), ref.kind().name(), name);
    return new Refusal(
        status
            .editDetails()
            .withCauses(errors.stream().map(Refusals::cause).collect(Collectors.toList()))
            .endDetails()
            .build());
  }

  private static StatusCause cause(FieldError error) {
    return new StatusCause(error.field(), error.message(), error.type().reason());
  }

  private static Refusal of(
      int code, String reason, String message, Kind kind, String detailsKind, String name) {
    return new Refusal(builder(code, reason, message, kind, detailsKind, name).build());
  }

  private static StatusBuilder builder(
      int code, String reason, String message, Kind kind, String detailsKind, String name) {
    return new StatusBuilder(new Status())
        .withStatus("Failure")
        .withCode(code)
        .withReason(reason)
        .withMessage(message)
        .withNewDetails()
        .withGroup(kind.group().isEmpty() ? null : kind.group())
        .withKind(detailsKind)
        .withName(name.isEmpty() ? null : name)
        .endDetails();
  }
}
