package dev.podarium.cluster.apiserver.admission;

import dev.podarium.api.Snapshot;
import dev.podarium.cluster.apiserver.refusal.Refusals;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Containers;
import dev.podarium.objects.pods.Pods;
import dev.podarium.objects.pods.VolumeSources;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives every Pod a service account, and its containers the token for it.
 *
 * <p>A Pod of the account {@code default} is taken even before that account exists: here a person
 * applies a Namespace and its Pods in one virtual instant.
 *
 * <p>Source: kubernetes/kubernetes, plugin/pkg/admission/serviceaccount/admission.go
 */
final class ServiceAccountTokens implements Admission {

  private static final String DEFAULT = "default";

  /** A Pod that only shows what a kubelet runs by itself is left as it is. */
  private static final String MIRROR = "kubernetes.io/config.mirror";

  private static final String MOUNT_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";
  private static final int MODE = 420;

  /** An hour, and seven seconds by which upstream tells its own tokens from others. */
  private static final long EXPIRATION_SECONDS = 3607;

  /** The same for every Pod, so it is shared. */
  private static final ProjectedVolumeSource SOURCE = source();

  private final UnaryOperator<String> suffixes;

  /**
   * @param suffixes five characters for the volume of the Pod with that key
   */
  ServiceAccountTokens(UnaryOperator<String> suffixes) {
    this.suffixes = suffixes;
  }

  @Override
  public HasMetadata admit(HasMetadata object, Snapshot world) {
    if (!(object instanceof Pod pod) || Metas.annotations(pod).containsKey(MIRROR)) {
      return object;
    }
    var named = named(pod);
    var account = account(named, world);
    var withSecrets = withPullSecrets(named, account);
    return mountsToken(named, account) && lacksToken(named) ? withToken(withSecrets) : withSecrets;
  }

  private static Pod named(Pod pod) {
    var name = pod.getSpec().getServiceAccountName();
    return name == null || name.isEmpty() ? Pods.withServiceAccount(pod, DEFAULT) : pod;
  }

  private static @Nullable ServiceAccount account(Pod pod, Snapshot world) {
    var name = pod.getSpec().getServiceAccountName();
    var ref = new ObjectRef(Kinds.SERVICE_ACCOUNT, pod.getMetadata().getNamespace(), name);
    var account = (ServiceAccount) world.find(ref);
    if (account == null && !name.equals(DEFAULT)) {
      throw Refusals.notAdmitted(
          pod,
          "error looking up service account %s/%s: serviceaccount \"%s\" not found"
              .formatted(ref.namespace(), name, name));
    }
    return account;
  }

  private static Pod withPullSecrets(Pod pod, @Nullable ServiceAccount account) {
    return account == null
            || account.getImagePullSecrets().isEmpty()
            || !pod.getSpec().getImagePullSecrets().isEmpty()
        ? pod
        : Pods.withImagePullSecrets(pod, account.getImagePullSecrets());
  }

  private static boolean mountsToken(Pod pod, @Nullable ServiceAccount account) {
    var own = pod.getSpec().getAutomountServiceAccountToken();
    var ofAccount = account == null ? null : account.getAutomountServiceAccountToken();
    return own != null ? own : ofAccount == null || ofAccount;
  }

  private Pod withToken(Pod pod) {
    var name =
        pod.getSpec().getVolumes().stream()
            .map(Volume::getName)
            .filter(volume -> volume != null && volume.startsWith("kube-api-access-"))
            .findFirst()
            .orElseGet(() -> "kube-api-access-" + suffixes.apply(key(pod)));
    var mount =
        new VolumeMountBuilder()
            .withName(name)
            .withReadOnly(true)
            .withMountPath(MOUNT_PATH)
            .build();
    var mounted = Containers.inAll(pod, container -> mounted(container, mount));
    return withVolume(mounted, name);
  }

  /** By the prefix of a name that is still to be generated. */
  private static String key(Pod pod) {
    var meta = pod.getMetadata();
    var name = meta.getName() == null ? meta.getGenerateName() : meta.getName();
    return "pods/" + meta.getNamespace() + "/" + name;
  }

  private static boolean lacksToken(Pod pod) {
    var spec = pod.getSpec();
    return !allHaveToken(spec.getContainers()) || !allHaveToken(spec.getInitContainers());
  }

  private static boolean allHaveToken(List<Container> containers) {
    for (var container : containers) {
      if (!hasToken(container)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasToken(Container container) {
    for (var mount : container.getVolumeMounts()) {
      if (MOUNT_PATH.equals(mount.getMountPath())) {
        return true;
      }
    }
    return false;
  }

  private static Container mounted(Container container, VolumeMount mount) {
    return hasToken(container) ? container : Containers.withMount(container, mount);
  }

  private static Pod withVolume(Pod pod, String name) {
    var volumes = new ArrayList<>(pod.getSpec().getVolumes());
    if (volumes.stream().noneMatch(volume -> name.equals(volume.getName()))) {
      volumes.add(VolumeSources.projected(name, SOURCE));
    }
    return Pods.withVolumes(pod, volumes);
  }

  private static ProjectedVolumeSource source() {
    return new ProjectedVolumeSourceBuilder()
        .addNewSource()
        .withNewServiceAccountToken(null, EXPIRATION_SECONDS, "token", null)
        .endSource()
        .addNewSource()
        .withNewConfigMap()
        .withName("kube-root-ca.crt")
        .addNewItem("ca.crt", null, "ca.crt", null)
        .endConfigMap()
        .endSource()
        .addNewSource()
        .withNewDownwardAPI()
        .addNewItem()
        .withPath("namespace")
        .withNewFieldRef("v1", "metadata.namespace")
        .endItem()
        .endDownwardAPI()
        .endSource()
        .withDefaultMode(MODE)
        .build();
  }
}
