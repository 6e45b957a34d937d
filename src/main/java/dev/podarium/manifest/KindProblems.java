package dev.podarium.manifest;

import dev.podarium.manifest.Written.Fields;
import dev.podarium.objects.Excerpt;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
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
      var hint = KindHints.of(apiVersion, kind);
      problems.add(
          document.place(hint.field()),
          "no matches for kind \"%s\" in version \"%s\"; %s"
              .formatted(Excerpt.of(kind), Excerpt.of(apiVersion), hint.text()));
    }
    return found;
  }
}
