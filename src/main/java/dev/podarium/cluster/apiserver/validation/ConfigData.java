package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.metadata.Names;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * ConfigMaps, and what Secrets have in common with them.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateConfigMap
 */
public final class ConfigData {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final String IMMUTABLE = "field is immutable when `immutable` is set";

  private ConfigData() {}

  /** Keys that can be files, each once, and not too much in all. */
  public static void check(ConfigMap map, Field root) {
    var data = orEmpty(map.getData());
    var binary = orEmpty(map.getBinaryData());
    var bytes = 0L;
    for (var entry : data.entrySet()) {
      var at = root.child("data").key(entry.getKey());
      at.invalid(entry.getKey(), Names.configMapKey(entry.getKey()));
      if (binary.containsKey(entry.getKey())) {
        at.invalid(entry.getKey(), "duplicate of key present in binaryData");
      }
      bytes += bytes(entry.getValue());
    }
    for (var entry : binary.entrySet()) {
      var at = root.child("binaryData").key(entry.getKey());
      at.invalid(entry.getKey(), Names.configMapKey(entry.getKey()));
      bytes += decodedBytes(entry.getValue());
    }
    checkSize(bytes, root);
  }

  /** What may not change in a ConfigMap that is marked immutable. */
  public static void checkUpdate(ConfigMap map, ConfigMap stored, Field root) {
    if (checkStaysImmutable(map.getImmutable(), stored.getImmutable(), root)) {
      checkSame(map.getData(), stored.getData(), root.child("data"));
      checkSame(map.getBinaryData(), stored.getBinaryData(), root.child("binaryData"));
    }
  }

  /** Whether the object is and was immutable; reports a mark that was taken away. */
  static boolean checkStaysImmutable(@Nullable Boolean now, @Nullable Boolean before, Field root) {
    if (!Boolean.TRUE.equals(before)) {
      return false;
    }
    if (!Boolean.TRUE.equals(now)) {
      root.child("immutable").forbidden(IMMUTABLE);
    }
    return true;
  }

  static void checkSame(
      @Nullable Map<String, String> now, @Nullable Map<String, String> before, Field at) {
    if (!orEmpty(now).equals(orEmpty(before))) {
      at.forbidden(IMMUTABLE);
    }
  }

  static void checkSize(long bytes, Field at) {
    if (bytes > MOST_BYTES) {
      at.tooLong(MOST_BYTES);
    }
  }

  static long decodedBytes(@Nullable String base64) {
    return base64 == null ? 0 : base64.length() * 3L / 4;
  }

  static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return Objects.requireNonNullElse(map, Map.of());
  }

  /** The key of the annotation, or empty. */
  static String annotation(HasMetadata object, String key) {
    var annotations = orEmpty(object.getMetadata().getAnnotations());
    return annotations.getOrDefault(key, "");
  }

  private static long bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }
}
