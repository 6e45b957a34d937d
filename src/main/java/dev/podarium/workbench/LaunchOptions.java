package dev.podarium.workbench;

import dev.podarium.api.ClusterSource;
import dev.podarium.workbench.frame.Theme;
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
public record LaunchOptions(
    CompletableFuture<ClusterSource> cluster,
    List<Path> paths,
    Theme theme,
    Optional<Path> settings) {

  /** A window that leaves nothing behind when it ends. */
  public LaunchOptions(CompletableFuture<ClusterSource> cluster, List<Path> paths, Theme theme) {
    this(cluster, paths, theme, Optional.empty());
  }

  /** The same with copies of unsaved text in a folder. */
  public LaunchOptions keeping(Path folder) {
    return new LaunchOptions(cluster, paths, theme, Optional.of(folder));
  }
}
