package dev.podarium.cluster;

import dev.podarium.api.Call;
import dev.podarium.api.CallOptions;
import dev.podarium.api.Origin;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Verbs;
import dev.podarium.cluster.controllers.volume.HostPathProvisioner;
import dev.podarium.objects.core.StorageClasses;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;

/**
 * The class of storage that claims get which name none, as a small cluster on one's own machine has
 * it from its beginning.
 *
 * <p>Source: kubernetes/minikube, deploy/addons/storageclass/storageclass.yaml
 */
final class DefaultStorage {

  private DefaultStorage() {}

  /** Makes it at the present virtual instant, in a store that has none. */
  static void create(Verbs server) {
    var origin = new Origin("addon-manager", null);
    server.send(new Call(origin, new Create(standard()), CallOptions.DEFAULT));
  }

  private static StorageClass standard() {
    return new StorageClassBuilder()
        .withNewMetadata()
        .withName("standard")
        .addToLabels("addonmanager.kubernetes.io/mode", "EnsureExists")
        .addToAnnotations(StorageClasses.IS_DEFAULT, "true")
        .endMetadata()
        .withProvisioner(HostPathProvisioner.PROVISIONER)
        .build();
  }
}
