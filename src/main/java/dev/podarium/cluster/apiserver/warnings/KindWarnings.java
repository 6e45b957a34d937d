package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.node.v1.RuntimeClass;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/**
 * The other kinds that have warnings, one case each.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/…/strategy.go, WarningsOnCreate, WarningsOnUpdate
 */
public final class KindWarnings {

  private static final String MOUNTABLE = "kubernetes.io/enforce-mountable-secrets";
  private static final String INGRESS_CLASS = "kubernetes.io/ingress.class";

  private KindWarnings() {}

  /** About a new object of any of those kinds. */
  public static List<String> of(HasMetadata object) {
    var found = new Found();
    switch (object) {
      case DaemonSet _, StatefulSet _, ReplicationController _, Job _, CronJob _ -> {
        WorkloadWarnings.checkName(object, found);
        checkTemplates(object, found);
      }
      case Ingress ingress -> check(ingress, found);
      default -> checkAlways(object, found);
    }
    return found.texts();
  }

  /** About one that was changed. */
  public static List<String> ofUpdate(HasMetadata object, HasMetadata stored) {
    var found = new Found();
    if (Metas.generation(object) != Metas.generation(stored)) {
      checkTemplates(object, found);
    }
    checkAlways(object, found);
    return found.texts();
  }

  private static void checkTemplates(HasMetadata object, Found found) {
    var at = Field.root().child("spec");
    switch (object) {
      case DaemonSet set when set.getSpec() != null ->
          WorkloadWarnings.check(set.getSpec().getTemplate(), found);
      case StatefulSet set when set.getSpec() != null -> {
        WorkloadWarnings.check(set.getSpec().getTemplate(), found);
        WorkloadWarnings.checkRest(set.getSpec(), found);
      }
      case ReplicationController controller when controller.getSpec() != null ->
          WorkloadWarnings.check(controller.getSpec().getTemplate(), found);
      case Job job -> WorkloadWarnings.check(job.getSpec(), at, found);
      case CronJob job when job.getSpec() != null && job.getSpec().getJobTemplate() != null ->
          WorkloadWarnings.check(
              job.getSpec().getJobTemplate().getSpec(),
              at.child("jobTemplate").child("spec"),
              found);
      default -> {}
    }
  }

  private static void checkAlways(HasMetadata object, Found found) {
    var root = Field.root();
    switch (object) {
      case Node node -> check(node, found);
      case PersistentVolumeClaim claim -> StorageWarnings.check(claim, root, found);
      case PersistentVolume volume -> StorageWarnings.check(volume, root, found);
      case StorageClass storage -> StorageWarnings.check(storage, root, found);
      case Secret secret -> KeyPairs.check(secret, found);
      case NetworkPolicy policy -> PeerWarnings.check(policy, root, found);
      case EndpointSlice slice -> PeerWarnings.check(slice, root, found);
      case Endpoints endpoints -> PeerWarnings.check(endpoints, root, found);
      case ServiceAccount _ when Metas.annotations(object).containsKey(MOUNTABLE) ->
          found.add(
              root.child("metadata").child("annotations").key(MOUNTABLE),
              "deprecated in v1.32+; prefer separate namespaces to isolate access to mounted"
                  + " secrets");
      case RuntimeClass runtime when runtime.getScheduling() != null ->
          NodeLabels.checkSelector(
              runtime.getScheduling().getNodeSelector(),
              root.child("scheduling").child("nodeSelector"),
              found);
      default -> {}
    }
  }

  private static void check(Node node, Found found) {
    var spec = node.getSpec();
    if (spec != null && spec.getConfigSource() != null) {
      found.add("spec.configSource: the feature is removed");
    }
    if (spec != null && spec.getExternalID() != null && !spec.getExternalID().isEmpty()) {
      found.add("spec.externalID: this field is deprecated, and is unused by Kubernetes");
    }
  }

  private static void check(Ingress ingress, Found found) {
    var named = ingress.getSpec() != null && ingress.getSpec().getIngressClassName() != null;
    if (Metas.annotations(ingress).containsKey(INGRESS_CLASS) && !named) {
      found.add(
          "annotation \"kubernetes.io/ingress.class\" is deprecated, please use"
              + " 'spec.ingressClassName' instead");
    }
  }
}
