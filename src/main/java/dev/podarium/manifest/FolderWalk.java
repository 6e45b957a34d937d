package dev.podarium.manifest;

import dev.podarium.objects.values.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the manifests in one folder and below. */
final class FolderWalk extends SimpleFileVisitor<Path> {

  private static final int DEPTH_LIMIT = 32;
  private static final int FILE_LIMIT = 10_000;

  private final Path folder;
  private final Collection<Path> files;
  private final List<Diagnostic> errors;
  private final List<Diagnostic> warnings;
  private final Set<Path> found = new TreeSet<>();
  private Path root;

  FolderWalk(
      Path folder, Collection<Path> files, List<Diagnostic> errors, List<Diagnostic> warnings) {
    this.folder = folder;
    this.root = folder;
    this.files = files;
    this.errors = errors;
    this.warnings = warnings;
  }

  void run() {
    var before = errors.size();
    try {
      root = folder.toRealPath();
      Files.walkFileTree(Files.isSymbolicLink(folder) ? root : folder, Set.of(), DEPTH_LIMIT, this);
    } catch (IOException unreadable) {
      error(folder, "the folder cannot be read; check that it may be opened");
    }
    if (found.isEmpty() && errors.size() == before) {
      error(folder, "no manifest in it: recognized file extensions are [.json .yaml .yml]");
    }
    files.addAll(found);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
    var start = entered.equals(folder) || entered.equals(root);
    var hidden = !start && entered.getFileName().toString().startsWith(".");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      error(file, "folders are nested deeper than %d levels; open this one".formatted(DEPTH_LIMIT));
    } else if (attributes.isSymbolicLink()) {
      link(file);
    } else if (ManifestFiles.isManifest(file)) {
      manifest(file, attributes);
    }
    if (found.size() < FILE_LIMIT) {
      return FileVisitResult.CONTINUE;
    }
    error(folder, "more than %,d manifests are in it; open a smaller folder".formatted(FILE_LIMIT));
    return FileVisitResult.TERMINATE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException reason) {
    var locked = reason instanceof AccessDeniedException;
    error(path, locked ? "permission denied; it may not be opened" : "it cannot be read");
    return FileVisitResult.CONTINUE;
  }

  private void manifest(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      found.add(named(file));
    } else {
      error(file, RegularFiles.NO_FILE);
    }
  }

  private void link(Path link) {
    if (!Files.exists(link)) {
      if (ManifestFiles.isManifest(link)) {
        error(link, "the link points to nothing; delete it, or create what it points to");
      }
    } else if (Files.isDirectory(link)) {
      if (leadsOut(link)) {
        warnings.add(warning(link));
      }
    } else if (ManifestFiles.isManifest(link)) {
      linkToFile(link);
    }
  }

  private void linkToFile(Path link) {
    if (leadsOut(link)) {
      error(link, "the link leads out of the folder and is not followed; open its target itself");
    } else if (Files.isRegularFile(link)) {
      found.add(named(link));
    } else {
      error(link, RegularFiles.NO_FILE);
    }
  }

  private boolean leadsOut(Path link) {
    try {
      return !link.toRealPath().startsWith(root);
    } catch (IOException loop) {
      return true;
    }
  }

  /** A path below a folder that is itself a link keeps the name of the link. */
  private Path named(Path path) {
    return path.startsWith(folder) ? path : folder.resolve(root.relativize(path));
  }

  private Diagnostic warning(Path link) {
    return Diagnostic.warning(
        Printable.text(named(link).toString()),
        1,
        1,
        "the link leads to a folder elsewhere and is not followed; open that folder itself");
  }

  private void error(Path path, String message) {
    errors.add(ManifestFiles.problem(named(path), message));
  }
}
