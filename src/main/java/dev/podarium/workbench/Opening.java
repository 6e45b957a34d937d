package dev.podarium.workbench;

import dev.podarium.api.ClusterSource;
import dev.podarium.workbench.frame.Looks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a window opens with.
 *
 * @param cluster may still be coming up while the toolkit starts
 * @param paths files and folders to open at once; none: the lesson's manifest
 * @param settings where copies of unsaved text are kept; empty: nothing is kept
 */
public record Opening(
    CompletableFuture<ClusterSource> cluster,
    List<Path> paths,
    Looks looks,
    Optional<Path> settings) {

  /** A window that leaves nothing behind when it ends. */
  public Opening(CompletableFuture<ClusterSource> cluster, List<Path> paths, Looks looks) {
    this(cluster, paths, looks, Optional.empty());
  }

  /** The same with copies of unsaved text in a folder. */
  public Opening keeping(Path folder) {
    return new Opening(cluster, paths, looks, Optional.of(folder));
  }
}
