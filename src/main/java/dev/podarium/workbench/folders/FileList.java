package dev.podarium.workbench.folders;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was opened, what was found there, and what has become of it since. */
final class FileList {

  private final Set<Path> roots = new LinkedHashSet<>();
  private final Map<Path, OpenedFile> files = new TreeMap<>();
  private final Map<Path, String> marks = new LinkedHashMap<>();
  private List<Diagnostic> problems = List.of();

  /** Adds files and folders. */
  void add(List<Path> paths) {
    paths.forEach(path -> roots.add(path.toAbsolutePath().normalize()));
  }

  void clear() {
    roots.clear();
    files.clear();
    problems = List.of();
  }

  /** The next look at all of it; files that were not written since are not read again. */
  ReadingFolders look() {
    return new ReadingFolders(List.copyOf(roots), Map.copyOf(files));
  }

  /** Reads all of it again. */
  ReadingFolders readAgain() {
    return new ReadingFolders(List.copyOf(roots), Map.of());
  }

  /**
   * Takes over what was found, if it was looked for below what is open now. A file that is no
   * longer there stays as a name.
   *
   * @return whether anything is different now
   */
  boolean take(Found found) {
    if (!found.roots().equals(List.copyOf(roots))) {
      return false;
    }
    var before = List.copyOf(files.values());
    var same = problems.equals(found.problems());
    if (found.complete()) {
      files.replaceAll((_, file) -> file.deleted() ? file : file.gone());
    }
    found.files().forEach(file -> files.put(file.path(), file));
    problems = found.problems();
    return !same || !before.equals(List.copyOf(files.values()));
  }

  /** Forgets the names of files that are gone. */
  void forgetDeleted() {
    files.values().removeIf(OpenedFile::deleted);
  }

  /** Marks a file with some words; none: with nothing. */
  void mark(Path file, String words) {
    marks.put(file, words);
  }

  /** What a file is marked with; empty when with nothing. */
  String mark(OpenedFile file) {
    return file.deleted() ? "deleted on disk" : marks.getOrDefault(file.path(), "");
  }

  Collection<OpenedFile> files() {
    return files.values();
  }

  /** How many of them are there. */
  int present() {
    return (int) files.values().stream().filter(file -> !file.deleted()).count();
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The path of a problem, as a person knows it. */
  String shown(Diagnostic problem) {
    return Found.shown(Path.of(problem.file()), List.copyOf(roots));
  }

  /** Everything that can be applied, and everything that is wrong. */
  Manifest all() {
    var objects = new ArrayList<ManifestObject>();
    var wrong = new ArrayList<Diagnostic>();
    var warnings = new ArrayList<Diagnostic>();
    for (var file : files.values()) {
      objects.addAll(file.manifest().objects());
      wrong.addAll(file.manifest().diagnostics());
      warnings.addAll(file.manifest().warnings());
    }
    return new Manifest(List.copyOf(objects), List.copyOf(wrong), List.copyOf(warnings));
  }
}
