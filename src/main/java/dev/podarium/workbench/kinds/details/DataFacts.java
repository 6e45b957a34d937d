package dev.podarium.workbench.kinds.details;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is shown of a ConfigMap and of a Secret, whose values stay hidden. */
public final class DataFacts {

  private static final String MASK = "••••••••";
  private static final int MOST_CHARACTERS = 200;

  private DataFacts() {}

  /** Writes them. */
  public static void write(ConfigMap map, Details details) {
    var data = sorted(map.getData());
    details.figure("keys", data.size() + sorted(map.getBinaryData()).size());
    data.forEach((key, value) -> details.said(key, cut(value)));
    sorted(map.getBinaryData()).forEach((key, value) -> details.said(key, bytes(value)));
    details.said("immutable", map.getImmutable());
  }

  /** Writes them. */
  public static void write(Secret secret, Details details) {
    var data = sorted(secret.getData());
    details.figure("keys", data.size()).said("type", secret.getType());
    data.forEach((key, value) -> details.said(key, MASK + " (" + bytes(value) + ")"));
    details.said("immutable", secret.getImmutable());
  }

  private static Map<String, String> sorted(@Nullable Map<String, String> data) {
    return data == null ? Map.of() : new TreeMap<>(data);
  }

  private static String cut(String value) {
    var text = value.strip();
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  private static String bytes(String base64) {
    var length = Base64.getMimeDecoder().decode(base64).length;
    return length == 1 ? "1 byte" : length + " bytes";
  }
}
