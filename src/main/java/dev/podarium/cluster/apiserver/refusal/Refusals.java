package dev.podarium.cluster.apiserver.refusal;

import dev.podarium.api.Refusal;
import dev.podarium.objects.Kind;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.values.Printable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** A part of an object that is not there: {@code deployments/scale.apps "web" not found}. */
  public static Refusal notFound(ObjectRef ref, String part) {
    var resource = ref.kind().plural() + "/" + part;
    var named = ref.kind().group().isEmpty() ? resource : resource + "." + ref.kind().group();
    var message = "%s \"%s\" not found".formatted(named, ref.name());
    return of(404, "NotFound", message, ref.kind(), resource, ref.name());
  }

  /** A part that the kind does not have, or an API that nobody serves. */
  public static Refusal noSuchResource() {
    return new Refusal(
        new StatusBuilder()
            .withStatus("Failure")
            .withCode(404)
            .withReason("NotFound")
            .withMessage("the server could not find the requested resource")
            .build());
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

  /** A Pod that its budget holds; tried again later it may go. */
  public static Refusal evictionHeld(String cause, int retryAfterSeconds) {
    var status =
        new StatusBuilder(new Status())
            .withStatus("Failure")
            .withCode(429)
            .withReason("TooManyRequests")
            .withMessage("Cannot evict pod as it would violate the pod's disruption budget.")
            .withNewDetails()
            .withRetryAfterSeconds(retryAfterSeconds == 0 ? null : retryAfterSeconds)
            .withCauses(new StatusCause(null, cause, "DisruptionBudget"))
            .endDetails()
            .build();
    return new Refusal(status);
  }

  /** A budget that cannot be reckoned with. */
  public static Refusal evictionForbidden(ObjectRef budget, String detail, String cause) {
    return new Refusal(
        new StatusBuilder(forbidden(budget, detail).status())
            .editDetails()
            .withCauses(new StatusCause(null, cause, "DisruptionBudget"))
            .endDetails()
            .build());
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

  /**
   * A plugin does not take an object. One whose name is still to be generated is named by its
   * prefix.
   *
   * <p>Source: k8s.io/apiserver/pkg/admission/errors.go
   */
  public static Refusal notAdmitted(HasMetadata object, String detail) {
    return forbidden(admitted(object), detail);
  }

  private static ObjectRef admitted(HasMetadata object) {
    var ref = ObjectRef.of(object);
    var prefix = object.getMetadata().getGenerateName();
    if (!isEmpty(ref.name())) {
      return ref;
    }
    return new ObjectRef(ref.kind(), ref.namespace(), isEmpty(prefix) ? "Unknown" : prefix);
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  /** A Namespace on its way out takes nothing new. */
  public static Refusal namespaceTerminating(HasMetadata object) {
    var ref = admitted(object);
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

  /** What was sent does not fit its kind. */
  public static Refusal undecodable(HasMetadata object, String problem) {
    var version = object.getApiVersion();
    return badRequest(
        "%s in version \"%s\" cannot be handled as a %s: %s"
            .formatted(
                object.getKind(),
                version.substring(version.indexOf('/') + 1),
                object.getKind(),
                problem));
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

  /** Something went wrong within the server. */
  public static Refusal internal(String message) {
    return new Refusal(
        new StatusBuilder(new Status())
            .withStatus("Failure")
            .withCode(500)
            .withReason("InternalError")
            .withMessage("Internal error occurred: " + message)
            .build());
  }

  /** What upstream's server does not expect to go wrong: there is no reason. */
  public static Refusal unexpected(String message) {
    return new Refusal(
        new StatusBuilder(new Status())
            .withStatus("Failure")
            .withCode(500)
            .withMessage(message)
            .build());
  }

  public static Refusal invalid(ObjectRef ref, List<FieldError> errors) {
    var details = errors.stream().map(FieldError::toString).distinct().toList();
    var list = details.size() == 1 ? details.getFirst() : "[" + String.join(", ", details) + "]";
    var name = ref.name() == null ? "" : ref.name();
    var message =
        "%s %s is invalid: %s".formatted(ref.kind().qualified(), Printable.quoted(name), list);
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
