package dev.podarium.manifest;

import dev.podarium.manifest.DocumentNode.Fields;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.values.Printable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the kind that a document says it is, or says why there is none. */
final class KindProblems {

  static final String KUSTOMIZATION =
      "this is a kustomization, and Podarium does not build kustomizations yet; open the output of"
          + " kubectl kustomize instead";

  private final Kinds kinds;
  private final Problems problems;

  /** Adds to the problems; the kinds are those of the cluster. */
  KindProblems(Kinds kinds, Problems problems) {
    this.kinds = kinds;
    this.problems = problems;
  }

  static boolean isKustomization(Fields document, String file) {
    return document.text("apiVersion").startsWith("kustomize.config.k8s.io/")
        || (document.get("kind") == null && file.matches("(.*[/\\\\])?kustomization\\.ya?ml"));
  }

  /** The kind, or null after its problem was added. */
  @Nullable Kind find(Fields document) {
    var apiVersion = document.text("apiVersion");
    var kind = document.text("kind");
    if (kind.isEmpty()) {
      problems.add(document.place("kind"), "kind not set; write for example kind: Deployment");
    }
    if (apiVersion.isEmpty()) {
      problems.add(
          document.place("apiVersion"),
          "apiVersion not set; " + new KindHints(kinds).version(kind));
    }
    if (kind.isEmpty() || apiVersion.isEmpty()) {
      return null;
    }
    var found = kinds.find(apiVersion, kind);
    if (found == null) {
      unknown(document);
    }
    return found;
  }

  /** Adds that the cluster has no such kind. */
  void unknown(Fields document) {
    var apiVersion = document.text("apiVersion");
    var kind = document.text("kind");
    var hint = new KindHints(kinds).of(apiVersion, kind);
    problems.add(
        document.place(hint.field()),
        "%s; %s"
            .formatted(
                inLowerCase(apiVersion, kind)
                    .map(meant -> notHandled(apiVersion, kind, meant))
                    .orElseGet(() -> noMatches(apiVersion, kind)),
                hint.text()));
  }

  private static String noMatches(String apiVersion, String kind) {
    return "no matches for kind \"%s\" in version \"%s\""
        .formatted(Printable.excerpt(kind), Printable.excerpt(apiVersion));
  }

  /** kubectl knows each kind in small letters as well, and the API server does not. */
  private Optional<Kind> inLowerCase(String apiVersion, String kind) {
    return kinds.all().stream()
        .filter(known -> known.isServedIn(apiVersion))
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst();
  }

  private static String notHandled(String apiVersion, String kind, Kind meant) {
    return "%1$s in version \"%2$s\" cannot be handled as a %3$s: no kind \"%1$s\" is registered for version \"%4$s\""
        .formatted(kind, meant.version(), meant.name(), apiVersion);
  }
}
