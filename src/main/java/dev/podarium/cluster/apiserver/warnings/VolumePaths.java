package dev.podarium.cluster.apiserver.warnings;

import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paths in one volume that are the same, or of which one begins with the other.
 *
 * <p>Source: kubernetes/kubernetes, pkg/api/pod/warnings.go, warningsForOverlappingVirtualPaths
 *
 * @param paths of one source, in order
 * @param what the volume and the source, as a warning begins
 */
record VolumePaths(List<String> paths, String what) {

  static void check(Volume volume, Found found) {
    var name = "volume \"" + volume.getName() + "\" (";
    var configMap = volume.getConfigMap();
    if (configMap != null) {
      keys(configMap.getItems(), name + "ConfigMap \"" + text(configMap.getName()) + "\")")
          .check(found);
    }
    var secret = volume.getSecret();
    if (secret != null) {
      keys(secret.getItems(), name + "Secret \"" + text(secret.getSecretName()) + "\")")
          .check(found);
    }
    var downward = volume.getDownwardAPI();
    if (downward != null) {
      files(downward.getItems(), name + "DownwardAPI)").check(found);
    }
    if (volume.getProjected() != null) {
      checkProjected(volume, name + "Projected", found);
    }
  }

  private static void checkProjected(Volume volume, String name, Found found) {
    var all = new TreeSet<String>();
    for (var source : volume.getProjected().getSources()) {
      if (source.equals(new VolumeProjection())) {
        found.add("volume \"" + volume.getName() + "\" (Projected) has no sources provided");
        continue;
      }
      var own = source(source, name);
      own.check(found);
      var together = Stream.concat(own.paths.stream().distinct(), all.stream()).sorted().toList();
      new VolumePaths(together, own.what).check(found);
      all.addAll(own.paths);
    }
  }

  private static VolumePaths source(VolumeProjection source, String name) {
    if (source.getConfigMap() != null) {
      var of = source.getConfigMap();
      return keys(of.getItems(), name + " ConfigMap \"" + text(of.getName()) + "\")");
    }
    if (source.getSecret() != null) {
      var of = source.getSecret();
      return keys(of.getItems(), name + " Secret \"" + text(of.getName()) + "\")");
    }
    if (source.getDownwardAPI() != null) {
      return files(source.getDownwardAPI().getItems(), name + " DownwardAPI)");
    }
    if (source.getServiceAccountToken() != null) {
      var path = text(source.getServiceAccountToken().getPath());
      return new VolumePaths(List.of(path), name + " ServiceAccountToken)");
    }
    var bundle = source.getClusterTrustBundle();
    if (bundle == null) {
      return new VolumePaths(List.of(), name + ")");
    }
    var of = bundle.getName() == null ? bundle.getSignerName() : bundle.getName();
    return new VolumePaths(
        List.of(text(bundle.getPath())), name + " ClusterTrustBundle \"" + text(of) + "\")");
  }

  private static VolumePaths keys(List<KeyToPath> items, String what) {
    return new VolumePaths(items.stream().map(item -> text(item.getPath())).toList(), what);
  }

  private static VolumePaths files(List<DownwardAPIVolumeFile> items, String what) {
    return new VolumePaths(items.stream().map(item -> text(item.getPath())).toList(), what);
  }

  private void check(Found found) {
    var seen = new TreeSet<String>();
    for (var written : paths) {
      var path = written.replaceFirst("/+$", "");
      var other = overlapping(path, seen);
      if (other != null) {
        found.add("%s: overlapping paths: \"%s\" with \"%s\"".formatted(what, path, other));
      }
      seen.add(path);
    }
  }

  private static @Nullable String overlapping(String path, TreeSet<String> seen) {
    for (var other : seen) {
      if (other.isEmpty() || path.isEmpty()) {
        return null;
      }
      if ((other + "/").startsWith(path) || (path + "/").startsWith(other)) {
        return other;
      }
    }
    return null;
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
