package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables of containers.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateEnv
 */
public final class Environments {

  private static final String NAME =
      "a valid environment variable name must consist only of printable ASCII characters other"
          + " than '='";
  private static final String TOO_MANY_SOURCES =
      "may not have more than one field specified at a time";

  private Environments() {}

  /** Variables one by one. */
  public static void check(@Nullable List<EnvVar> env, Field at) {
    for (var i = 0; env != null && i < env.size(); i++) {
      var name = env.get(i).getName();
      if (name == null || name.isEmpty()) {
        at.index(i).child("name").required();
      } else {
        checkName(name, at.index(i).child("name"));
      }
      checkSource(env.get(i), at.index(i).child("valueFrom"));
    }
  }

  /** Variables by the dozen, from a ConfigMap or a Secret. */
  static void checkFrom(@Nullable List<EnvFromSource> sources, Field at) {
    for (var i = 0; sources != null && i < sources.size(); i++) {
      var source = sources.get(i);
      var here = at.index(i);
      if (source.getPrefix() != null && !source.getPrefix().isEmpty()) {
        checkName(source.getPrefix(), here.child("prefix"));
      }
      var configMap = source.getConfigMapRef();
      var secret = source.getSecretRef();
      if (configMap != null) {
        checkObjectName(configMap.getName(), here.child("configMapRef").child("name"));
      }
      if (secret != null) {
        checkObjectName(secret.getName(), here.child("secretRef").child("name"));
      }
      if (configMap == null && secret == null) {
        here.invalid("", "must specify one of: `configMapRef` or `secretRef`");
      } else if (configMap != null && secret != null) {
        here.invalid("", TOO_MANY_SOURCES);
      }
    }
  }

  private static void checkName(String name, Field at) {
    if (!name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '=')) {
      at.invalid(name, NAME);
    }
  }

  private static void checkSource(EnvVar variable, Field at) {
    var source = variable.getValueFrom();
    if (source == null) {
      return;
    }
    checkRefs(source, at);
    var given =
        Stream.of(
                source.getFieldRef(),
                source.getResourceFieldRef(),
                source.getConfigMapKeyRef(),
                source.getSecretKeyRef(),
                source.getFileKeyRef())
            .filter(Objects::nonNull)
            .count();
    if (variable.getValue() != null && !variable.getValue().isEmpty()) {
      if (given > 0) {
        at.invalid("", "may not be specified when `value` is not empty");
      }
    } else if (given == 0) {
      at.invalid(
          "",
          "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`,"
              + " `secretKeyRef` or `fileKeyRef`");
    } else if (given > 1) {
      at.invalid("", TOO_MANY_SOURCES);
    }
  }

  private static void checkRefs(EnvVarSource source, Field at) {
    if (source.getFieldRef() != null) {
      FieldRefs.check(source.getFieldRef(), FieldRefs.IN_ENV, at.child("fieldRef"));
    }
    if (source.getResourceFieldRef() != null) {
      FieldRefs.check(source.getResourceFieldRef(), false, at.child("resourceFieldRef"));
    }
    if (source.getConfigMapKeyRef() != null) {
      var ref = source.getConfigMapKeyRef();
      checkKeyRef(ref.getName(), ref.getKey(), at.child("configMapKeyRef"));
    }
    if (source.getSecretKeyRef() != null) {
      var ref = source.getSecretKeyRef();
      checkKeyRef(ref.getName(), ref.getKey(), at.child("secretKeyRef"));
    }
  }

  private static void checkKeyRef(@Nullable String name, @Nullable String key, Field at) {
    if (name == null || name.isEmpty()) {
      at.child("name").required();
    }
    if (key == null || key.isEmpty()) {
      at.child("key").required();
    } else {
      at.child("key").invalid(key, Names.configMapKey(key));
    }
  }

  private static void checkObjectName(@Nullable String name, Field at) {
    if (name == null || name.isEmpty()) {
      at.required();
    } else {
      at.invalid(name, Names.dns1123Subdomain(name));
    }
  }
}
