package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The kinds that a cluster has, by apiVersion and kind and by the names kubectl takes.
 *
 * @see ServedKinds
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
  public static final Kind REPLICA_SET = new Kind("apps", "v1", "ReplicaSet", "replicasets", true);
  public static final Kind DEPLOYMENT = new Kind("apps", "v1", "Deployment", "deployments", true);
  public static final Kind LEASE = new Kind("coordination.k8s.io", "v1", "Lease", "leases", true);

  public static final Kind PRIORITY_CLASS =
      new Kind("scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", false);

  /** Short names as kubectl api-resources lists them. */
  private static final Map<String, String> SHORT_NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cm", "configmaps"),
              Map.entry("cj", "cronjobs"),
              Map.entry("crd", "customresourcedefinitions"),
              Map.entry("crds", "customresourcedefinitions"),
              Map.entry("cs", "componentstatuses"),
              Map.entry("csr", "certificatesigningrequests"),
              Map.entry("deploy", "deployments"),
              Map.entry("ds", "daemonsets"),
              Map.entry("ep", "endpoints"),
              Map.entry("ev", "events"),
              Map.entry("hpa", "horizontalpodautoscalers"),
              Map.entry("ing", "ingresses"),
              Map.entry("ip", "ipaddresses"),
              Map.entry("limits", "limitranges"),
              Map.entry("netpol", "networkpolicies"),
              Map.entry("no", "nodes"),
              Map.entry("ns", "namespaces"),
              Map.entry("pc", "priorityclasses"),
              Map.entry("pdb", "poddisruptionbudgets"),
              Map.entry("po", "pods"),
              Map.entry("pv", "persistentvolumes"),
              Map.entry("pvc", "persistentvolumeclaims"),
              Map.entry("quota", "resourcequotas"),
              Map.entry("rc", "replicationcontrollers"),
              Map.entry("rs", "replicasets"),
              Map.entry("sa", "serviceaccounts"),
              Map.entry("sc", "storageclasses"),
              Map.entry("sts", "statefulsets"),
              Map.entry("svc", "services"),
              Map.entry("vac", "volumeattributesclasses")));

  /** Found without loading the other few hundred classes of the model. */
  private static final Map<String, ModelKind> EVERYDAY =
      byKey(
          new ModelKind(NAMESPACE, Namespace.class),
          new ModelKind(NODE, Node.class),
          new ModelKind(POD, Pod.class),
          new ModelKind(SERVICE, Service.class),
          new ModelKind(CONFIG_MAP, ConfigMap.class),
          new ModelKind(SECRET, Secret.class),
          new ModelKind(SERVICE_ACCOUNT, ServiceAccount.class),
          new ModelKind(EVENT, Event.class),
          new ModelKind(REPLICA_SET, ReplicaSet.class),
          new ModelKind(DEPLOYMENT, Deployment.class),
          new ModelKind(LEASE, Lease.class),
          new ModelKind(PRIORITY_CLASS, PriorityClass.class));

  private static final ClassValue<Kind> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
          return required(HasMetadata.getApiVersion(type), HasMetadata.getKind(type));
        }
      };

  private Kinds() {}

  /**
   * The kind of an object, from its apiVersion and kind; one the model does not know is an error.
   */
  public static Kind of(HasMetadata object) {
    return object instanceof GenericKubernetesResource
        ? required(object.getApiVersion(), object.getKind())
        : of(object.getClass());
  }

  /** The kind of a model class, {@code Pod.class}. */
  public static Kind of(Class<? extends HasMetadata> type) {
    return BY_CLASS.get(type);
  }

  /** The kind with that apiVersion and name, or null when a cluster does not have it. */
  public static @Nullable Kind find(String apiVersion, String kind) {
    var found = modelKind(apiVersion, kind);
    return found == null ? null : found.kind();
  }

  /**
   * The kind that kubectl would take for a word: {@code deploy}, {@code Deployment}, {@code
   * deployments}, {@code deployments.apps}, {@code deployments.v1.apps}; null when there is none.
   */
  public static @Nullable Kind named(String word) {
    var parts = word.toLowerCase(Locale.ROOT).split("\\.", 2);
    var plural = SHORT_NAMES.getOrDefault(parts[0], parts[0]);
    return ModelKinds.all().stream()
        .map(ModelKind::kind)
        .filter(k -> k.plural().equals(plural) || k.name().toLowerCase(Locale.ROOT).equals(plural))
        .filter(k -> parts.length == 1 || isOf(parts[1], k))
        .min(Kinds::preferred)
        .orElse(null);
  }

  /** Whether what follows a kind's name is its group, or its version and its group. */
  private static boolean isOf(String place, Kind kind) {
    return place.equals(kind.group()) || place.equals(kind.version() + "." + kind.group());
  }

  /** The model class of a kind. */
  public static Class<? extends HasMetadata> classOf(Kind kind) {
    var found = modelKind(kind.apiVersion(), kind.name());
    if (found == null) {
      throw new IllegalArgumentException("the model has no class for " + kind.qualified());
    }
    return found.type();
  }

  /** Every kind that can be stored, ordered by apiVersion and name. */
  public static Collection<Kind> all() {
    return ModelKinds.all().stream().map(ModelKind::kind).toList();
  }

  private static @Nullable ModelKind modelKind(String apiVersion, String name) {
    var key = ModelKind.key(apiVersion, name);
    var everyday = EVERYDAY.get(key);
    return everyday != null ? everyday : ModelKinds.find(key);
  }

  private static Map<String, ModelKind> byKey(ModelKind... kinds) {
    var map = new TreeMap<String, ModelKind>();
    for (var kind : kinds) {
      map.put(kind.key(), kind);
    }
    return map;
  }

  private static Kind required(String apiVersion, String name) {
    var kind = find(apiVersion, name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "no matches for kind \"%s\" in version \"%s\"".formatted(name, apiVersion));
    }
    return kind;
  }

  /** Core before apps before other groups, then the newest: kubectl's choice for a word. */
  private static int preferred(Kind one, Kind other) {
    if (rank(one) != rank(other)) {
      return Integer.compare(rank(one), rank(other));
    }
    return one.group().equals(other.group())
        ? other.version().compareTo(one.version())
        : one.group().compareTo(other.group());
  }

  private static int rank(Kind kind) {
    return kind.group().isEmpty() ? 0 : kind.group().equals("apps") ? 1 : 2;
  }

  private static Kind core(String name, String plural, boolean namespaced) {
    return new Kind("", "v1", name, plural, namespaced);
  }
}
