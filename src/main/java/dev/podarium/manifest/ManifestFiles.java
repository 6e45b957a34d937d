package dev.podarium.manifest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The manifest files below some paths.
 *
 * @param files in the order of the paths; within a folder by name; each once
 * @param diagnostics paths that do not exist or hold nothing
 */
public record ManifestFiles(List<Path> files, List<Diagnostic> diagnostics) {

  private static final int DEPTH_LIMIT = 32;

  /**
   * Looks below each path: a file is itself, a folder all manifests in it and below, except in
   * hidden folders. Symbolic links are followed, loops are not.
   */
  public static ManifestFiles below(List<Path> paths) {
    var files = new ArrayList<Path>();
    var diagnostics = new ArrayList<Diagnostic>();
    for (var path : paths) {
      var found = Files.isDirectory(path) ? inFolder(path) : List.of(path);
      if (!Files.exists(path)) {
        diagnostics.add(problem(path, "the path \"%s\" does not exist".formatted(path)));
      } else if (found.isEmpty()) {
        diagnostics.add(
            problem(path, "no manifest in it: recognized file extensions are [.json .yaml .yml]"));
      } else {
        found.stream().filter(file -> !files.contains(file)).forEach(files::add);
      }
    }
    return new ManifestFiles(List.copyOf(files), List.copyOf(diagnostics));
  }

  /** Whether kubectl would read a file of this name in a folder. */
  public static boolean isManifest(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static List<Path> inFolder(Path folder) {
    var found = new TreeSet<Path>();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH_LIMIT, collector(folder, found));
    } catch (IOException unreadable) {
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }

  private static SimpleFileVisitor<Path> collector(Path folder, TreeSet<Path> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
        var hidden = !entered.equals(folder) && entered.getFileName().toString().startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && isManifest(file)) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException loopOrUnreadable) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static Diagnostic problem(Path path, String message) {
    return new Diagnostic(path.toString(), 1, 1, message);
  }
}
