package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds that a cluster has, by apiVersion and kind and by the names kubectl takes: what
 * discovery answers. Immutable; any thread.
 */
public final class Kinds {

  public static final Kind NAMESPACE = core("Namespace", "namespaces", false);
  public static final Kind NODE = core("Node", "nodes", false);
  public static final Kind POD = core("Pod", "pods", true);
  public static final Kind SERVICE = core("Service", "services", true);
  public static final Kind CONFIG_MAP = core("ConfigMap", "configmaps", true);
  public static final Kind SECRET = core("Secret", "secrets", true);
  public static final Kind SERVICE_ACCOUNT = core("ServiceAccount", "serviceaccounts", true);
  public static final Kind EVENT = core("Event", "events", true);
  public static final Kind REPLICA_SET = kind("apps/v1", "ReplicaSet", "replicasets", true);
  public static final Kind DEPLOYMENT = kind("apps/v1", "Deployment", "deployments", true);
  public static final Kind LEASE = kind("coordination.k8s.io/v1", "Lease", "leases", true);

  public static final Kind PRIORITY_CLASS =
      kind("scheduling.k8s.io/v1", "PriorityClass", "priorityclasses", false);

  /** Found without loading the other few hundred classes of the model. */
  private static final Map<GroupVersionKind, BuiltInKind> EVERYDAY =
      byVersion(
          BuiltInKind.of(NAMESPACE, Namespace.class),
          BuiltInKind.of(NODE, Node.class),
          BuiltInKind.of(POD, Pod.class),
          BuiltInKind.of(SERVICE, Service.class),
          BuiltInKind.of(CONFIG_MAP, ConfigMap.class),
          BuiltInKind.of(SECRET, Secret.class),
          BuiltInKind.of(SERVICE_ACCOUNT, ServiceAccount.class),
          BuiltInKind.of(EVENT, Event.class),
          BuiltInKind.of(REPLICA_SET, ReplicaSet.class),
          BuiltInKind.of(DEPLOYMENT, Deployment.class),
          BuiltInKind.of(LEASE, Lease.class),
          BuiltInKind.of(PRIORITY_CLASS, PriorityClass.class));

  /**
   * What a cluster has into which nothing was installed.
   *
   * @see ServedKinds
   */
  public static final Kinds BUILT_IN = new Kinds(Map.of());

  /** Core before apps before other groups, and in a group by name: kubectl's choice for a word. */
  private static final Comparator<Kind> PREFERRED =
      Comparator.<Kind>comparingInt(kind -> rank(kind.group()))
          .thenComparing(Kind::group)
          .thenComparing(Kind::plural);

  private static final ClassValue<Kind> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
          return BUILT_IN.required(HasMetadata.getApiVersion(type), HasMetadata.getKind(type));
        }
      };

  private final Map<GroupVersionKind, Kind> added;

  private Kinds(Map<GroupVersionKind, Kind> added) {
    this.added = added;
  }

  /** These and more, whose objects are {@link CustomObject}s. */
  public Kinds with(Collection<Kind> more) {
    var all = new TreeMap<>(added);
    more.forEach(kind -> kind.versions().forEach(version -> all.put(kind.in(version), kind)));
    return new Kinds(all);
  }

  /** The kind of an object; one that no cluster could have told us of is an error. */
  public static Kind of(HasMetadata object) {
    return object instanceof CustomObject custom ? custom.definition() : of(object.getClass());
  }

  /** The kind of a model class, {@code Pod.class}. */
  public static Kind of(Class<? extends HasMetadata> type) {
    return BY_CLASS.get(type);
  }

  /** The kind that is spoken in that apiVersion, or null when the cluster does not have it. */
  public @Nullable Kind find(String apiVersion, String name) {
    var spoken = GroupVersionKind.of(apiVersion, name);
    var builtIn = builtIn(spoken);
    return builtIn == null ? added.get(spoken) : builtIn.kind();
  }

  /**
   * The kind that kubectl would take for a word: {@code deploy}, {@code Deployment}, {@code
   * deployments}, {@code deployments.apps}, {@code deployments.v1.apps}; null when there is none.
   */
  public @Nullable Kind named(String word) {
    var parts = word.toLowerCase(Locale.ROOT).split("\\.", 2);
    return stream()
        .filter(kind -> isCalled(kind, parts[0]))
        .filter(kind -> parts.length == 1 || isOf(parts[1], kind))
        .min(PREFERRED)
        .orElse(null);
  }

  /**
   * The apiVersion that a word asks for, {@code autoscaling/v1} of {@code hpa.v1.autoscaling}; the
   * one in which the kind is stored when it names none.
   */
  public static String versionNamed(String word, Kind kind) {
    return kind.versions().stream()
        .filter(version -> word.endsWith("." + version + "." + kind.group()))
        .findFirst()
        .map(version -> kind.in(version).apiVersion())
        .orElse(kind.apiVersion());
  }

  /** The kinds that kubectl lists for a word such as {@code all}, in its order. */
  public List<Kind> inCategory(String word) {
    return stream().filter(kind -> kind.categories().contains(word)).sorted(PREFERRED).toList();
  }

  /** Every kind that can be stored, the built-in ones ordered by apiVersion and name. */
  public Collection<Kind> all() {
    return stream().toList();
  }

  /** The model class of a kind, in the version in which it is stored. */
  public static Class<? extends HasMetadata> classOf(Kind kind) {
    return classOf(kind.stored());
  }

  /** The model class of a kind in one version; of kinds that are not built in, what is free. */
  public static Class<? extends HasMetadata> classOf(GroupVersionKind spoken) {
    var found = builtIn(spoken);
    return found == null ? CustomObject.class : found.type();
  }

  private static int rank(String group) {
    return group.isEmpty() ? 0 : group.equals("apps") ? 1 : 2;
  }

  private Stream<Kind> stream() {
    return Stream.concat(BuiltInKinds.all().stream(), added.values().stream().distinct());
  }

  private static boolean isCalled(Kind kind, String word) {
    return kind.plural().equals(word)
        || kind.name().toLowerCase(Locale.ROOT).equals(word)
        || kind.shortNames().contains(word);
  }

  /** Whether what follows a kind's name is its group, or a version of it and its group. */
  private static boolean isOf(String place, Kind kind) {
    return place.equals(kind.group())
        || kind.versions().stream().anyMatch(v -> place.equals(v + "." + kind.group()));
  }

  private static @Nullable BuiltInKind builtIn(GroupVersionKind spoken) {
    var everyday = EVERYDAY.get(spoken);
    return everyday != null ? everyday : BuiltInKinds.find(spoken);
  }

  private Kind required(String apiVersion, String name) {
    var kind = find(apiVersion, name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "no matches for kind \"%s\" in version \"%s\"".formatted(name, apiVersion));
    }
    return kind;
  }

  private static Map<GroupVersionKind, BuiltInKind> byVersion(BuiltInKind... kinds) {
    var map = new HashMap<GroupVersionKind, BuiltInKind>();
    for (var kind : kinds) {
      map.put(kind.spoken(), kind);
    }
    return map;
  }

  private static Kind core(String name, String plural, boolean namespaced) {
    return kind("v1", name, plural, namespaced);
  }

  private static Kind kind(String apiVersion, String name, String plural, boolean namespaced) {
    return DiscoveryFacts.told(Kind.of(GroupVersionKind.of(apiVersion, name), plural, namespaced));
  }
}
