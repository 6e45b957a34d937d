package dev.podarium.objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The kinds that the model knows, by apiVersion and kind and by the names kubectl takes. */
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
              Map.entry("deploy", "deployments"),
              Map.entry("ds", "daemonsets"),
              Map.entry("ep", "endpoints"),
              Map.entry("ev", "events"),
              Map.entry("hpa", "horizontalpodautoscalers"),
              Map.entry("ing", "ingresses"),
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
              Map.entry("svc", "services")));

  private static final Map<String, Entry> KNOWN = loaded();

  private Kinds() {}

  private record Entry(Kind kind, Class<? extends HasMetadata> type) {}

  /**
   * The kind of an object, from its apiVersion and kind; one the model does not know is an error.
   */
  public static Kind of(HasMetadata object) {
    return switch (object.getKind()) {
      case "Pod" -> POD;
      case "Node" -> NODE;
      case "ReplicaSet" -> REPLICA_SET;
      case "Deployment" -> DEPLOYMENT;
      default -> required(object.getApiVersion(), object.getKind());
    };
  }

  /** The kind of a model class, {@code Pod.class}. */
  public static Kind of(Class<? extends HasMetadata> type) {
    return required(HasMetadata.getApiVersion(type), HasMetadata.getKind(type));
  }

  /** The kind with that apiVersion and name, or null when the model does not know it. */
  public static @Nullable Kind find(String apiVersion, String kind) {
    var entry = KNOWN.get(key(apiVersion, kind));
    return entry == null ? null : entry.kind();
  }

  /**
   * The kind that kubectl would take for a word: {@code deploy}, {@code deployment}, {@code
   * deployments}, {@code deployments.apps}, {@code Deployment}; null when there is none.
   */
  public static @Nullable Kind named(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    var plural = SHORT_NAMES.getOrDefault(lower, lower);
    return KNOWN.values().stream()
        .map(Entry::kind)
        .filter(
            k ->
                k.plural().equals(plural)
                    || k.resource().equals(plural)
                    || k.name().toLowerCase(Locale.ROOT).equals(plural)
                    || k.qualified().toLowerCase(Locale.ROOT).equals(plural))
        .min(Kinds::preferred)
        .orElse(null);
  }

  /** The model class of a kind. */
  public static Class<? extends HasMetadata> classOf(Kind kind) {
    var entry = KNOWN.get(key(kind.apiVersion(), kind.name()));
    if (entry == null) {
      throw new IllegalArgumentException("the model has no class for " + kind.qualified());
    }
    return entry.type();
  }

  /** Every kind of the model that can be stored, ordered by apiVersion and name. */
  public static Collection<Kind> all() {
    return Collections.unmodifiableList(KNOWN.values().stream().map(Entry::kind).toList());
  }

  private static Kind required(String apiVersion, String name) {
    var kind = find(apiVersion, name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "no matches for kind \"%s\" in version \"%s\"".formatted(name, apiVersion));
    }
    return kind;
  }

  /** Core before groups, then apps, then stable versions: what kubectl prefers for a bare word. */
  private static int preferred(Kind one, Kind other) {
    return rank(one) != rank(other)
        ? Integer.compare(rank(one), rank(other))
        : one.apiVersion().compareTo(other.apiVersion());
  }

  private static int rank(Kind kind) {
    var group = kind.group().isEmpty() ? 0 : kind.group().equals("apps") ? 1 : 2;
    var stable = kind.version().contains("alpha") ? 2 : kind.version().contains("beta") ? 1 : 0;
    return group + 10 * stable;
  }

  private static Map<String, Entry> loaded() {
    var entries = new TreeMap<String, Entry>();
    ServiceLoader.load(KubernetesResource.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(HasMetadata.class::isAssignableFrom)
        .map(type -> type.asSubclass(HasMetadata.class))
        .forEach(type -> add(entries, type));
    return entries;
  }

  private static void add(Map<String, Entry> entries, Class<? extends HasMetadata> type) {
    var apiVersion = HasMetadata.getApiVersion(type);
    var name = HasMetadata.getKind(type);
    var slash = apiVersion.indexOf('/');
    var kind =
        new Kind(
            slash < 0 ? "" : apiVersion.substring(0, slash),
            apiVersion.substring(slash + 1),
            name,
            HasMetadata.getPlural(type),
            Namespaced.class.isAssignableFrom(type));
    entries.put(key(apiVersion, name), new Entry(kind, type));
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + "/" + kind;
  }

  private static Kind core(String name, String plural, boolean namespaced) {
    return new Kind("", "v1", name, plural, namespaced);
  }
}
