package dev.podarium.cluster.apiserver.kinds;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.copies.SpecAndStatus;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.metadata.Names;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A kind that nothing acts on yet: stored as it was sent, without a status of its own, and for some
 * with a generation that follows its spec.
 */
record GenericResource(Kind kind) implements WithGeneration<HasMetadata> {

  /**
   * Kinds whose generation is counted.
   *
   * <p>Source: kubernetes/kubernetes, pkg/registry/…/strategy.go, PrepareForCreate
   */
  private static final Set<String> COUNTED =
      Set.of(
          "CustomResourceDefinition.apiextensions.k8s.io",
          "EndpointSlice.discovery.k8s.io",
          "FlowSchema.flowcontrol.apiserver.k8s.io",
          "IngressClass.networking.k8s.io",
          "MutatingWebhookConfiguration.admissionregistration.k8s.io",
          "PriorityClass.scheduling.k8s.io",
          "PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io",
          "ValidatingAdmissionPolicy.admissionregistration.k8s.io",
          "ValidatingWebhookConfiguration.admissionregistration.k8s.io");

  /** kube-apiserver --event-ttl (kubernetes/kubernetes, pkg/registry/core/event/storage). */
  private static final OptionalLong EVENT_TTL = OptionalLong.of(Durations.seconds(3600L));

  @Override
  @SuppressWarnings("unchecked")
  public Class<HasMetadata> type() {
    return (Class<HasMetadata>) Kinds.classOf(kind);
  }

  @Override
  public HasMetadata prepareForCreate(HasMetadata object) {
    var bare = SpecAndStatus.withStatus(object, initialStatus(object));
    return COUNTED.contains(kind.qualified()) ? Metas.withGeneration(bare, 1L) : bare;
  }

  @Override
  public boolean asksForTheSame(HasMetadata object, HasMetadata stored) {
    return !COUNTED.contains(kind.qualified())
        || WithGeneration.super.asksForTheSame(object, stored);
  }

  @Override
  public Names.Rule names() {
    return kind.group().equals("rbac.authorization.k8s.io")
        ? Names::pathSegment
        : Names::dns1123Subdomain;
  }

  @Override
  public OptionalLong timeToLive() {
    return kind.name().equals("Event") ? EVENT_TTL : OptionalLong.empty();
  }
}
