package dev.podarium.kubectl.describe;

import dev.podarium.kubectl.describe.parts.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * ConfigMaps, Secrets and ServiceAccounts.
 *
 * <p>Source: describe.go, ConfigMapDescriber, describeSecret, describeServiceAccount
 */
final class DataDescriptions {

  private static final String TOKEN = "kubernetes.io/service-account-token";

  private DataDescriptions() {}

  static void writeConfigMap(Subject map) {
    var page = map.page();
    map.name();
    map.labelsAndAnnotations();
    page.write(0, "\nData\n====\n");
    map.whole()
        .map("data")
        .forEach((key, value) -> page.write(0, key + ":\n----\n" + value + "\n\n"));
    page.write(0, "\nBinaryData\n====\n");
    map.whole()
        .map("binaryData")
        .forEach((key, value) -> page.line(0, key + ": " + bytes(value).length + " bytes"));
    page.line(0, "");
  }

  static void writeSecret(Subject secret) {
    var page = secret.page();
    var type = secret.whole().text("type");
    secret.name();
    secret.labelsAndAnnotations();
    page.write(0, "\nType:\t" + type + "\n\nData\n====\n");
    secret
        .whole()
        .map("data")
        .forEach(
            (key, value) ->
                page.field(
                    key,
                    key.equals("token") && type.equals(TOKEN)
                        ? new String(bytes(value), StandardCharsets.UTF_8)
                        : bytes(value).length + " bytes"));
  }

  static void writeAccount(Subject account) {
    account.name();
    account.labelsAndAnnotations();
    var title = "Image pull secrets:";
    var secrets = account.whole().parts("imagePullSecrets");
    if (secrets.isEmpty()) {
      account.page().line(0, title + "\t" + Page.NONE);
    }
    for (var secret : secrets) {
      account.page().line(0, title + "\t" + secret.text("name"));
      title = " ".repeat(title.length());
    }
  }

  private static byte[] bytes(String value) {
    return Base64.getMimeDecoder().decode(value);
  }
}
