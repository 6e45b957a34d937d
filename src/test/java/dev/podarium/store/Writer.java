package dev.podarium.store;

import dev.podarium.api.Change;
import dev.podarium.api.Change.Verb;
import dev.podarium.api.Origin;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;

/** Writes into a store by hand, as an etcd would. */
record Writer(Store store) {

  Writer() {
    this(new Store(Kinds.BUILT_IN));
  }

  /** Writes a Pod of one controller. */
  Writer put(String name, String node, String phase) {
    return put(pod(name, node, phase));
  }

  Writer put(HasMetadata object) {
    var revision = store.latest().revision() + 1;
    var ref = ObjectRef.of(object);
    var before = store.latest().find(ref);
    var after = Metas.withResourceVersion(object, Long.toString(revision));
    var verb = before == null ? Verb.CREATE : Verb.UPDATE;
    store.append(new Change(revision, revision, verb, ref, before, after, Origin.USER, false));
    return this;
  }

  /** Removes a Pod; one that is not there is left alone. */
  Writer delete(String name) {
    var ref = ObjectRef.of(pod(name, "", ""));
    var before = store.latest().find(ref);
    if (before != null) {
      var revision = store.latest().revision() + 1;
      store.append(
          new Change(revision, revision, Verb.DELETE, ref, before, null, Origin.USER, false));
    }
    return this;
  }

  static Pod pod(String name, String node, String phase) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .addToLabels("app", "web")
        .addNewOwnerReference()
        .withApiVersion("apps/v1")
        .withKind("ReplicaSet")
        .withName("web")
        .withUid("owner")
        .withController(true)
        .endOwnerReference()
        .endMetadata()
        .withNewSpec()
        .withNodeName(node)
        .endSpec()
        .withNewStatus()
        .withPhase(phase)
        .endStatus()
        .build();
  }
}
