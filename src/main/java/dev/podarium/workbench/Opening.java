package dev.podarium.workbench;

import dev.podarium.api.ClusterSource;
import dev.podarium.workbench.frame.Looks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a window opens with.
 *
 * @param cluster may still be coming up while the toolkit starts
 * @param paths files and folders to open at once; none: the lesson's manifest
 */
public record Opening(CompletableFuture<ClusterSource> cluster, List<Path> paths, Looks looks) {}
