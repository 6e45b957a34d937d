package dev.podarium.cluster.apiserver;

import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call may suppose of what is stored, and is refused when it is otherwise.
 *
 * <p>Source: k8s.io/apiserver/pkg/registry/generic/registry/store.go; k8s.io/apiserver/pkg/storage
 */
final class Preconditions {

  private static final Pattern NUMBER = Pattern.compile("0*[1-9][0-9]*");

  private Preconditions() {}

  static void refuseOther(ObjectRef ref, @Nullable String uid, HasMetadata stored) {
    if (uid != null && !uid.equals(stored.getMetadata().getUid())) {
      throw Refusals.conflict(
          ref,
          "Precondition failed: UID in precondition: %s, UID in object meta: %s"
              .formatted(uid, stored.getMetadata().getUid()));
    }
  }

  static void refuseStale(ObjectRef ref, HasMetadata sent, HasMetadata stored) {
    var version = sent.getMetadata().getResourceVersion();
    if (version != null && !Objects.equals(version, stored.getMetadata().getResourceVersion())) {
      throw Refusals.modified(ref);
    }
  }

  /** Only a number is looked at, as etcd's versions are numbers. */
  static void refuseNumbered(HasMetadata object) {
    var version = object.getMetadata().getResourceVersion();
    if (version != null && NUMBER.matcher(version).matches()) {
      throw Refusals.unexpected("resourceVersion should not be set on objects to be created");
    }
  }
}
