package dev.podarium.cluster.apiserver.patching;

import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import java.util.Map;

/**
 * Documents that a patch has made another kind of.
 *
 * <p>Source: k8s.io/apimachinery/pkg/runtime/codec.go, DecodeInto; scheme.go
 */
final class OtherKind {

  private static final String CORE = "core";

  private OtherKind() {}

  static void refuse(Map<String, Object> after, Map<String, Object> before) {
    var version = text(after, before, "apiVersion");
    var kind = text(after, before, "kind");
    if (version.equals(before.get("apiVersion")) && kind.equals(before.get("kind"))) {
      return;
    }
    var why =
        Kinds.BUILT_IN.find(version, kind) == null
            ? "no kind \"%s\" is registered for version \"%s\" in scheme \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30\""
                .formatted(kind, version)
            : "unable to decode %s, Kind=%s into *%s.%s"
                .formatted(
                    version.contains("/") ? version : "/" + version,
                    kind,
                    packageOf(String.valueOf(before.get("apiVersion"))),
                    before.get("kind"));
    throw PatchRefusals.doesNotFit(Json.text(after), why);
  }

  /** What is not said is as it was. */
  private static String text(Map<String, Object> after, Map<String, Object> before, String field) {
    var said = after.getOrDefault(field, "").toString();
    return said.isEmpty() ? String.valueOf(before.get(field)) : said;
  }

  private static String packageOf(String apiVersion) {
    var slash = apiVersion.indexOf('/');
    var group = slash < 0 ? CORE : apiVersion.substring(0, slash);
    return group.substring(0, (group + ".").indexOf('.'));
  }
}
