package dev.podarium.cluster.runtime.images;

import dev.podarium.cluster.runtime.process.FictitiousNames;
import org.jspecify.annotations.Nullable;

/**
 * What registries say of an image. A name is known to be wrong when it says so: a tag, repository
 * or host with {@code doesnotexist}, {@code nosuch} or the like in it, or a host below {@code
 * .invalid}; every other image can be pulled.
 *
 * <p>Source: containerd, core/remotes/docker/resolver.go; core/images/errors
 */
final class Registries {

  private Registries() {}

  /** Why an image cannot be pulled, as the kubelet reports it; null when it can. */
  static @Nullable String refusal(Image image) {
    var name = image.canonical();
    var tag = name.substring(image.repository().length());
    var host = name.substring(0, name.indexOf('/'));
    if (FictitiousNames.tellsOfImage(host) || host.endsWith(".invalid")) {
      return error("Unknown", name)
          + "failed to do request: Head \"https://%s/v2/%s/manifests/%s\": "
              .formatted(host, image.repository().substring(host.length() + 1), tag.substring(1))
          + "dial tcp: lookup %s on 10.96.0.10:53: no such host".formatted(host);
    }
    if (FictitiousNames.tellsOfImage(tag)) {
      return error("NotFound", name) + name + ": not found";
    }
    return FictitiousNames.tellsOfImage(image.repository())
        ? error("Unknown", name)
            + "pull access denied, repository does not exist or may require authorization:"
            + " server message: insufficient_scope: authorization failed"
        : null;
  }

  private static String error(String code, String name) {
    return "rpc error: code = %s desc = failed to pull and unpack image \"%s\": "
            .formatted(code, name)
        + "failed to resolve reference \"%s\": ".formatted(name);
  }
}
