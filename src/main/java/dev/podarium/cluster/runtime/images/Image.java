package dev.podarium.cluster.runtime.images;

import dev.podarium.simulation.Timing;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Node meets when it pulls an image.
 *
 * @param name as the container names it, {@code nginx:1.14.2}
 * @param pulls how long a pull takes, also one that fails
 * @param bytes its size
 * @param pullError why it cannot be pulled, as the kubelet reports it; null when it can
 */
public record Image(String name, Timing pulls, long bytes, @Nullable String pullError) {

  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9][a-z0-9._:/-]*(:[\\w][\\w.-]{0,127})?(@[a-z0-9]+:[0-9a-fA-F]{32,})?");
  private static final String HUB = "docker.io/";
  private static final Pattern HUBS =
      Pattern.compile(
          "^(?:(?:(?:index|registry-1)\\.)?docker\\.io/|mirror\\.gcr\\.io/|public\\.ecr\\.aws/docker/)?(?:library/)?");
  private static final Pattern OLD_REGISTRY =
      Pattern.compile("^(?:k8s\\.gcr\\.io|gcr\\.io/google[_-]containers)/");

  /** With registry, repository and tag: {@code docker.io/library/nginx:1.14.2}. */
  public String canonical() {
    var tagged = tagged(name) ? name : name + ":latest";
    var slash = tagged.indexOf('/');
    if (slash < 0) {
      return HUB + "library/" + tagged;
    }
    var host = tagged.substring(0, slash);
    return host.contains(".") || host.contains(":") || host.equals("localhost")
        ? tagged
        : HUB + tagged;
  }

  /**
   * Why the name is not one, or null.
   *
   * <p>Source: github.com/distribution/reference, reference.go
   */
  public @Nullable String invalidity() {
    var repository = withoutTag(name);
    if (repository.chars().anyMatch(Character::isUpperCase)) {
      var path = repository.contains("/") ? repository : "library/" + repository;
      return "invalid reference format: repository name (%s) must be lowercase".formatted(path);
    }
    return NAME.matcher(name).matches() ? null : "invalid reference format";
  }

  /** The same image with an error when it is pulled; null: none. */
  Image withPullError(@Nullable String error) {
    return new Image(name, pulls, bytes, error);
  }

  /** The canonical name without tag or digest: {@code docker.io/library/nginx}. */
  public String repository() {
    return withoutTag(canonical());
  }

  /** The name without tag or digest, as the catalogue lists it: {@code nginx}. */
  static String withoutTag(String name) {
    var end = name.contains("@") ? name.indexOf('@') : tagged(name) ? name.lastIndexOf(':') : -1;
    return end < 0 ? name : name.substring(0, end);
  }

  /** A name without tag as people know it, whatever registry mirrors it. */
  static String familiar(String name) {
    return OLD_REGISTRY
        .matcher(HUBS.matcher(name).replaceFirst(""))
        .replaceFirst("registry.k8s.io/");
  }

  private static boolean tagged(String name) {
    return name.lastIndexOf(':') > name.lastIndexOf('/');
  }
}
