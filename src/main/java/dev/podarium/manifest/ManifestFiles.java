package dev.podarium.manifest;

import dev.podarium.objects.values.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The manifest files below some paths.
 *
 * @param files in the order of the paths; within a folder by name; each once
 * @param diagnostics paths that do not exist, hold nothing or cannot be looked into
 * @param warnings what was passed over on purpose
 */
public record ManifestFiles(
    List<Path> files, List<Diagnostic> diagnostics, List<Diagnostic> warnings) {

  /** The standard input, as kubectl takes it for a path. */
  public static final Path STANDARD_INPUT = Path.of("-");

  /** Other names of the standard input. */
  private static final Set<Path> ALIASES =
      Set.of(Path.of("/dev/stdin"), Path.of("/dev/fd/0"), Path.of("/proc/self/fd/0"));

  /**
   * Looks below each path: a file is itself, a folder all manifests in it and below, except in
   * hidden folders. Links to files inside of the folder are followed, links to folders are not, and
   * neither are links out of it. Nothing is opened that could keep one waiting, such as a pipe.
   */
  public static ManifestFiles below(List<Path> paths) {
    var files = new LinkedHashSet<Path>();
    var errors = new ArrayList<Diagnostic>();
    var warnings = new ArrayList<Diagnostic>();
    for (var path : paths) {
      if (isStandardInput(path)) {
        files.add(STANDARD_INPUT);
      } else if (path.toString().isEmpty()) {
        errors.add(problem(path, "the path \"\" does not exist"));
      } else if (Files.isDirectory(path)) {
        new FolderWalk(path, files, errors, warnings).run();
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        errors.add(problem(path, "the path \"%s\" does not exist".formatted(shown(path))));
      }
    }
    return new ManifestFiles(List.copyOf(files), List.copyOf(errors), List.copyOf(warnings));
  }

  /** Whether kubectl would read a file of this name in a folder. */
  public static boolean isManifest(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  static Diagnostic problem(Path path, String message) {
    return new Diagnostic(Printable.text(path.toString()), 1, 1, message);
  }

  private static String shown(Path path) {
    return Printable.excerpt(path.toString());
  }

  private static boolean isStandardInput(Path path) {
    return path.equals(STANDARD_INPUT) || ALIASES.contains(path);
  }
}
