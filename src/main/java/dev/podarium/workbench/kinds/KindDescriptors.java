package dev.podarium.workbench.kinds;

import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Dial;
import dev.podarium.workbench.kinds.actions.ActionContext;
import dev.podarium.workbench.kinds.details.Details;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of which the window knows more than of any other. */
public final class KindDescriptors {

  private static final List<KindDescriptor<?>> ALL =
      List.of(
          new PodDescriptor(),
          new NodeDescriptor(),
          new DeploymentDescriptor(),
          new ReplicaSetDescriptor(),
          new ReplicationControllerDescriptor(),
          new StatefulSetDescriptor(),
          new DaemonSetDescriptor(),
          new PersistentVolumeClaimDescriptor(),
          new PersistentVolumeDescriptor(),
          new StorageClassDescriptor(),
          new JobDescriptor(),
          new AutoscalerDescriptor(),
          new CronJobDescriptor(),
          new ServiceDescriptor(),
          new PodDisruptionBudgetDescriptor(),
          new ResourceQuotaDescriptor(),
          new ConfigMapDescriptor(),
          new SecretDescriptor(),
          new NamespaceDescriptor(),
          new ServiceAccountDescriptor(),
          new EventDescriptor());

  private static final Map<Class<?>, KindDescriptor<?>> BY_TYPE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(KindDescriptor::type, Function.identity()));

  private KindDescriptors() {}

  /** All of them. */
  public static List<KindDescriptor<?>> all() {
    return ALL;
  }

  /** The kinds that have one. */
  public static List<Kind> kinds() {
    return ALL.stream().<Kind>map(descriptor -> Kinds.of(descriptor.type())).toList();
  }

  /** Writes what the inspector shows of an object. */
  static void details(HasMetadata object, Details details) {
    of(object).details(object, details);
  }

  /** What is said of an object in a list of links. */
  public static Related mention(HasMetadata object, Snapshot world) {
    return of(object).mention(object, world);
  }

  /** An object's card in the picture of owners; empty for what owns no Pods. */
  public static Optional<OwnerCard> card(HasMetadata object) {
    return of(object).card(object);
  }

  /** How a Pod of an owner is called in the picture of owners. */
  public static String podLabel(HasMetadata owner, Pod pod) {
    return of(owner).podLabel(owner, pod);
  }

  /** What can be done with an object. */
  static List<Action> actions(HasMetadata object, ActionContext context) {
    return of(object).actions(object, context);
  }

  /** What of an object can be set to any value of a range. */
  static List<Dial> dials(HasMetadata object, ActionContext context) {
    return of(object).dials(object, context);
  }

  /** What the cluster will do about a new object, in one sentence; empty where uncertain. */
  public static String consequenceOfCreating(HasMetadata object, Snapshot world) {
    return of(object).consequenceOfCreating(object, world);
  }

  /** What the cluster will do about a changed object, in one sentence; empty where uncertain. */
  public static String consequenceOfChanging(
      HasMetadata before, HasMetadata after, Snapshot world) {
    return before.getClass().equals(after.getClass())
        ? of(after).consequenceOfChanging(before, after, world)
        : "";
  }

  /** It is asked about objects of its own class only. */
  @SuppressWarnings("unchecked")
  private static KindDescriptor<HasMetadata> of(HasMetadata object) {
    var known = BY_TYPE.get(object.getClass());
    return known == null ? () -> HasMetadata.class : (KindDescriptor<HasMetadata>) known;
  }
}
