package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.pods.VolumeSources;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.NFSVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of a Pod: exactly one source each. Sources that belong to storage vendors are taken
 * as they are.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateVolumes
 */
public final class Volumes {

  private static final List<String> HOST_PATH_TYPES =
      List.of(
          "",
          "BlockDevice",
          "CharDevice",
          "Directory",
          "DirectoryOrCreate",
          "File",
          "FileOrCreate",
          "Socket");
  private static final int HIGHEST_MODE = 0777;

  private Volumes() {}

  /**
   * All of them.
   *
   * @param podName the Pod's own, empty in a template
   * @return the names of those that are sound
   */
  public static Set<String> check(@Nullable List<Volume> volumes, String podName, Field at) {
    var names = new HashSet<String>();
    for (var i = 0; volumes != null && i < volumes.size(); i++) {
      var volume = volumes.get(i);
      var before = at.found().size();
      checkSource(volume, at.index(i));
      checkName(volume.getName(), names, at.index(i).child("name"));
      if (at.found().size() == before) {
        names.add(volume.getName());
      }
      if (volume.getPersistentVolumeClaim() != null) {
        checkNotEphemeral(volume.getPersistentVolumeClaim(), volumes, podName, at.index(i));
      }
    }
    return names;
  }

  private static void checkName(@Nullable String name, Set<String> names, Field at) {
    if (name == null || name.isEmpty()) {
      at.required();
      return;
    }
    at.invalid(name, Names.dns1123Label(name));
    if (names.contains(name)) {
      at.duplicate(name);
    }
  }

  private static void checkSource(Volume volume, Field at) {
    var given = VolumeSources.of(volume);
    if (given.isEmpty()) {
      at.required("must specify a volume type");
    } else if (given.size() > 1) {
      given.stream()
          .skip(1)
          .forEach(source -> at.child(source).forbidden("may not specify more than 1 volume type"));
    } else {
      checkOnly(volume, at.child(given.getFirst()));
    }
  }

  private static void checkOnly(Volume volume, Field at) {
    if (volume.getHostPath() != null) {
      checkHostPath(volume.getHostPath(), at);
    } else if (volume.getSecret() != null) {
      checkSecret(volume.getSecret(), at);
    } else if (volume.getConfigMap() != null) {
      checkConfigMap(volume.getConfigMap(), at);
    } else if (volume.getPersistentVolumeClaim() != null) {
      checkGiven(volume.getPersistentVolumeClaim().getClaimName(), at.child("claimName"));
    } else if (volume.getDownwardAPI() != null) {
      checkDownward(volume.getDownwardAPI(), at);
    } else if (volume.getProjected() != null) {
      Projections.check(volume.getProjected(), at);
    } else if (volume.getEphemeral() != null) {
      ClaimTemplates.check(volume.getEphemeral(), at);
    } else if (volume.getNfs() != null) {
      checkNfs(volume.getNfs(), at);
    } else if (volume.getCsi() != null) {
      checkGiven(volume.getCsi().getDriver(), at.child("driver"));
    } else if (volume.getImage() != null) {
      checkGiven(volume.getImage().getReference(), at.child("reference"));
    }
  }

  static void checkHostPath(HostPathVolumeSource source, Field at) {
    if (source.getPath() == null || source.getPath().isEmpty()) {
      at.child("path").required();
    } else {
      Paths.checkNoBacksteps(source.getPath(), at.child("path"));
    }
    at.child("type").oneOf(source.getType(), HOST_PATH_TYPES);
  }

  private static void checkSecret(SecretVolumeSource source, Field at) {
    checkGiven(source.getSecretName(), at.child("secretName"));
    checkMode(source.getDefaultMode(), at.child("defaultMode"));
    checkItems(source.getItems(), at.child("items"));
  }

  private static void checkConfigMap(ConfigMapVolumeSource source, Field at) {
    checkGiven(source.getName(), at.child("name"));
    checkMode(source.getDefaultMode(), at.child("defaultMode"));
    checkItems(source.getItems(), at.child("items"));
  }

  private static void checkDownward(DownwardAPIVolumeSource source, Field at) {
    checkMode(source.getDefaultMode(), at.child("defaultMode"));
    source.getItems().forEach(file -> checkFile(file, at));
  }

  private static void checkNfs(NFSVolumeSource source, Field at) {
    checkGiven(source.getServer(), at.child("server"));
    checkGiven(source.getPath(), at.child("path"));
    if (source.getPath() != null && !source.getPath().startsWith("/")) {
      at.child("path").invalid(source.getPath(), "must be an absolute path");
    }
  }

  /** A file of the downward API; the path of its error does not say which one, as upstream's. */
  static void checkFile(DownwardAPIVolumeFile file, Field at) {
    checkGiven(file.getPath(), at.child("path"));
    Paths.checkNonReserved(file.getPath() == null ? "" : file.getPath(), at.child("path"));
    var field = file.getFieldRef();
    var resource = file.getResourceFieldRef();
    if (field != null) {
      FieldRefs.check(field, FieldRefs.IN_VOLUMES, at.child("fieldRef"));
      if (resource != null) {
        at.invalid("resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
      }
    } else if (resource != null) {
      FieldRefs.check(resource, true, at.child("resourceFieldRef"));
    } else {
      at.required("one of fieldRef and resourceFieldRef is required");
    }
    checkMode(file.getMode(), at.child("mode"));
  }

  static void checkItems(@Nullable List<KeyToPath> items, Field at) {
    for (var i = 0; items != null && i < items.size(); i++) {
      var item = items.get(i);
      checkGiven(item.getKey(), at.index(i).child("key"));
      checkGiven(item.getPath(), at.index(i).child("path"));
      Paths.checkNonReserved(
          item.getPath() == null ? "" : item.getPath(), at.index(i).child("path"));
      checkMode(item.getMode(), at.index(i).child("mode"));
    }
  }

  static void checkMode(@Nullable Integer mode, Field at) {
    if (mode != null && (mode < 0 || mode > HIGHEST_MODE)) {
      at.invalid(mode, "must be a number between 0 and 0777 (octal), both inclusive");
    }
  }

  static void checkGiven(@Nullable String value, Field at) {
    if (value == null || value.isEmpty()) {
      at.required();
    }
  }

  private static void checkNotEphemeral(
      PersistentVolumeClaimVolumeSource source, List<Volume> volumes, String podName, Field at) {
    var claim = source.getClaimName();
    if (volumes.stream()
        .anyMatch(v -> v.getEphemeral() != null && (podName + "-" + v.getName()).equals(claim))) {
      at.child("persistentVolumeClaim")
          .child("claimName")
          .invalid(claim, "must not reference a PVC that gets created for an ephemeral volume");
    }
  }
}
