package dev.podarium.manifest;

import dev.podarium.manifest.Written.Fields;
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
      problems.add(document.place("apiVersion"), "apiVersion not set; " + KindHints.version(kind));
    }
    if (kind.isEmpty() || apiVersion.isEmpty()) {
      return null;
    }
    var found = Kinds.find(apiVersion, kind);
    if (found == null) {
      unknown(document, problems);
    }
    return found;
  }

  /** Adds that the cluster has no such kind. */
  static void unknown(Fields document, Problems problems) {
    var apiVersion = document.text("apiVersion");
    var kind = document.text("kind");
    var hint = KindHints.of(apiVersion, kind);
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
  private static Optional<Kind> inLowerCase(String apiVersion, String kind) {
    return Kinds.all().stream()
        .filter(known -> known.apiVersion().equals(apiVersion))
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst();
  }

  private static String notHandled(String apiVersion, String kind, Kind meant) {
    return "%1$s in version \"%2$s\" cannot be handled as a %3$s: no kind \"%1$s\" is registered for version \"%4$s\""
        .formatted(kind, meant.version(), meant.name(), apiVersion);
  }
}
