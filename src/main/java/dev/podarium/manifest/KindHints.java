package dev.podarium.manifest;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to do about a kind that the cluster does not have. */
final class KindHints {

  private static final String INSTALL =
      "ensure CRDs are installed first; Podarium has the built-in kinds only";

  /** Groups of which the last version has gone. */
  private static final Set<String> GONE_GROUPS = Set.of("extensions");

  private final Kinds kinds;

  /** Hints about what a cluster with these kinds has. */
  KindHints(Kinds kinds) {
    this.kinds = kinds;
  }

  /**
   * A hint.
   *
   * @param field the field that should be changed, {@code apiVersion} or {@code kind}
   * @param text what to do
   */
  record Hint(String field, String text) {}

  /** The hint for an apiVersion and a kind that do not go together. */
  Hint of(String apiVersion, String kind) {
    if (kind.equals("PodSecurityPolicy")) {
      return new Hint(
          "kind",
          "it was removed in Kubernetes 1.25; label the Namespace with"
              + " pod-security.kubernetes.io/enforce instead");
    }
    var group = group(apiVersion);
    var home = home(kind, group);
    if (home.isPresent() && mayMean(group, home.get())) {
      return new Hint("apiVersion", "write apiVersion: " + home.get().apiVersion());
    }
    if (!isBuiltIn(group)) {
      return new Hint("apiVersion", INSTALL);
    }
    if (apiVersion.matches(".*v[0-9]+(alpha|beta)[0-9]+")) {
      return new Hint("apiVersion", "alpha and beta versions are not served by default");
    }
    return new Hint("kind", spelling(kind));
  }

  /** The hint for a kind alone. */
  String version(String kind) {
    return home(kind, "")
        .map(home -> "write apiVersion: " + home.apiVersion())
        .orElseGet(() -> spelling(kind));
  }

  private String spelling(String kind) {
    var names = kinds.all().stream().map(Kind::name).toList();
    return Optional.ofNullable(kinds.named(kind))
        .map(Kind::name)
        .or(() -> Spelling.nearest(kind, names))
        .map("did you mean \"%s\"?"::formatted)
        .orElse("write a kind that the cluster has, such as Deployment in apps/v1");
  }

  /** Where a kind is at home: in the group that was written, else where kubectl looks first. */
  private Optional<Kind> home(String kind, String group) {
    return kinds.all().stream()
        .filter(known -> known.name().equals(kind) && known.group().equals(group))
        .reduce((_, newer) -> newer)
        .or(() -> Optional.ofNullable(kinds.named(kind)).filter(k -> k.name().equals(kind)));
  }

  /** A group with a dot that is not built in belongs to somebody, unless it is misspelt. */
  private boolean mayMean(String group, Kind home) {
    return isBuiltIn(group)
        || !group.contains(".")
        || Spelling.nearest(group, Set.of(home.group())).isPresent();
  }

  private boolean isBuiltIn(String group) {
    return GONE_GROUPS.contains(group) || groups().contains(group);
  }

  private Set<String> groups() {
    return kinds.all().stream().map(Kind::group).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String group(String apiVersion) {
    return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
  }
}
