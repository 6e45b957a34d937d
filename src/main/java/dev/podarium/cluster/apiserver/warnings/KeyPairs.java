package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.objects.values.GoBase64;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The certificate and key of a Secret for TLS: whether they look like such. What is in them is not
 * read.
 *
 * <p>Source: kubernetes/kubernetes, pkg/registry/core/secret/strategy.go, warningsForSecret;
 * golang/go, src/crypto/tls/tls.go, X509KeyPair
 */
final class KeyPairs {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----[\\s\\S]*?-----END \\1-----");

  private KeyPairs() {}

  static void check(Secret secret, Found found) {
    if (!"kubernetes.io/tls".equals(secret.getType())) {
      return;
    }
    var data = Objects.requireNonNullElse(secret.getData(), Map.<String, String>of());
    var certificates = blocks(data.getOrDefault("tls.crt", ""));
    var keys = blocks(data.getOrDefault("tls.key", ""));
    if (certificates.isEmpty()) {
      found.add("tls: failed to find any PEM data in certificate input");
    } else if (!certificates.contains("CERTIFICATE")) {
      found.add(
          certificates.size() == 1 && certificates.getFirst().endsWith("PRIVATE KEY")
              ? "tls: failed to find certificate PEM data in certificate input, but did find a"
                  + " private key; PEM inputs may have been switched"
              : "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping"
                  + " PEM blocks of the following types: ["
                  + String.join(" ", certificates)
                  + "]");
    } else if (keys.isEmpty()) {
      found.add("tls: failed to find any PEM data in key input");
    } else if (keys.equals(List.of("CERTIFICATE"))) {
      found.add("tls: found a certificate rather than a key in the PEM for the private key");
    }
  }

  /** The types of the PEM blocks in it, in order. */
  private static List<String> blocks(String base64) {
    var text = GoBase64.text(base64);
    return BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
  }
}
