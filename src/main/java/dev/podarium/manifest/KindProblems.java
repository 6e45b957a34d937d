package dev.podarium.manifest;

import dev.podarium.manifest.Written.Fields;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the kind that a document says it is, or says why there is none. */
final class KindProblems {

  static final String KUSTOMIZATION =
      "this is a kustomization, and Podarium does not build kustomizations yet; open the output of"
          + " kubectl kustomize instead";

  private KindProblems() {}

  static boolean isKustomization(Fields document, String file) {
    return document.text("apiVersion").startsWith("kustomize.config.k8s.io/")
        || (document.get("kind") == null && file.matches("(.*[/\\\\])?kustomization\\.ya?ml"));
  }

  /** The kind, or null after its problem was added. */
  static @Nullable Kind find(Fields document, Problems problems) {
    var apiVersion = document.text("apiVersion");
    var kind = document.text("kind");
    if (kind.isEmpty()) {
      problems.add(document.place("kind"), "kind not set; write for example kind: Deployment");
    }
    if (apiVersion.isEmpty()) {
      problems.add(document.place("apiVersion"), "apiVersion not set; " + versionHint(kind));
    }
    if (kind.isEmpty() || apiVersion.isEmpty()) {
      return null;
    }
    var found = Kinds.find(apiVersion, kind);
    if (found == null || !served(found)) {
      problems.add(
          document.place(homeOf(kind).isPresent() ? "apiVersion" : "kind"),
          "no matches for kind \"%s\" in version \"%s\"; %s"
              .formatted(kind, apiVersion, versionHint(kind)));
      return null;
    }
    return found;
  }

  /**
   * The model still has versions that a cluster does not serve: alpha and beta are off by default.
   *
   * @see <a href="https://kubernetes.io/docs/reference/using-api/">API versioning</a>
   */
  private static boolean served(Kind kind) {
    return !kind.version().contains("alpha") && !kind.version().contains("beta");
  }

  private static String versionHint(String kind) {
    return homeOf(kind).map("write apiVersion: %s"::formatted).orElseGet(() -> spellingHint(kind));
  }

  private static String spellingHint(String kind) {
    var names = Kinds.all().stream().filter(KindProblems::served).map(Kind::name).toList();
    return Spelling.nearest(kind, names)
        .map("did you mean \"%s\"?"::formatted)
        .orElse("write a kind that the cluster has, such as Deployment in apps/v1");
  }

  /** The apiVersion that kubectl prefers for a kind. */
  private static Optional<String> homeOf(String kind) {
    return Optional.ofNullable(Kinds.named(kind))
        .filter(found -> found.name().equals(kind) && served(found))
        .map(Kind::apiVersion);
  }
}
