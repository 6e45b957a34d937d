package dev.podarium.cluster.controllers.serviceaccount;

import dev.podarium.api.Change;
import dev.podarium.api.Request.Create;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps one object in every Namespace, and makes it again when somebody deletes it.
 *
 * @param name as a client
 * @param original the object, without a Namespace
 */
public record InEveryNamespace(String name, HasMetadata original) implements Reconciler<Namespace> {

  private static final String DESCRIPTION =
      "Contains a CA bundle that can be used to verify the kube-apiserver when using internal"
          + " endpoints such as the internal service IP or kubernetes.default.svc. No other usage"
          + " is guaranteed across distributions of Kubernetes clusters.";

  private static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      simulated
      -----END CERTIFICATE-----
      """;

  /** The controller of the ServiceAccounts {@code default}. */
  public static InEveryNamespace defaultServiceAccount() {
    return new InEveryNamespace(
        "serviceaccount-controller",
        new ServiceAccountBuilder().withNewMetadata().withName("default").endMetadata().build());
  }

  /** The publisher of the certificate by which Pods know the API server. */
  public static InEveryNamespace rootCertificate() {
    return new InEveryNamespace(
        "root-ca-certificate-publisher-controller",
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("kube-root-ca.crt")
            .withAnnotations(Map.of("kubernetes.io/description", DESCRIPTION))
            .endMetadata()
            .withData(Map.of("ca.crt", CERTIFICATE))
            .build());
  }

  @Override
  public Watches watches() {
    return Watches.on(Namespace.class).and(original.getClass(), this::missing);
  }

  @Override
  public Plan reconcile(Namespace desired, View view) {
    var object = Metas.withNamespace(original, desired.getMetadata().getName());
    return Namespaces.terminating(desired) || view.find(ObjectRef.of(object)) != null
        ? Plan.nothing()
        : Plan.write(Plan.Step.of(new Create(object)).forgiving("AlreadyExists"));
  }

  private Stream<ObjectRef> missing(Change change, View view) {
    return change.verb() == Change.Verb.DELETE
            && change.ref().name().equals(original.getMetadata().getName())
        ? Stream.of(ObjectRef.cluster(Kinds.NAMESPACE, change.ref().namespace()))
        : Stream.empty();
  }
}
