package dev.podarium.cluster.apiserver.validation;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Names;
import dev.podarium.objects.values.GoBase64;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;

/**
 * Secrets: some types must hold certain keys.
 *
 * <p>Source: kubernetes/kubernetes, pkg/apis/core/validation/validation.go, ValidateSecret
 */
public final class SecretRules {

  private static final String REDACTED = "<secret contents redacted>";
  private static final String ACCOUNT = "kubernetes.io/service-account.name";

  private SecretRules() {}

  /** Keys, size and what the type asks for. */
  public static void check(Secret secret, Field root) {
    var data = ConfigData.orEmpty(secret.getData());
    var bytes = 0L;
    for (var entry : data.entrySet()) {
      root.child("data")
          .key(entry.getKey())
          .invalid(entry.getKey(), Names.configMapKey(entry.getKey()));
      bytes += ConfigData.decodedBytes(entry.getValue());
    }
    ConfigData.checkSize(bytes, root.child("data"));
    checkType(secret, data, root);
  }

  /** The type stays, and all of it when the Secret is marked immutable. */
  public static void checkUpdate(Secret secret, Secret stored, Field root) {
    root.child("type").immutable(secret.getType(), stored.getType());
    if (ConfigData.checkStaysImmutable(secret.getImmutable(), stored.getImmutable(), root)) {
      ConfigData.checkSame(secret.getData(), stored.getData(), root.child("data"));
    }
  }

  private static void checkType(Secret secret, Map<String, String> data, Field root) {
    var at = root.child("data");
    switch (secret.getType() == null ? "" : secret.getType()) {
      case "kubernetes.io/service-account-token" -> {
        if (ConfigData.annotation(secret, ACCOUNT).isEmpty()) {
          root.child("metadata").child("annotations").key(ACCOUNT).required();
        }
      }
      case "kubernetes.io/dockercfg" -> checkJson(data, ".dockercfg", at);
      case "kubernetes.io/dockerconfigjson" -> checkJson(data, ".dockerconfigjson", at);
      case "kubernetes.io/basic-auth" -> {
        if (!data.containsKey("username") && !data.containsKey("password")) {
          at.key("username").required();
          at.key("password").required();
        }
      }
      case "kubernetes.io/ssh-auth" -> checkThere(data, "ssh-privatekey", at);
      case "kubernetes.io/tls" -> {
        checkKey(data, "tls.crt", at);
        checkKey(data, "tls.key", at);
      }
      default -> {}
    }
  }

  private static void checkKey(Map<String, String> data, String key, Field at) {
    if (!data.containsKey(key)) {
      at.key(key).required();
    }
  }

  private static void checkThere(Map<String, String> data, String key, Field at) {
    if (data.getOrDefault(key, "").isEmpty()) {
      at.key(key).required();
    }
  }

  private static void checkJson(Map<String, String> data, String key, Field at) {
    if (!data.containsKey(key)) {
      at.key(key).required();
      return;
    }
    var text = GoBase64.text(data.getOrDefault(key, ""));
    if (text.isEmpty()) {
      at.key(key).invalid(REDACTED, "unexpected end of JSON input");
      return;
    }
    try {
      Json.tree(text);
    } catch (RuntimeException e) {
      at.key(key)
          .invalid(
              REDACTED,
              "invalid character '%s' looking for beginning of value".formatted(text.charAt(0)));
    }
  }
}
