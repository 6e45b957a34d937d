package dev.podarium.objects.core;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.values.GoBase64;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of Secrets with a part changed. */
public final class Secrets {

  private Secrets() {}

  /** A copy of a type. */
  public static Secret withType(Secret secret, String type) {
    return Copies.changed(secret, copy -> copy.setType(type));
  }

  /** A copy whose plain texts have been encoded and joined with its data. */
  public static Secret withTextsEncoded(Secret secret) {
    var texts = secret.getStringData();
    if (texts == null || texts.isEmpty()) {
      return secret;
    }
    var data = new LinkedHashMap<String, String>();
    if (secret.getData() != null) {
      data.putAll(secret.getData());
    }
    texts.forEach((key, text) -> data.put(key, encoded(text)));
    return Copies.changed(
        secret,
        copy -> {
          copy.setData(data);
          copy.setStringData(new LinkedHashMap<>());
        });
  }

  /** Its data as texts, by key; what is no base64 stays as it is. */
  public static Map<String, String> texts(Secret secret) {
    var texts = new LinkedHashMap<String, String>();
    if (secret.getData() != null) {
      secret.getData().forEach((key, value) -> texts.put(key, value == null ? "" : decoded(value)));
    }
    return texts;
  }

  private static String decoded(String value) {
    return GoBase64.problem(value).isPresent() ? value : GoBase64.text(value);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
